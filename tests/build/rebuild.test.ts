import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDay } from '../../src/loaders/buildDay.ts';
import { hashesOf } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';
import { type BuildResult, buildSite, projectCopy, projectRoot } from '../support/projectCopy.ts';

const brokenPosts = fileURLToPath(new URL('../fixtures/broken/', import.meta.url));

/** Where each broken post is wrong, and a part of what its author must be told. */
const faults = [
	{ at: 'bad-day.md:3', says: /date/ },
	{ at: 'broken-yaml.md:4', says: /YAML|缩进|引号|冒号/ },
	{ at: 'missing-picture.md:8', says: /no-such-picture\.png/ },
	{ at: 'no-date.md:1', says: /日期/ },
	{ at: 'bad-release.md:4', says: /1\.31/ },
	{ at: 'unclosed.md:1', says: /---/ },
	{ at: 'v1.32.0.md:1', says: /版本/ },
] as const;

/** The line of the report about one fault. */
function reported(output: string, at: string): string {
	return output.split('\n').find((line) => line.includes(`src/content/posts/${at}`)) ?? '';
}

const copy = projectCopy('blog-rebuild');
afterAll(() => copy.dispose());

describe('a build in another folder, time zone and locale', () => {
	let result: BuildResult;
	beforeAll(async () => {
		result = await buildSite(copy.root, {
			// The copy is outside git, which tells the site that is compared with it of which day it is.
			SITE_DAY: buildDay(projectRoot)?.day ?? '',
			TZ: 'Pacific/Kiritimati',
			LANG: 'tr_TR.UTF-8',
			LC_ALL: 'tr_TR.UTF-8',
		});
	});

	it('succeeds', () => {
		expect(result.code, result.output).toBe(0);
	});

	it('gives the same bytes', () => {
		expect(hashesOf(join(copy.root, 'dist'))).toEqual(hashesOf(outputFolder));
	});

	describe('then a build with broken posts', () => {
		let before: Record<string, string>;
		let failed: BuildResult;
		beforeAll(async () => {
			before = hashesOf(join(copy.root, 'dist'));
			cpSync(brokenPosts, join(copy.root, 'src/content/posts'), { recursive: true });
			failed = await buildSite(copy.root);
		});

		it('fails', () => {
			expect(failed.code).toBe(1);
		});

		it('leaves the last good output as it was', () => {
			expect(hashesOf(join(copy.root, 'dist'))).toEqual(before);
		});

		it('leaves no unfinished output behind', () => {
			expect(readdirSync(copy.root).filter((name) => /^dist/.test(name))).toEqual(['dist']);
		});

		it.each(faults)('reports $at and what to write', ({ at, says }) => {
			expect(reported(failed.output, at), failed.output).toMatch(says);
		});

		it('reports all of it once', () => {
			const counts = faults.map(({ at }) => failed.output.split(`posts/${at}`).length - 1);
			expect(counts).toEqual(faults.map(() => 1));
		});
	});
});
