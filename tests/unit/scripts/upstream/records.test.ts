import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recordText } from '../../../../scripts/upstream/records.ts';
import { kepSchema } from '../../../../src/schemas/kep.ts';
import { releaseSchema } from '../../../../src/schemas/release.ts';
import { aKep, aRelease } from '../../builders.ts';

const rest = 'source: https://github.com/kubernetes/enhancements\nread: 2026-07-24\n';

describe('the file of a record', () => {
	it('has the fields in the order of the schema, without those that are empty by default', () => {
		expect(recordText(aKep(), kepSchema)).toBe(
			`number: 1\ntitle: A feature\nsig: node\nstatus: implemented\nmilestones: {}\n${rest}`,
		);
	});

	it('quotes what YAML would read as a number', () => {
		expect(recordText(aRelease('1.30'), releaseSchema)).toMatch(/^version: "1\.30"\n/);
	});

	it('is written as before where only a day changed, as the records of releases are', () => {
		for (const name of readdirSync('src/content/releases')) {
			const text = readFileSync(`src/content/releases/${name}`, 'utf8');
			const release = releaseSchema.parse(parse(text, { schema: 'core' }));
			const read = aRelease('1.30', { read: '2030-01-01' }).read;
			expect(recordText({ ...release, read }, releaseSchema, text)).toBe(
				text.replace(/^read: .*/m, 'read: 2030-01-01'),
			);
		}
	});

	it('loses a field that is empty by now, and keeps comments', () => {
		const text = `# ours\n${recordText(aKep({ gates: ['A'], participating: ['apps'] }), kepSchema)}`;
		expect(text).toContain('gates:\n  - A\n');
		expect(recordText(aKep({ participating: ['apps'] }), kepSchema, text)).toBe(
			`# ours\nnumber: 1\ntitle: A feature\nsig: node\nparticipating:\n  - apps\nstatus: implemented\nmilestones: {}\n${rest}`,
		);
	});
});
