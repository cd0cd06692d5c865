import { describe, expect, it } from 'vitest';
import type { Subject, Subjects } from '../../../../src/domain/subjects.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { noChoice } from '../../../../src/search/facets.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';
import { calledReader } from '../../../../src/search/worker/called.ts';
import { openEngine } from '../../../../src/search/worker/engine.ts';
import { anIndex, aPage, noLists } from '../anIndex.ts';

const subjects: readonly Subject[] = [
	{
		...{ kind: 'kep', url: 'kep', number: 3329, sig: 'apps', gates: ['JobRetry'], steps: [] },
		...{ names: ['可重試 Job', 'Retriable', '重试'], official: 2 },
	},
	{
		...{ kind: 'release', url: 'release', post: 'post', released: '2024-08-13' },
		version: releaseVersionSchema.parse('1.31'),
		names: ['v1.31', '1.31', 'Elli'],
	},
	{ kind: 'sig', url: 'sig', names: ['SIG api-machinery'], keps: 3 },
	{ kind: 'gate', url: 'gate', names: ['JobRetry'], keps: [3329], changes: [] },
	{ kind: 'term', url: 'term', names: ['重试'], official: 1, keps: [3329] },
];
const known: Subjects = { subjects, plan: '', check: '', planned: [], lists: noLists };
const variants = new Map([['試', '试']]);

describe('the pages that are called so', () => {
	const read = calledReader(async () => known, variants);

	it.each([
		...['可重试 Job', '可重试job', 'Retriable', 'retri-able', '重試', 'JOBRETRY'].map((typed) => [
			typed,
			['kep'],
		]),
		...['3329', 'KEP-3329', 'kep3329', 'kep 3329', '#3329'].map((typed) => [typed, ['kep']]),
		...['1.31', 'v1.31', '1.31.0', 'V1.31.0', 'elli'].map((typed) => [typed, ['release', 'post']]),
		...['sig api-machinery', 'SIG-API-Machinery', 'sig api machinery'].map((typed) => [
			typed,
			['sig'],
		]),
		...['332', 'kep-332', '1.3', '1.31.1', 'elli.0', '重', ''].map((typed) => [typed, []]),
	])('%s are %j', async (typed, pages) => {
		const phrase = comparable(String(typed), variants).text;
		expect([...(await read(phrase))]).toEqual(pages);
	});

	it('are none without the subjects, which are asked for again', async () => {
		let isBroken = true;
		let reads = 0;
		const readLater = calledReader(async () => {
			reads++;
			if (isBroken) throw new Error('503 subjects.json');
			return known;
		}, variants);
		expect(await readLater('3329')).toEqual(new Set());
		isBroken = false;
		expect(await readLater('3329')).toEqual(new Set(['kep']));
		await readLater('kep3329');
		expect(reads).toBe(2);
	});
});

describe('a page comes first, before others that say it in their title, for', () => {
	const said = '3329 kep-3329 kep3329 #3329 1.31 v1.31 1.31.0 v1.31.0 elli 重试';

	it.each([
		...['3329', 'KEP-3329', 'kep3329', 'kep 3329', '#3329', '重试'].map((typed) => [typed, 'kep']),
		...['1.31', 'v1.31', '1.31.0', 'V1.31.0', 'Elli'].map((typed) => [typed, 'release']),
	])('%s', async (typed, expected) => {
		const asked = `${typed}`;
		const pages = ['other', 'kep', 'release'].map((url) => {
			const day = url === 'other' ? '2025-01-01' : '2024-08-13';
			return aPage(url, [said], { title: `${url} ${asked}`, date: day });
		});
		const engine = await openEngine({ ...anIndex(pages), subjects: async () => known });
		const found = await engine.search({ typed: asked, choice: noChoice }, () => true);
		expect(found?.hits.map(({ id }) => id)).toContain('other');
		expect(found?.hits[0]?.id).toBe(expected);
	});
});
