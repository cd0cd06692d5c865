import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourcesIn } from '../support/sources.ts';

const sources = sourcesIn('src', /\.(ts|astro|css)$/);
const code = [...sources, ...['scripts', 'tests', 'bench'].flatMap((f) => sourcesIn(f, /\.m?ts$/))];

/** Every function with a body, and how many lines and parameters it has. */
function functionsOf({ path, text }: SourceFile) {
	const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: { where: string; lines: number; parameters: number }[] = [];
	const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1;
	const visit = (node: ts.Node) => {
		if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
			const first = lineAt(node.getStart());
			const lines = lineAt(node.end) - first + 1;
			found.push({ where: `${path}:${first}`, lines, parameters: node.parameters.length });
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

function linesOf(text: string): number {
	return text.trimEnd().split('\n').length;
}

function matchesIn(files: readonly SourceFile[], pattern: RegExp): string[] {
	return files.flatMap(({ path, text }) =>
		text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
	);
}

describe('the budgets of style', () => {
	const isTest = ({ path }: SourceFile) => path.endsWith('.test.ts');
	const functions = code
		.filter((file) => file.path.endsWith('ts') && !isTest(file))
		.flatMap(functionsOf);

	it('keep a file within 250 lines', () => {
		const long = code.filter(({ text }) => linesOf(text) > 250);
		expect(long.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([]);
	});

	it('keep a route within 40 lines', () => {
		const routes = sources.filter(({ path }) => path.startsWith('src/pages/'));
		const long = routes.filter(({ text }) => linesOf(text) > 40);
		expect(long.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([]);
	});

	it('keep a function within 60 lines, nine of ten within 35', () => {
		const lengths = functions.map(({ lines }) => lines).sort((a, b) => a - b);
		expect(functions.filter(({ lines }) => lines > 60).map(({ where }) => where)).toEqual([]);
		expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(35);
	});

	it('keep to three parameters', () => {
		const wide = functions.filter(({ parameters }) => parameters > 3);
		expect(wide.map(({ where }) => where)).toEqual([]);
	});

	it('write colours in the tokens alone', () => {
		const styled = sources.filter(({ path }) => /\.(css|astro)$/.test(path));
		const others = styled.filter(({ path }) => path !== 'src/styles/tokens.css');
		expect(matchesIn(others, /:[^;{]*(#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\()[^;]*;/i)).toEqual([]);
	});

	it('use logical properties only', () => {
		const physical =
			/^\s*(margin|padding|border|inset)?-?(left|right|top|bottom)(-(width|color|style))?\s*:|text-align:\s*(left|right)/;
		const styled = sources.filter(({ path }) => /\.(css|astro)$/.test(path));
		expect(matchesIn(styled, physical)).toEqual([]);
	});

	it('have no inline style, no :global( and no !important', () => {
		const styled = sources.filter(({ path }) => /\.(css|astro)$/.test(path));
		expect(matchesIn(styled, /\sstyle=|:global\(|!important/)).toEqual([]);
	});

	it('compare text by code point or with a locale', () => {
		expect(matchesIn(sources, /localeCompare\([^,)]*\)/)).toEqual([]);
	});
});
