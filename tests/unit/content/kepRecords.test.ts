import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recordText } from '../../../scripts/upstream/records.ts';
import { kepSchema } from '../../../src/schemas/kep.ts';
import { releaseSchema } from '../../../src/schemas/release.ts';
import { aRelease } from '../builders.ts';

describe('the records of KEPs', () => {
	const folder = new URL('../../../src/content/keps/', import.meta.url);
	const records = readdirSync(folder).map((file) =>
		kepSchema.parse(parse(readFileSync(new URL(file, folder), 'utf8'), { schema: 'core' })),
	);

	it('are 395 or more, each once', () => {
		const numbers = records.map(({ number }) => number);
		expect(new Set(numbers).size).toBe(numbers.length);
		expect(numbers.length).toBeGreaterThanOrEqual(395);
	});

	it('have a Chinese name if a release from v1.29 on moved or may move them', () => {
		const minor = (release = '') => Number(release.split('.')[1]);
		const nameless = records.filter(({ name, milestones, planned }) => {
			const releases = [...Object.values(milestones), ...Object.values(planned)];
			return name === undefined && releases.some((release) => minor(release) >= 29);
		});
		expect(nameless.map(({ number }) => number)).toEqual([]);
	});

	it('have names that differ', () => {
		const names = records.flatMap(({ name }) => name ?? []);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});

it('the record of a release is written as before where only a day changed', () => {
	for (const name of readdirSync('src/content/releases')) {
		const text = readFileSync(`src/content/releases/${name}`, 'utf8');
		const release = releaseSchema.parse(parse(text, { schema: 'core' }));
		const read = aRelease('1.30', { read: '2030-01-01' }).read;
		expect(recordText({ ...release, read }, releaseSchema, text)).toBe(
			text.replace(/^read: .*/m, 'read: 2030-01-01'),
		);
	}
});
