import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../support/projectCopy.ts';
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

/** The sheets that a file asks for: layouts by address, sheets in place. */
function sheetsOf(text: string): string[] {
	return [...text.matchAll(/\/(\w+)\.css(?:\?url'|";)/g)].map(([, name]) => name ?? '');
}

/** The table of CONTRIBUTING.md: who links a sheet, and what others it brings. */
function sheetTable(): Map<string, { readonly layouts: string[]; readonly brought: string[] }> {
	const text = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
	const names = (cell = '') => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '').sort();
	const rows = text.matchAll(/^\| `(\w+)` \|([^|\n]*Layout`[^|\n]*)\|([^|\n]*)\|$/gm);
	return new Map(
		[...rows].map(([, sheet = '', layouts, brought]) => [
			sheet,
			{ layouts: names(layouts), brought: names(brought) },
		]),
	);
}

describe('the styles', () => {
	it('are in sheets that layouts link as the table of CONTRIBUTING.md says', () => {
		const linked = new Map<string, { layouts: string[]; brought: string[] }>();
		for (const { path, text } of sources.filter((file) => file.path.startsWith('src/layouts/'))) {
			for (const sheet of sheetsOf(text)) {
				const file = sources.find((one) => one.path === `src/styles/${sheet}.css`);
				const row = linked.get(sheet) ?? {
					layouts: [],
					brought: sheetsOf(file?.text ?? '').sort(),
				};
				row.layouts.push(basename(path, '.astro'));
				linked.set(sheet, row);
			}
		}
		expect(sheetTable()).toEqual(linked);
	});

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
