import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface SourceFile {
	/** From the project's root, such as `src/domain/keps.ts`. */
	readonly path: string;
	readonly text: string;
}

function filesIn(folder: string, names: RegExp): SourceFile[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => names.test(name))
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const sources = filesIn('src', /\.(ts|astro|css)$/);
const code = [...sources, ...['scripts', 'tests', 'bench'].flatMap((f) => filesIn(f, /\.m?ts$/))];

/** What each folder of `src/` may import from `src/`: CONTRIBUTING.md explains the layout. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	schemas: ['schemas', 'site.ts'],
	domain: ['domain', 'schemas'],
	markdown: ['markdown', 'strings', 'cache.ts', 'folders.ts', 'site.ts', 'urls.ts'],
	loaders: [
		...['loaders', 'domain', 'markdown', 'pictures', 'schemas', 'strings'],
		...['cache.ts', 'folders.ts', 'plainError.ts', 'urls.ts'],
	],
	queries: ['queries', 'domain', 'markdown', 'schemas', 'site.ts', 'urls.ts'],
	pictures: ['pictures', 'schemas', 'cache.ts', 'folders.ts', 'site.ts'],
	api: ['api', 'domain', 'schemas', 'site.ts', 'urls.ts'],
	feeds: ['feeds', 'domain', 'markdown', 'schemas', 'strings', 'site.ts', 'urls.ts'],
	search: ['search', 'strings', 'site.ts', 'urls.ts'],
	seo: ['seo', 'domain', 'pictures', 'schemas', 'strings', 'site.ts', 'urls.ts'],
	client: ['client', 'domain', 'schemas', 'strings'],
	strings: ['strings', 'schemas', 'site.ts'],
	styles: ['styles'],
	components: [
		'components',
		'client',
		'domain',
		'schemas',
		'search',
		'strings',
		'site.ts',
		'urls.ts',
	],
	layouts: [
		...['layouts', 'components', 'client', 'domain', 'schemas', 'search', 'seo'],
		'strings',
		...['styles', 'policy.ts', 'site.ts', 'urls.ts'],
	],
	pages: [
		'pictures',
		'queries',
		'layouts',
		'components',
		'api',
		'feeds',
		'seo',
		'strings',
		'site.ts',
		'urls.ts',
	],
	integrations: [
		...['integrations', 'domain', 'loaders', 'markdown', 'pictures', 'schemas', 'search'],
		...['strings', 'cache.ts', 'folders.ts', 'plainError.ts', 'policy.ts', 'site.ts', 'urls.ts'],
	],
};

/** Packages that a folder keeps away from, whatever `src/` allows it. */
const neverImports: Readonly<Record<string, RegExp>> = {
	schemas: /^(astro:|node:)/,
	domain: /^(astro|node:)/,
	api: /^(astro:|node:)/,
	feeds: /^(astro:|node:)/,
	markdown: /^astro:/,
	search: /^astro:/,
	seo: /^(astro:|node:)/,
	client: /^(astro:|node:)/,
	strings: /^(astro:|node:)/,
	components: /^(astro:content|node:)/,
	layouts: /^(astro:content|node:)/,
	pages: /^(astro:content|node:)/,
};

function folderOf(path: string): string {
	return path.split('/')[1] ?? '';
}

function importsOf({ text }: SourceFile): string[] {
	const pattern = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
	return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function ownImports(file: SourceFile): string[] {
	return importsOf(file)
		.filter((target) => target.startsWith('.'))
		.map((target) => posix.join(posix.dirname(file.path), target));
}

describe('the folders of src/', () => {
	it('are all in the table of imports', () => {
		const folders = sources.map(({ path }) => folderOf(path)).filter((name) => !name.includes('.'));
		expect([...new Set(folders)].filter((name) => !(name in mayImport))).toEqual([]);
	});

	it('import only what the table allows', () => {
		const breaches = sources.flatMap((file) => {
			const allowed = mayImport[folderOf(file.path)];
			return ownImports(file)
				.filter((target) => allowed !== undefined && !allowed.includes(folderOf(target)))
				.map((target) => `${file.path} imports ${target}`);
		});
		expect(breaches).toEqual([]);
	});

	it('keep away from the packages that they must not know', () => {
		const breaches = sources.flatMap((file) =>
			importsOf(file)
				.filter((target) => neverImports[folderOf(file.path)]?.test(target))
				.map((target) => `${file.path} imports ${target}`),
		);
		expect(breaches).toEqual([]);
	});

	it('read collections in queries/ alone', () => {
		const callers = sources.filter(({ text }) => /\bget(Collection|Entry|Entries)\(/.test(text));
		expect(callers.map(({ path }) => folderOf(path)).filter((f) => f !== 'queries')).toEqual([]);
	});

	it('have no circle of imports', () => {
		const targets = new Map(sources.map((file) => [file.path, ownImports(file)]));
		const settled = new Set<string>();
		const circleFrom = (path: string, trail: readonly string[]): string[] => {
			if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
			if (settled.has(path)) return [];
			const found = (targets.get(path) ?? []).flatMap((to) => circleFrom(to, [...trail, path]));
			settled.add(path);
			return found;
		};
		expect([...targets.keys()].flatMap((path) => circleFrom(path, []))).toEqual([]);
	});
});

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
		const routes = sources.filter(({ path }) => folderOf(path) === 'pages');
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
