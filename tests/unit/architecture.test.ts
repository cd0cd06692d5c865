import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/projectCopy.ts';
import { importsOf, sourcesIn } from '../support/sources.ts';

const sources = sourcesIn('src', /\.(ts|astro|css)$/);
const byPath = new Map(sources.map((file) => [file.path, file]));

/** The folder of `src/` or the file beside them that a path belongs to: `domain`, `urls.ts`. */
function roomOf(path: string): string {
	return path.split('/')[1] ?? '';
}

/** The table of CONTRIBUTING.md: what each room may import of the others. */
function importTable(): Map<string, string[]> {
	const text = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
	const rows = text.matchAll(/^\| `src\/(?<room>[\w.]+)\/?` \|[^|]*\|(?<imports>[^|]*)\|$/gm);
	return new Map(
		[...rows].map(({ groups }) => [
			groups?.['room'] ?? '',
			[...(groups?.['imports'] ?? '').matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? ''),
		]),
	);
}

/** Packages that a room keeps away from. */
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

describe('the rooms of src/', () => {
	const table = importTable();

	it('have a row each in the table of CONTRIBUTING.md', () => {
		const rooms = new Set(sources.map(({ path }) => roomOf(path)));
		expect([...table.keys()].sort()).toEqual([...rooms, 'content'].sort());
	});

	it('import of each other only what their row says', () => {
		const breaches = sources.flatMap((file) => {
			const room = roomOf(file.path);
			return importsOf(file)
				.filter(({ target }) => target.startsWith('src/') && roomOf(target) !== room)
				.filter(({ target }) => table.get(room)?.includes(roomOf(target)) !== true)
				.map(({ target }) => `${file.path} imports ${target}`);
		});
		expect(breaches).toEqual([]);
	});

	it('keep away from the packages that they must not know', () => {
		const breaches = sources.flatMap((file) =>
			importsOf(file)
				.filter(({ target }) => neverImports[roomOf(file.path)]?.test(target))
				.map(({ target }) => `${file.path} imports ${target}`),
		);
		expect(breaches).toEqual([]);
	});

	it('read collections in queries/ alone', () => {
		const callers = sources.filter(({ text }) => /\bget(Collection|Entry|Entries)\(/.test(text));
		expect(callers.map(({ path }) => roomOf(path)).filter((f) => f !== 'queries')).toEqual([]);
	});

	it('have no circle of imports', () => {
		const settled = new Set<string>();
		const circleFrom = (path: string, trail: readonly string[]): string[] => {
			if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
			const file = byPath.get(path);
			if (file === undefined || settled.has(path)) return [];
			const found = importsOf(file).flatMap(({ target }) => circleFrom(target, [...trail, path]));
			settled.add(path);
			return found;
		};
		expect(sources.flatMap(({ path }) => circleFrom(path, []))).toEqual([]);
	});
});

/** The files that scripts of pages begin with. */
function scriptEntries(): string[] {
	return sources.flatMap(({ path, text }) =>
		[...text.matchAll(/<script>(.*?)<\/script>/gs)].flatMap(([, script = '']) =>
			importsOf({ path, text: script }).map(({ target }) => target),
		),
	);
}

/** The files that workers begin with. */
function workerEntries(): string[] {
	const named = /new Worker\(new URL\('(\.[^']+)'|from '(\.[^']+)\?worker&url'/g;
	return sources.flatMap(({ path, text }) =>
		[...text.matchAll(named)].map(([, started, listed]) =>
			posix.join(posix.dirname(path), started ?? listed ?? ''),
		),
	);
}

/** Files and packages that are loaded by what begins with `entries`. */
function loadedFrom(entries: readonly string[]): string[] {
	const reached = new Set(entries);
	// A set is walked through to what is added meanwhile.
	for (const path of reached) {
		const file = byPath.get(path);
		for (const { target, isLoaded } of file === undefined ? [] : importsOf(file)) {
			if (isLoaded) reached.add(target);
		}
	}
	return [...reached];
}

describe.each([
	[
		'scripts of pages',
		scriptEntries(),
		['client', 'domain', 'offline', 'schemas', 'search', 'strings'],
		[],
	],
	[
		'workers',
		workerEntries(),
		['domain', 'offline', 'schemas', 'search', 'strings', 'addresses.ts'],
		['fastest-levenshtein'],
	],
])('what browsers load for %s', (_, entries, rooms, packages) => {
	const loaded = loadedFrom(entries);

	it('comes from rooms that are light enough', () => {
		const files = loaded.filter((path) => byPath.has(path));
		expect(rooms).toEqual(expect.arrayContaining(files.map(roomOf)));
		expect(files.length).toBeGreaterThan(5);
	});

	it('has no package but those that are light enough', () => {
		expect(loaded.filter((path) => !byPath.has(path))).toEqual(packages);
	});
});
