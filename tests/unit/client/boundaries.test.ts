import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../../src', import.meta.url));

function scriptsIn(folder: string): string[] {
	return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(source, folder, name));
}

/** What a module imports when it runs: types are gone by then. */
function runtimeImports(file: string): string[] {
	const code = readFileSync(file, 'utf8').replace(/\b(?:im|ex)port type [^;]*;/g, '');
	const imports = /^(?:import|export)\s[\w\s{},*]*\bfrom\s+'([^']+)'|\bimport\s*\(?'([^']+)'/gm;
	const targets = [...code.matchAll(imports)].map(([, from, alone]) => from ?? alone ?? '');
	// Of a worker a page has the address alone.
	return targets.filter((target) => !target.endsWith('?worker&url'));
}

/** Every module that readers download for `files`, and every package. */
function downloaded(files: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>();
	const waiting = [...files];
	for (const file of waiting) {
		for (const target of runtimeImports(file)) {
			const path = target.startsWith('.') ? join(dirname(file), target) : target;
			if (!found.has(path) && target.startsWith('.')) waiting.push(path);
			found.add(path);
		}
	}
	return found;
}

it('readers download no schema and no package for an enhancement', () => {
	const modules = [...downloaded(scriptsIn('client'))].map((path) =>
		path.startsWith(source) ? relative(source, path).replaceAll('\\', '/') : path,
	);
	expect(
		modules.filter(
			(path) => !/^(?:client|domain|offline|strings)\/|^schemas\/versionOrder\.ts$/.test(path),
		),
	).toEqual([]);
	expect(modules).toContain('domain/support.ts');
});

it('what enhancements decide knows no page', () => {
	const page = /\b(?:document|window|navigator|localStorage|location|HTML\w*Element)\b(?! of)/;
	const known = [...scriptsIn('client/rules'), ...scriptsIn('domain')].filter((file) =>
		page.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '')),
	);
	expect(known.map((file) => relative(source, file))).toEqual([]);
});

it('each enhancement that the pages share is started', () => {
	const shared = readdirSync(join(source, 'client')).filter((name) => name.endsWith('.ts'));
	const written = shared
		.filter((name) => !['startEach.ts', 'storage.ts'].includes(name))
		.flatMap((name) => {
			const code = readFileSync(join(source, 'client', name), 'utf8');
			return [...code.matchAll(/^export function (\w+)\(\): void/gm)].map(([, found]) => found);
		});
	const all = readFileSync(join(source, 'client/enhancements.ts'), 'utf8');
	const started = all.slice(all.indexOf('startEach(['));
	expect(written.length).toBeGreaterThan(0);
	expect(written.filter((name) => !new RegExp(`\\b${name}\\b`).test(started))).toEqual([]);
});
