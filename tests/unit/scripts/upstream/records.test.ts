import { describe, expect, it } from 'vitest';
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

	it('loses a field that is empty by now, and keeps comments', () => {
		const text = `# ours\n${recordText(aKep({ gates: ['A'], participating: ['apps'] }), kepSchema)}`;
		expect(text).toContain('gates:\n  - A\n');
		expect(recordText(aKep({ participating: ['apps'] }), kepSchema, text)).toBe(
			`# ours\nnumber: 1\ntitle: A feature\nsig: node\nparticipating:\n  - apps\nstatus: implemented\nmilestones: {}\n${rest}`,
		);
	});
});
