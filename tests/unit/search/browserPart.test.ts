import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../src/search/', import.meta.url));
const imports = /^import (?!type\b)(?:[^;']* from )?'([^']+)';|\bimport\('([^']+)'\)/gm;

/** The packages that a file loads where it runs, and those of all files that it loads. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
	if (seen.has(file)) return [];
	seen.add(file);
	const targets = readFileSync(file, 'utf8').matchAll(imports);
	return [...targets].flatMap(([, named, later]) => {
		const target = named ?? later ?? '';
		return target.startsWith('.') ? packagesOf(join(dirname(file), target), seen) : [target];
	});
}

it.each([
	['panel/opener.ts', []],
	['worker/worker.ts', ['fastest-levenshtein']],
])(
	'what a browser runs of the search loads no schema and nothing of Node: %s',
	(file, expected) => {
		expect(packagesOf(join(folder, file))).toEqual(expected);
	},
);
