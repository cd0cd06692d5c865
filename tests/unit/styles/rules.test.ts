import { describe, expect, it } from 'vitest';
import { sourcesIn } from '../../support/sources.ts';

const sources = sourcesIn('src', /\.(ts|astro|css)$/);
const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '');

/** The styles of sheets and of components. */
const css = withoutComments(
	sources
		.flatMap(({ path, text }) =>
			path.endsWith('.css') ? [text] : [...text.matchAll(styleElement)].map(([, style]) => style),
		)
		.join('\n'),
);

/** All code beside the styles. */
const code = sources
	.filter(({ path }) => !path.endsWith('.css'))
	.map(({ path, text }) => ({ path, text: withoutComments(text.replace(styleElement, '')) }));

/** The names that a pattern finds, each once. */
function namesIn(text: string, pattern: RegExp): Set<string> {
	return new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''));
}

const styled = namesIn(css, /\.([a-z_][\w-]*)/gi);

/** Whether the dialect puts these together: kinds of tokens, inks and lines of code. */
const isMadeOfNames = (name: string) => /^(?:tk|ink|line)-/.test(name);

describe('the styles', () => {
	it('name no class that no element has', () => {
		const words = new Set(code.flatMap(({ text }) => text.match(/[a-z_][\w-]*/gi) ?? []));
		expect([...styled].filter((name) => !isMadeOfNames(name) && !words.has(name))).toEqual([]);
	});

	it('are what elements of components and layouts have classes for, or scripts are', () => {
		const scripts = code.filter(({ path }) => /^src\/(?:client|search)\//.test(path));
		const sought = namesIn(scripts.map(({ text }) => text).join('\n'), /\.([a-z_][\w-]*)/gi);
		const idle = code
			.filter(({ path }) => path.endsWith('.astro'))
			.flatMap(({ path, text }) =>
				[...namesIn(text, /\bclass="([a-z][\w -]*)"/gi)]
					.flatMap((names) => names.split(' '))
					.filter((name) => !styled.has(name) && !sought.has(name))
					.map((name) => `${path}: ${name}`),
			);
		expect(idle).toEqual([]);
	});

	it('use no custom property that is given nowhere', () => {
		const everything = [css, ...code.map(({ text }) => text)].join('\n');
		const given = namesIn(everything, /(--[\w-]+)['"]?\]?\s*:/g);
		const used = namesIn(css, /var\(\s*(--[\w-]+)\s*\)/g);
		expect([...used].filter((name) => !given.has(name))).toEqual([]);
	});
});
