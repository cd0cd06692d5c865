import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepArticle } from '../../../src/markdown/articles.ts';
import { aKep, aMention, aPost, aRelease } from '../builders.ts';

/** What the routes ask for, with collections in the place of Astro's: in the order of file names. */
const collections: Record<string, { id: string; data: object; digest?: string }[]> = {};
vi.mock('astro:content', () => ({
	getCollection: async (name: string) => collections[name] ?? [],
	getEntry: async (name: string, id: string) => collections[name]?.find((one) => one.id === id),
}));
const catalogue = await import('../../../src/queries/catalogue.ts');
const postPages = await import('../../../src/queries/postPages.ts');
const posts = await import('../../../src/queries/posts.ts');
const releases = await import('../../../src/queries/releases.ts');
const keps = await import('../../../src/queries/keps.ts');
const terms = await import('../../../src/queries/terms.ts');
const { apiPage } = await import('../../../src/queries/api.ts');
afterAll(() => void vi.resetModules());

const anAction = {
	...{ kind: 'required', lead: '先改参数', text: '', sources: [], line: 9, anchor: 'action-1' },
};
const about = (kep: number) => aMention({ kep, stage: 'stable', sentence: `说 ${kep}` });
beforeEach(() => {
	collections['keps'] = [
		aKep({ number: 1000, sig: 'node', milestones: { stable: '1.31' } }),
		aKep({ number: 64, sig: 'node', milestones: { stable: '1.10' }, planned: { alpha: '1.31' } }),
		aKep({ number: 7, sig: 'apps', milestones: { beta: '1.9', stable: '1.31' } }),
	].map((data) => ({ id: String(data.number), data }));
	collections['releases'] = ['1.10', '1.31', '1.9'].map((version) => ({
		id: version,
		data: aRelease(version),
	}));
	collections['posts'] = [
		aPost({ id: 'guide', date: '2024-08-01T00:00:00+08:00', tags: ['存储'], cover: '/a.svg' }),
		aPost({ id: 'v1.10.0', date: '2024-08-02T00:00:00+08:00', release: '1.10' }),
		aPost({
			id: 'v1.31.0',
			date: '2024-08-03T00:00:00+08:00',
			release: '1.31',
			mentions: [about(7)],
			actions: [anAction],
			redirects: ['/old.html'],
			tags: ['存储'],
		}),
	].map((data) => ({ id: data.id, data, digest: `key-${data.id}` }));
});

describe('the catalogue', () => {
	it('has its KEPs by number and its releases from the newest, whatever their files', async () => {
		expect((await catalogue.allKeps()).map(({ number }) => number)).toEqual([7, 64, 1000]);
		const versions = (await catalogue.allReleases()).map(({ version }) => version);
		expect(versions).toEqual(['1.31', '1.10', '1.9']);
	});

	it('counts the KEPs of each release', async () => {
		const summaries = await catalogue.releaseSummaries();
		expect(summaries.get('1.31')?.counts).toEqual({ alpha: 0, beta: 0, stable: 2 });
		expect(summaries.get('1.9')?.counts).toEqual({ alpha: 0, beta: 1, stable: 0 });
	});
});

describe('the pages of releases', () => {
	it('compare each with the one before it and name those on both sides', async () => {
		const [newest, middle, oldest] = (await releases.releasePages()).map(({ props }) => props);
		expect(newest?.previous?.release.version).toBe('1.10');
		expect(newest?.previous?.counts.stable).toBe(1);
		expect(newest?.upgradesTo).toEqual([
			{ from: '1.10', to: '1.31' },
			{ from: '1.9', to: '1.31' },
		]);
		expect(middle?.previous?.release.version).toBe('1.9');
		expect(middle?.upgradesTo).toEqual([{ from: '1.9', to: '1.10' }]);
		expect(middle?.upgradesFrom).toEqual([{ from: '1.10', to: '1.31' }]);
		expect(newest?.upgradesFrom).toEqual([]);
		expect(oldest?.previous).toBeUndefined();
		expect([middle?.before?.version, middle?.after?.version]).toEqual(['1.9', '1.31']);
		expect([oldest?.before, newest?.after]).toEqual([undefined, undefined]);
	});

	it('show what moved, what was planned, its posts and what they say', async () => {
		const { props } = (await releases.releasePages())[0] ?? {};
		const moved = props?.moved.flatMap(({ items }) => items.map(({ kep }) => kep.number));
		expect(moved).toEqual([7, 1000]);
		expect(props?.planned.map(({ number }) => number)).toEqual([64]);
		expect(props?.posts.map(({ id }) => id)).toEqual(['v1.31.0']);
		expect([...(props?.quotes.keys() ?? [])]).toEqual([7]);
	});

	it('there is one of each pair, from the older to the newer', async () => {
		const pairs = (await releases.comparisonPages()).map(({ params }) => params.pair);
		expect(pairs).toEqual(['1.10...1.31', '1.9...1.31', '1.9...1.10']);
	});

	it('a plan has what the posts on the way ask for, and names the releases without one', async () => {
		const plans = (await releases.comparisonPages()).map(({ props }) => props.plan);
		const told = plans.map(({ required }) => required.flatMap(({ actions }) => actions).length);
		expect(told).toEqual([1, 1, 0]);
		expect(plans.map(({ gaps }) => gaps)).toEqual([[], [], []]);
	});

	it('the list has the posts of each', async () => {
		const rows = (await releases.releasesPage()).releases;
		expect(rows.map(({ posts: own }) => own.map(({ id }) => id))).toEqual([
			['v1.31.0'],
			['v1.10.0'],
			[],
		]);
	});
});

describe('the pages of KEPs and SIGs', () => {
	it('a KEP has the days of releases, what posts say of it and others of its SIG', async () => {
		const [seven, low] = (await keps.kepPages()).map(({ props }) => props);
		expect(seven?.quotes.map(({ post }) => post.id)).toEqual(['v1.31.0']);
		expect(seven?.releases.at(-1)).toMatchObject({ version: '1.31', released: '2024-08-13' });
		expect(seven?.neighbours).toEqual([]);
		expect(low?.neighbours.map(({ number }) => number)).toEqual([1000]);
	});

	it('SIGs are by name with their numbers of KEPs, and each has a page of its own', async () => {
		expect((await keps.sigsPage()).sigs.map(({ sig, keps: own }) => [sig, own.length])).toEqual([
			['apps', 1],
			['node', 2],
		]);
		const ofSigs = (await keps.sigPages()).map(({ props }) => props.keps.length);
		expect(ofSigs).toEqual([1, 2]);
	});

	it('the page of a SIG names the newest posts that name its KEPs, and how many of them', async () => {
		const pages = await keps.sigPages();
		const named = pages.map(({ props }) => props.posts.map(({ post, count }) => [post.id, count]));
		expect(named).toEqual([[['v1.31.0', 1]], []]);
	});

	it('the page for machines has the newest pair of releases and a KEP, where there are any', async () => {
		const { from, to, kep, post } = await apiPage();
		const found = [from?.version, to?.version, kep?.number, post?.id];
		expect(found).toEqual(['1.10', '1.31', 1000, 'v1.31.0']);
		collections['releases'] = [];
		expect(await apiPage()).toMatchObject({ from: undefined, to: undefined });
	});
});

describe('the pages of posts', () => {
	it('come from the newest, each with its neighbours, its release and its KEPs', async () => {
		const all = await postPages.postPages();
		expect(all.map(({ params }) => params.id)).toEqual(['v1.31.0', 'v1.10.0', 'guide']);
		const { props } = all[0] ?? {};
		expect(props?.around.previous?.id ?? props?.around.next?.id).toBe('v1.10.0');
		expect(props?.summary?.release.version).toBe('1.31');
		expect(props?.keps.map(({ kep }) => kep?.sig)).toEqual(['apps']);
		expect(props?.keps.map(({ kep }) => kep?.number)).toEqual([7]);
		expect(all[2]?.props.summary).toBeUndefined();
	});

	it('the home page leads with the newest post of a release', async () => {
		const later = aPost({ id: 'news', date: '2024-09-01T00:00:00+08:00' });
		collections['posts']?.push({ id: 'news', data: later });
		const { latest, page, releases: shown } = await postPages.homePage();
		expect(latest?.post.id).toBe('v1.31.0');
		expect(latest?.summary?.release.version).toBe('1.31');
		expect(page.items[0]?.id).toBe('news');
		expect(shown.map(({ version }) => version)).toEqual(['1.31', '1.10', '1.9']);
	});

	it('further pages of the list begin with the second', async () => {
		expect(await postPages.furtherPages()).toEqual([]);
		for (let count = 0; count < 40; count += 1) {
			collections['posts']?.push({ id: `p${count}`, data: aPost({ id: `p${count}` }) });
		}
		const numbers = (await postPages.furtherPages()).map(({ params }) => params.number);
		expect(numbers).toEqual(['2', '3']);
		const tags = await terms.termPages('tag');
		expect(tags.map(({ params, props }) => [params.name, params.page, props.total])).toEqual([
			['存储', undefined, 2],
		]);
		const authors = await terms.termPages('author');
		expect(authors.map(({ params }) => params.page)).toEqual([undefined, 'page/2', 'page/3']);
	});

	it('an old address leads to its post', async () => {
		const [only, ...others] = await postPages.redirectPages();
		expect([only?.params.old, only?.props.post.id, others]).toEqual(['old.html', 'v1.31.0', []]);
	});

	it('drawn covers alone have a bitmap for sharing', async () => {
		expect((await postPages.drawnPosts()).map(({ params }) => params.id)).toEqual(['guide']);
	});
});

describe('the article of a page', () => {
	let root = '';
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'queries-'));
		vi.spyOn(process, 'cwd').mockReturnValue(root);
	});
	afterEach(() => {
		vi.restoreAllMocks();
		rmSync(root, { recursive: true, force: true });
	});
	const post = aPost({ id: 'guide' });

	it('is the one that the store names, not what was made of the post since', async () => {
		const article = { source: '旧', html: '<p>旧</p>', findings: {} };
		await keepArticle(root, { id: 'guide', key: 'key-guide' }, article);
		await keepArticle(root, { id: 'guide', key: 'newer' }, { ...article, html: '<p>新</p>' });
		expect(await posts.postHtml(post)).toBe('<p>旧</p>');
	});

	it('must be there', async () => {
		await expect(posts.postHtml(post)).rejects.toThrow('guide');
	});
});
