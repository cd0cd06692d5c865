import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../../src', import.meta.url));
const read = (path: string) => readFileSync(join(source, path), 'utf8');
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

function templates(): { readonly path: string; readonly text: string }[] {
	return ['components', 'layouts', 'pages'].flatMap((folder) =>
		readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.astro'))
			.map((name) => ({ path: `${folder}/${name}`, text: read(join(folder, name)) })),
	);
}

/** The selectors of the rules that hold a declaration. */
function selectorsWith(css: string, declaration: RegExp): string[] {
	return [...withoutComments(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)]
		.filter(([, , body]) => declaration.test(body ?? ''))
		.flatMap(([, selectors]) => (selectors ?? '').split(','))
		.map((selector) => selector.trim());
}

describe('the distance between Han and other characters', () => {
	const base = read('styles/base.css');

	it('is kept out of days, figures, names and pictures', () => {
		const selectors = selectorsWith(base, /text-autospace:\s*no-autospace/);
		expect(selectors.sort()).toEqual(['.numeral', 'code', 'kbd', 'pre', 'samp', 'svg', 'time']);
	});

	it('is kept for letters alone in WebKit, which paints digits over each other', () => {
		expect(base).toMatch(
			/text-autospace: normal;[\s\S]*@supports \(-webkit-hyphens: none\) \{\s*html \{\s*text-autospace: ideograph-alpha;/,
		);
	});

	it('is set nowhere else', () => {
		const styles = readdirSync(join(source, 'styles')).map((name) => `styles/${name}`);
		const others = [...styles.map((path) => ({ path, text: read(path) })), ...templates()]
			.filter(({ path, text }) => path !== 'styles/base.css' && text.includes('text-autospace'))
			.map(({ path }) => path);
		expect(others).toEqual([]);
	});

	it('is no matter for any day: each stands in a time element', () => {
		const bare = templates().filter(({ text }) => {
			const markup = text.replace(/^---[\s\S]*?\n---/, '').replace(/<time\b[\s\S]*?<\/time>/g, '');
			return /\b(?:formatDay|dayOf)\(/.test(markup);
		});
		expect(bare.map(({ path }) => path)).toEqual([]);
	});
});

it('boxes that scroll have the paper of the page below their thumb', () => {
	expect(selectorsWith(read('styles/base.css'), /scrollbar-color: [^;]* transparent/)).toEqual([
		'body',
	]);
});

it('quotes come from a Latin font of the reader’s own where Chinese ones would be too wide', () => {
	const tokens = withoutComments(read('styles/tokens.css'));
	expect(tokens).toMatch(/--font-text:\s*"Latin quotes", system-ui/);
	const faces = [...tokens.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body]) => body ?? '');
	expect(faces).toHaveLength(2);
	for (const face of faces) {
		expect(face).toContain('font-family: "Latin quotes"');
		expect(face).toContain('unicode-range: U+2018-2019, U+201C-201D');
		expect(face).not.toContain('url(');
	}
});
