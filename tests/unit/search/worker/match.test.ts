import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../../../src/search/worker/holders.ts';
import { type Indexed, type Match, matchOf } from '../../../../src/search/worker/match.ts';
import { placesIn } from '../../../../src/search/worker/postings.ts';
import { queryOf } from '../../../../src/search/worker/query.ts';

const page = {
	id: 'a',
	url: '/a/',
	kind: 'post',
	title: '标题',
	titleEnd: 10,
	namesEnd: 15,
	headingsEnd: 20,
};

/** The positions of words that begin at these places. */
const at = (...places: readonly number[]) => places.map((place) => 2 * place);
/** The positions of words inside of which these places are. */
const within = (...places: readonly number[]) => places.map((place) => 2 * place + 1);

/** How a page holds `typed` in which each of its words stands at all of these positions. */
async function matched(
	typed: string,
	positions: readonly number[],
	ended?: readonly number[],
	{ isCalled = false, ...facts }: Partial<Match & Indexed> = {},
) {
	const query = queryOf(typed);
	const { holdings } = await holdingsOf(query, async () => new Map([['a', placesIn(positions)]]));
	const ends = ended && placesIn(ended);
	return holdings.map((holding) =>
		matchOf(query, { ...page, ...facts }, { ...holding, ends, isCalled }),
	)[0];
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
	] as const)('is its %s by the first place', async (place, places) => {
		expect((await matched('应用', at(...places)))?.place).toBe(place);
	});

	it('is its name where it is called just so', async () => {
		expect((await matched('应用', at(30), undefined, { isCalled: true }))?.place).toBe('name');
		expect((await matched('应用', at(30), undefined, { isCalled: false }))?.place).toBe('text');
	});

	it('is its name when it is all of its title', async () => {
		const whole = { titleEnd: 5 };
		const place = async (typed: string) =>
			(await matched(typed, at(0, 2, 30), undefined, whole))?.place;
		expect(await place('作业策略')).toBe('name');
		expect(await place('作业')).toBe('title');
	});

	it('is its name even where it holds the parts of it apart', async () => {
		const match = await matched('作业 策略', at(30, 40), undefined, { isCalled: true });
		expect(match).toMatchObject({ place: 'name', share: 'whole' });
	});

	it('is nowhere when the terms stand apart', async () => {
		expect(await matched('作业策略', at(30, 40))).toBeUndefined();
	});

	it('is in parts when there are spaces and the parts stand apart', async () => {
		expect((await matched('作业 策略', at(30, 40)))?.place).toBe('parts');
	});

	it('is counted', async () => {
		expect((await matched('作业策略', at(30, 32, 50, 52)))?.count).toBe(2);
	});
});

describe('how much of a word a phrase is', () => {
	it.each([
		['all of it', at(30), at(30), 'whole'],
		['its beginning', at(30), [], 'begun'],
		['its end', within(30), within(30), 'inside'],
		['its inside', within(30), [], 'inside'],
		['all of one, the inside of others', [...within(30, 40), ...at(50)], at(50), 'whole'],
	])('%s', async (_, positions, ended, share) => {
		expect((await matched('oci', positions, ended))?.share).toBe(share);
	});

	it('is judged by its last word', async () => {
		expect((await matched('job controller', at(30, 34)))?.share).toBe('whole');
		expect((await matched('镜像 pod', at(30, 32), at(32)))?.share).toBe('whole');
		expect((await matched('镜像 pod', at(30, 32), []))?.share).toBe('begun');
	});

	it('is taken for all of it where that is not known', async () => {
		expect((await matched('应用', at(30), undefined))?.share).toBe('whole');
	});

	it('is counted apart', async () => {
		expect((await matched('oci', [...at(30, 40), ...within(50)], at(40)))?.count).toBe(1);
	});

	it('weighs more than where the inside of a word stands, less than where else', async () => {
		expect(await matched('oci', [...within(3), ...at(30)], [])).toMatchObject({ place: 'text' });
		expect(await matched('oci', at(3, 30), at(30))).toMatchObject({
			place: 'title',
			share: 'begun',
		});
	});

	it('is of parts that stand apart the inside if one stands nowhere else', async () => {
		expect((await matched('oci 镜像', [...within(30, 32), ...at(50)]))?.share).toBe('begun');
		expect((await matched('oci 镜像', [...within(30), ...within(50)]))?.share).toBe('inside');
		const stand = (isInside: boolean) => [{ start: 30, last: 30, isInside }];
		const parts = [stand(false), stand(true)];
		const indexed = { wholes: [], parts, isCalled: false };
		expect(matchOf(queryOf('oci 镜像'), page, indexed).share).toBe('inside');
	});
});
