import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/projectCopy.ts';
import { sourcesIn } from '../support/sources.ts';

const code = ['src', 'scripts', 'tests', 'bench'].flatMap((folder) =>
	sourcesIn(folder, /\.(ts|mjs|astro|css)$/),
);
const paths = code.map(({ path }) => `/${path}`);

const documents = ['CONTRIBUTING.md', 'README.md', 'README.zh-CN.md', 'docs/decisions.md'];
const file = /(?<![\w./*~@-])(?:[\w-]+\/)+[\w.[\]-]+\.(?:ts|mjs|astro|css)\b(?![\w/])/g;

/** Words that name a file by a part of its path, each with the place where it stands. */
const named = [
	...documents.map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') })),
	...code.map(({ path, text }) => ({
		path,
		text: (text.match(/\/\*[\s\S]*?\*\/|\/\/ .*/g) ?? []).join('\n'),
	})),
].flatMap(({ path, text }) => (text.match(file) ?? []).map((name) => ({ path, name })));

it('every file that documents and comments name is there', () => {
	expect(named.length).toBeGreaterThan(50);
	const missing = named.filter(({ name }) => !paths.some((path) => path.endsWith(`/${name}`)));
	expect(missing).toEqual([]);
});
