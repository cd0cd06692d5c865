import { describe, expect, it } from 'vitest';
import { isAnswered, type Question } from '../../../../bench/questionFiles.ts';
import { answerRow } from '../../../../scripts/why/answerRow.ts';
import { linksOf } from '../../../../scripts/why/reply.ts';
import { openAnswerer } from '../../../../src/search/answer/answerer.ts';
import { countsOf, noChoice } from '../../../../src/search/facets.ts';
import type { Found, Hit } from '../../../../src/search/worker/engine.ts';
import { whyStrings as strings } from '../../../../src/strings/why.ts';
import { subjectsOfRecords } from '../../../support/siteSubjects.ts';

const answerer = openAnswerer(subjectsOfRecords());
const answerTo = (typed: string) => answerer.to(typed);
const answer = answerTo('SidecarContainers');

function aHit(url: string, ...ids: readonly string[]): Hit {
	const excerpts = ids.map((id) => ({ id, heading: [], text: [] }));
	return { url, detail: { title: [], excerpts, count: 1 } } as unknown as Hit;
}

const found: Found = {
	tooShort: false,
	hits: [aHit('/a/', 'one', '')],
	counts: countsOf([], noChoice),
	suggestions: [],
	instead: { parts: ['甲'], hits: [aHit('/b/')] },
};

describe('the links that answer a query', () => {
	it('are those of the card, of the list with its passages, of the list in its place', () => {
		const [first, ...others] = linksOf({ card: answer, closest: [], found });
		expect(first).toBe('/keps/753/');
		expect(others).toContain('/gates/#SidecarContainers');
		expect(others.slice(-4)).toEqual(['/a/', '/a/#one', '/a/', '/b/']);
	});

	it('are those of the lists where no card is shown', () => {
		expect(linksOf({ closest: [], found })[0]).toBe('/a/');
	});

	it('answer a question by one among the first of them', () => {
		const question: Question = {
			...{ asked: '', wanted: '/b/', among: 2 },
			isAnswer: (address) => address === '/b/',
		};
		expect(isAnswered(question, ['/a/', '/b/'])).toBe(true);
		expect(isAnswered(question, ['/a/', '/a/#one', '/b/'])).toBe(false);
	});
});

it('a card is told with the name by which it was recognised', () => {
	const byAlias = answerTo('原地扩容');
	expect(byAlias && answerRow(byAlias)).toMatchObject({
		[strings.rules.address]: '/keps/1287/',
		[strings.card.how]: strings.card.ways.alias,
		[strings.card.name]: '原地扩容',
	});
});
