import { describe, expect, it } from 'vitest';
import { endingOf, matchOf } from '../../../../src/search/worker/match.ts';
import { queryOf } from '../../../../src/search/worker/query.ts';

const page = {
	id: 'a',
	url: '/a/',
	kind: 'post',
	title: '标题',
	called: ['标题'],
	titleEnd: 10,
	namesEnd: 15,
	headingsEnd: 20,
};

/** The positions of words that begin at these places. */
const at = (...places: readonly number[]) => places.map((place) => 2 * place);
/** The positions of words inside of which these places are. */
const within = (...places: readonly number[]) => places.map((place) => 2 * place + 1);

function matched(typed: string, positions: readonly number[], ended?: readonly number[]) {
	return matchOf(queryOf(typed), page, { matched: positions, ended });
}

describe('where a page holds a phrase', () => {
	it.each([
		['title', [3, 30]],
		['title', [9, 30]],
		['names', [10, 30]],
		['names', [14, 30]],
		['heading', [15, 30]],
		['heading', [19, 30]],
		['text', [20]],
		['text', [30]],
	] as const)('is its %s by the first place', (place, places) => {
		expect(matched('应用', at(...places))?.place).toBe(place);
	});

	it.each([
		['KEP-3329', ['kep3329'], 'name'],
		['kep 3329', ['kep3329'], 'name'],
		['KEP-332', ['kep3329'], 'text'],
		['User Namespaces', ['标题', 'usernamespaces'], 'name'],
	])('is for %s beside the names %j its %s', (typed, called, place) => {
		const positions = { matched: at(...Array.from({ length: 10 }, (_, on) => 30 + on)) };
		const found = matchOf(
			queryOf(typed),
			{ ...page, called, titleEnd: 0, namesEnd: 0, headingsEnd: 0 },
			positions,
		);
		expect(found?.place).toBe(place);
	});

	it('is its name when it is all of its title', () => {
		const whole = { ...page, titleEnd: 5 };
		const place = (typed: string) =>
			matchOf(queryOf(typed), whole, { matched: at(0, 2, 30) })?.place;
		expect(place('作业策略')).toBe('name');
		expect(place('作业')).toBe('title');
	});

	it('is its name even where it holds the parts of it apart', () => {
		const called = ['作业策略'];
		const match = matchOf(queryOf('作业 策略'), { ...page, called }, { matched: at(30, 40) });
		expect(match).toMatchObject({ place: 'name', share: 'whole' });
	});

	it('is nowhere when the terms stand apart', () => {
		expect(matched('作业策略', at(30, 40))).toBeUndefined();
	});

	it('is in parts when there are spaces and the parts stand apart', () => {
		expect(matched('作业 策略', at(30, 40))?.place).toBe('parts');
	});

	it('is counted', () => {
		expect(matched('作业策略', at(30, 32, 50, 52))?.count).toBe(2);
	});
});

describe('how much of a word a phrase is', () => {
	it.each([
		['all of it', at(30), at(30), 'whole'],
		['its beginning', at(30), [], 'begun'],
		['its end', within(30), within(30), 'inside'],
		['its inside', within(30), [], 'inside'],
		['all of one, the inside of others', [...within(30, 40), ...at(50)], at(50), 'whole'],
	])('%s', (_, positions, ended, share) => {
		expect(matched('oci', positions, ended)?.share).toBe(share);
	});

	it('is judged by its last word', () => {
		expect(matched('job controller', at(30, 34))?.share).toBe('whole');
		expect(matched('a pod', at(32), at(32))?.share).toBe('whole');
		expect(matched('a pod', at(32), [])?.share).toBe('begun');
	});

	it('is taken for all of it where that is not known', () => {
		expect(matched('应用', at(30), undefined)?.share).toBe('whole');
	});

	it('is counted apart', () => {
		expect(matched('oci', [...at(30, 40), ...within(50)], at(40))?.count).toBe(1);
	});

	it('weighs more than where the inside of a word stands, less than where else', () => {
		expect(matched('oci', [...within(3), ...at(30)], [])).toMatchObject({ place: 'text' });
		expect(matched('oci', at(3, 30), at(30))).toMatchObject({ place: 'title', share: 'begun' });
	});

	it('is of parts that stand apart the inside if one stands nowhere else', () => {
		expect(matched('oci 镜像', [...within(30, 32), ...at(50)])?.share).toBe('begun');
		expect(matched('oci 镜像', [...within(30), ...within(50)])?.share).toBe('inside');
	});
});

describe('the last word of a query', () => {
	const term = (typed: string) => endingOf(queryOf(typed))?.term;

	it.each([
		['oci', 'oci\u0294'],
		['OCI images', 'images\u0294'],
		['v1.31', 'v1\u01c031\u0294'],
		['kep-3329', 'ep\u01bb3329\u0294'],
		['镜像oci', 'oci\u0294'],
	])('of %s ends with the mark of an end', (typed, expected) => {
		expect(term(typed)).toBe(expected);
	});

	it.each(['镜像', 'oci镜像', 'statefulset', 'c++', 'pod 5', ''])('of %s has none', (typed) => {
		expect(term(typed)).toBeUndefined();
	});
});
