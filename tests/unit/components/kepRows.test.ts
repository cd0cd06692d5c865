import { describe, expect, it } from 'vitest';
import { kepFacets, kepRows } from '../../../src/components/kepRows.ts';
import { aKep, aMention, aPost } from '../builders.ts';

const kep = aKep({ number: 1, summary: '它做什么', milestones: { alpha: '1.30', beta: '1.31' } });
const post = aPost({ id: 'v1.31.0', release: '1.31' });
const quote = { post, mention: aMention({ sentence: '作者的话', anchor: 'kep-1' }) };
const quotes = new Map([[1, quote]]);

describe('a row of a table of KEPs', () => {
	it('has nothing that nobody said', () => {
		expect(kepRows([kep], {})).toEqual([{ kep, said: undefined, more: undefined }]);
	});

	it('quotes a post by its release, or by its title if it has none', () => {
		const [row] = kepRows([kep], { quotes });
		expect(row).toMatchObject({
			said: '作者的话',
			more: { href: '/posts/v1.31.0/#kep-1', text: '1.31' },
		});
		const guide = { ...quote, post: aPost({ id: 'guide', title: '升级指南' }) };
		const [ofGuide] = kepRows([kep], { quotes: new Map([[1, guide]]) });
		expect(ofGuide?.more).toEqual({ href: '/posts/guide/#kep-1', text: '升级指南' });
	});

	it('says what the record says first where summaries are wanted, and leads to the post for more', () => {
		const [row] = kepRows([kep], { quotes, summaries: true });
		expect(row).toMatchObject({ said: '它做什么', more: { text: '细说' } });
		const [bare] = kepRows([aKep({ number: 1 })], { quotes, summaries: true });
		expect(bare?.said).toBe('作者的话');
	});
});

it('a row tells the filter its SIG, and what its KEP has reached', () => {
	expect(kepFacets(kep)).toEqual({ sig: 'node', state: 'beta', release: '1.31' });
	expect(kepFacets(aKep({ planned: { alpha: '1.40' } }))).toEqual({
		...{ sig: 'node', state: undefined, release: undefined },
	});
});
