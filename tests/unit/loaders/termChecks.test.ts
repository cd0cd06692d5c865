import { beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { termProblems } from '../../../src/loaders/termChecks.ts';
import { aTerm } from '../builders.ts';
import { aFile, aProject, load, posts, write } from './aContent.ts';
import { kepFile } from './kepFile.ts';

aProject();

type Facts = Parameters<typeof aTerm>[0];

/** What is said of terms that lead to KEP 7 alone, as `file:field message`. */
function said(...terms: readonly Facts[]): string[] {
	const files = terms.map((facts) => {
		const term = aTerm(facts);
		return { term, file: `${term.id}.yaml`, lineOf: () => 1 };
	});
	return termProblems(files, {
		hasRecord: (kep) => kep === 7,
		hasPage: (page) => page !== 'gates',
	}).map(({ file, field, message }) => `${file}:${field} ${message}`);
}

const taint: Facts = { aliases: ['node taint'], keps: [7] };

describe('the words of a term', () => {
	it('are its own where no other term has them', () => {
		expect(said(taint, { id: 'toleration', term: 'Toleration', name: '容忍度' })).toEqual([]);
	});

	it.each([
		['term', 'Node-Taint', { term: 'Node-Taint', name: undefined }],
		['term', 'Taint', { term: 'Taint', name: undefined }],
		['name', '污 点', { term: 'Stain', name: '污 点' }],
		['aliases', 'ＴＡＩＮＴ', { term: 'Stain', name: undefined, aliases: ['ＴＡＩＮＴ'] }],
		['aliases', 'NodeTaint', { term: 'Stain', name: undefined, aliases: ['NodeTaint'] }],
	])('are an error in the field %s where another term has them: %s', (field, word, other) => {
		const problems = said(taint, { id: 'other', ...other });
		expect(problems).toEqual([
			expect.stringMatching(new RegExp(`^other\\.yaml:${field} “${word}”在 taint\\.yaml 里`)),
		]);
	});

	it('are no aliases where they are its name already', () => {
		expect(said({ aliases: ['污点', 'taints'] })).toEqual([
			expect.stringMatching(/^taint\.yaml:aliases “污点”已经是它自己的名字/),
		]);
	});
});

it('a term leads to no page of a part of the site that holds nothing', () => {
	expect(said({ keps: [], page: 'keps' })).toEqual([]);
	expect(said({ keps: [], page: 'gates' })).toEqual([
		expect.stringMatching(/^taint\.yaml:page 本站没有 gates 这一页/),
	]);
});

it('a term leads to no KEP that has no record', () => {
	expect(said({ keps: [7, 8] })).toEqual([
		expect.stringMatching(/^taint\.yaml:keps 目录里没有 KEP-8，.*src\/content\/keps\/8\.yaml/),
	]);
});

describe('a build', () => {
	const record = (id: string, facts: Facts = {}) =>
		write(`src/content/glossary/${id}.yaml`, stringify(aTerm({ id, ...facts })));

	beforeEach(() => {
		write('src/content/keps/7.yaml', kepFile(7));
		write(`${posts}/v1.31.0.md`, aFile('网格'));
	});

	it('takes sound terms', async () => {
		record('taint', taint);
		await expect(load()).resolves.toBeDefined();
	});

	it('stops with the file, the line and the way out for each thing that is wrong between terms', async () => {
		record('taint', { keps: [8] });
		record('toleration', { term: 'Toleration' });
		const report = String(await load().catch(String));
		expect(report).toMatch(/✗ src\/content\/glossary\/taint\.yaml:6 .*keps：目录里没有 KEP-8/);
		expect(report).toMatch(
			/✗ src\/content\/glossary\/toleration\.yaml:3 .*name：“污点”在 \S+taint/,
		);
		expect(report).toContain('2 个错误');
	});

	it('says nothing of a KEP whose record has errors of its own', async () => {
		write('src/content/keps/7.yaml', kepFile(7).replace('sig: node', 'sig: 9'));
		record('taint', taint);
		const report = String(await load().catch(String));
		expect(report).toContain('keps/7.yaml');
		expect(report).not.toContain('glossary');
	});

	it('stops where a file is called otherwise than its term', async () => {
		write('src/content/glossary/stain.yaml', stringify(aTerm()));
		const report = String(await load().catch(String));
		expect(report).toMatch(/stain\.yaml:1 .*id：.*taint\.yaml/);
	});
});
