import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lightScripts, needsDev, workFor } from '../../../scripts/installs.mjs';
import { projectRoot } from '../../support/projectCopy.ts';
import { importsOf, type SourceFile, sourcesIn } from '../../support/sources.ts';

const locked = {
	'': {},
	'node_modules/astro': { version: '7.3.4' },
	'node_modules/sharp-win32': { version: '1.0.0', optional: true },
	'node_modules/vitest': { version: '5.1.1', dev: true },
	'node_modules/vitest-win32': { version: '5.1.1', dev: true, optional: true },
	'node_modules/tslib': { version: '2.9.1', devOptional: true },
	'packages/own': { link: true },
};
const light = { 'node_modules/astro': { version: '7.3.4' } };
const whole = { ...light, 'node_modules/vitest': { version: '5.1.1', dev: true } };

describe('what is installed before a script', () => {
	it.each([
		['all that a build needs, the first time', undefined, false, 'anew', false],
		['everything, the first time', undefined, true, 'anew', true],
		['nothing for a build that finds what it needs', light, false, 'nothing', false],
		['nothing for a build that finds more than it needs', whole, false, 'nothing', false],
		['nothing for tests that find everything', whole, true, 'nothing', true],
		['what tests lack after a build', light, true, 'rest', true],
		[
			'all anew where a version is another one, and no less than there was',
			{ ...whole, 'node_modules/astro': { version: '7.3.3' } },
			...([false, 'anew', true] as const),
		],
		[
			'no less for tests where a package of theirs is another one',
			{ ...whole, 'node_modules/vitest': { version: '5.1.0', dev: true } },
			...([true, 'anew', true] as const),
		],
		[
			'nothing for a build where a package of tests is another one',
			{ ...whole, 'node_modules/vitest': { version: '5.1.0', dev: true } },
			...([false, 'nothing', false] as const),
		],
		['all that a build needs where something is missing', {}, false, 'anew', false],
	] as const)('is %s', (_, installed, dev, work, withDev) => {
		expect(workFor({ locked, installed, dev })).toEqual({
			work,
			dev: work === 'nothing' ? dev : withDev,
		});
	});

	it('is everything for scripts that nobody has said to need less', () => {
		expect(['prebuild', 'prestart', 'precheck:posts'].map(needsDev)).toEqual([false, false, false]);
		expect(['pretest', 'precheck', 'prebench:pages', 'build:x', undefined].map(needsDev)).toEqual(
			Array.from({ length: 5 }, () => true),
		);
	});
});

const project = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
	readonly scripts: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
};
const code = ['src', 'scripts'].flatMap((folder) => sourcesIn(folder, /\.(ts|mjs|astro)$/));
const byPath = new Map<string, SourceFile>(code.map((file) => [file.path, file]));

/** The packages of `devDependencies` that a file loads itself: `file imports package`. */
function devImports(file: SourceFile): string[] {
	return importsOf(file)
		.filter(({ isLoaded }) => isLoaded)
		.map(({ target }) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '')
		.filter((name) => name in project.devDependencies)
		.map((name) => `${file.path} imports ${name}`);
}

/** A file of the project's code and all that it loads, and what those load. */
function reachedFrom(entry: string): SourceFile[] {
	const reached = new Set([entry]);
	// A set is walked through to what is added meanwhile.
	for (const path of reached) {
		const file = byPath.get(path);
		for (const { target, isLoaded } of file === undefined ? [] : importsOf(file)) {
			if (isLoaded && byPath.has(target)) reached.add(target);
		}
	}
	return [...reached].flatMap((path) => byPath.get(path) ?? []);
}

/** `npm run check` alone has the types checked. */
const typesAlone = 'scripts/astro.ts imports @astrojs/check';

describe('the scripts that get no package of devDependencies', () => {
	it.each(lightScripts)('load none: %s', (name) => {
		expect(project.scripts[`pre${name}`]).toBe('node scripts/setup.mjs');
		const reached = reachedFrom(/scripts\/\w+\.ts/.exec(project.scripts[name] ?? '')?.[0] ?? '');
		expect(reached.length).toBeGreaterThan(1);
		expect(reached.flatMap(devImports).filter((one) => one !== typesAlone)).toEqual([]);
	});

	it('are told from those that load some', () => {
		expect(reachedFrom('scripts/astro.ts').flatMap(devImports)).toEqual([typesAlone]);
	});

	it('build pages whose code loads none either', () => {
		const pages = code.filter(({ path }) => path.startsWith('src/'));
		expect(pages.flatMap(devImports)).toEqual([]);
	});
});
