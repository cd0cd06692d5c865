import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';

/** What hosts take of a site and no more, as docs/hosting.md tells; what is over is left out there, or refused. */
const limits = {
	'Cloudflare Pages': {
		headerRules: 100,
		headerLine: 2_000,
		redirects: 2_000,
		redirectLine: 1_000,
		files: 20_000,
		fileBytes: 25 * 2 ** 20,
	},
	'GitHub Pages': { bytes: 1e9 },
} as const;

const files = filesBelow(outputFolder);
const sizes = files.map((file) => statSync(join(outputFolder, file)).size);

/** The lines of a file for hosts that say something. */
function linesOf(file: string): readonly string[] {
	return readFileSync(join(outputFolder, file), 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

describe('Cloudflare Pages', () => {
	const most = limits['Cloudflare Pages'];

	it('takes all of our rules about headers, and has some to spare', () => {
		const lines = linesOf('_headers');
		const rules = lines.filter((line) => !/^\s/.test(line));
		expect(rules.length).toBeGreaterThan(0);
		expect(rules.length).toBeLessThanOrEqual(most.headerRules / 2);
		expect(lines.filter((line) => line.length > most.headerLine)).toEqual([]);
		// One star an address: it understands no more.
		expect(rules.filter((rule) => rule.split('*').length > 2)).toEqual([]);
	});

	it('takes all of our redirects, each for one address', () => {
		const lines = linesOf('_redirects');
		expect(lines.length).toBeLessThanOrEqual(most.redirects);
		expect(lines.filter((line) => line.length > most.redirectLine)).toEqual([]);
		expect(lines.filter((line) => !/^\/\S* \/\S* 301$/.test(line))).toEqual([]);
		expect(lines.filter((line) => /\*|:[A-Za-z]/.test(line.split(' ')[0] ?? ''))).toEqual([]);
	});

	it('takes all of our files, the largest too', () => {
		expect(files.length).toBeLessThanOrEqual(most.files);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(most.fileBytes);
	});
});

describe('GitHub Pages', () => {
	it('takes the whole of our site', () => {
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
			limits['GitHub Pages'].bytes,
		);
	});

	it('is told not to run Jekyll, which would leave out what begins with an underscore', () => {
		expect(statSync(join(outputFolder, '.nojekyll')).size).toBe(0);
	});
});
