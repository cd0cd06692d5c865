import { describe, expect, it } from 'vitest';
import { movesChannel, movesFacts, sigFacts } from '../../../src/feeds/channels.ts';
import { moveItem, movesOf } from '../../../src/feeds/moves.ts';
import { site } from '../../../src/site.ts';
import { topic } from '../../../src/strings/topic.ts';
import { aKep, aMention, aPost, aRelease } from '../builders.ts';

const releases = ['1.31', '1.10', '1.9'].map((version) => aRelease(version));
const climbing = aKep({
	number: 3329,
	name: 'Job 的失败策略',
	sig: 'apps',
	milestones: { alpha: '1.9', beta: '1.10', stable: '1.31' },
});

describe('the moves of releases', () => {
	it('are one for each KEP and release, the newest release first', () => {
		const fast = aKep({ number: 7, milestones: { alpha: '1.31', beta: '1.31' } });
		const moves = movesOf([fast, climbing], releases);
		const told = moves.map(({ kep, release, steps }) => [
			kep.number,
			release.version,
			steps.map(({ milestone }) => milestone),
		]);
		expect(told).toEqual([
			[7, '1.31', ['alpha', 'beta']],
			[3329, '1.31', ['stable']],
			[3329, '1.10', ['beta']],
			[3329, '1.9', ['alpha']],
		]);
	});

	it('are none for what is only planned', () => {
		expect(movesOf([aKep({ planned: { beta: '1.31' } })], releases)).toEqual([]);
	});
});

describe('the entry of a move', () => {
	const [move] = movesOf([climbing], releases);
	if (move === undefined) throw new Error('There is no move.');
	const post = aPost({ title: 'v1.31.0版本内容' });
	const item = moveItem(move, [{ post, mention: aMention({ sentence: '失败也有<规矩>' }) }]);

	it('says what became of the KEP in which release, on the day of the release', () => {
		expect(item.title).toBe(`${topic.name} v1.31：KEP-3329 Job 的失败策略，稳定（GA）`.trim());
		expect(item.published).toBe(`2024-08-13T00:00:00${site.timeZone}`);
		expect(item.categories).toContain('sig-apps');
	});

	it('has an id of the KEP and the release alone', () => {
		const renamed = { ...move, kep: { ...climbing, title: 'Another', name: '别的' } };
		expect(moveItem(renamed, []).id).toBe(item.id);
		expect(item.id).toMatch(/^tag:.*:kep\/3329\/1\.31$/);
	});

	it('holds the milestones, the words of posts and the proposal', () => {
		expect(item.html).toContain('<li>Beta：v1.10</li>');
		expect(item.html).toContain('失败也有&#x3C;规矩>');
		expect(item.html).toContain(`${site.origin}/posts/v1.31.0/#kep-1`);
		expect(item.html).toContain('https://kep.k8s.io/3329');
	});
});

describe('a feed of moves', () => {
	const around = { releases, posts: [] };

	it('was last changed with its newest release', () => {
		const channel = movesChannel(movesFacts, [climbing], around);
		expect(channel.items).toHaveLength(3);
		expect(channel.updated).toBe(channel.items[0]?.updated);
		expect(channel.title).toContain(site.name);
	});

	/** KEPs that moved in a release, with numbers from `first` on. */
	const moved = (count: number, alpha: string, first = 1) =>
		Array.from({ length: count }, (_, at) => aKep({ number: first + at, milestones: { alpha } }));

	it('has no more entries than a feed of moves takes, the newest', () => {
		const { movesFeedSize } = site;
		const keps = [...moved(5, '1.31'), ...moved(movesFeedSize, '1.10', 6)];
		const { items } = movesChannel(movesFacts, keps, around);
		expect(items).toHaveLength(movesFeedSize);
		expect(items.filter(({ tags }) => tags.includes('v1.31'))).toHaveLength(5);
	});

	it('has the newest release whole, however much moved in it', () => {
		const keps = [...moved(site.movesFeedSize + 3, '1.31'), ...moved(1, '1.10', 500)];
		const { items } = movesChannel(movesFacts, keps, around);
		expect(items).toHaveLength(site.movesFeedSize + 3);
		expect(new Set(items.flatMap(({ tags }) => tags))).toEqual(new Set(['v1.31']));
	});

	it('has the last moves of a SIG, however long ago they were', () => {
		const { items } = movesChannel(sigFacts('release'), moved(1, '1.9'), around);
		expect(items.map(({ tags }) => tags)).toEqual([['v1.9']]);
	});

	it('quotes the newest two of the posts that name a KEP, however many do', () => {
		const posts = ['丙', '乙', '甲'].map((sentence, at) =>
			aPost({ id: `p${at}`, mentions: [aMention({ kep: 3329, sentence })] }),
		);
		const { items } = movesChannel(movesFacts, [climbing], { releases, posts });
		const quoted = items[0]?.html.match(/(?<=<blockquote><p>)[^<]+/g);
		expect(quoted).toEqual(['丙', '乙']);
	});

	it('of a SIG has an id and a page of its own', () => {
		const channel = movesChannel(sigFacts('apps'), [climbing], around);
		expect(channel.id).not.toBe(movesChannel(movesFacts, [], around).id);
		expect(channel.homeUrl).toMatch(/\/sigs\/apps\/$/);
		expect(channel.feedUrl).toMatch(/\/sigs\/apps\/rss\.xml$/);
	});
});
