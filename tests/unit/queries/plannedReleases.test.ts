import { afterAll, describe, expect, it, vi } from 'vitest';
import { aKep, aPost, aRelease } from '../builders.ts';

/** A catalogue in the place of Astro's, in the order of file names; v1.32 is not out. */
const collections: Readonly<Record<string, readonly object[]>> = {
	keps: [
		aKep({ number: 8, milestones: { alpha: '1.31' }, planned: { beta: '1.32' } }),
		aKep({ number: 9, status: 'withdrawn', planned: { alpha: '1.32' } }),
		aKep({ number: 7, milestones: { stable: '1.31' } }),
	],
	releases: [
		aRelease('1.30'),
		aRelease('1.31'),
		aRelease('1.32', { planned: true, codename: undefined }),
	],
	posts: [
		aPost({ id: 'v1.31.0', release: '1.31' }),
		aPost({ id: 'early', date: '2024-10-01T00:00:00+08:00', release: '1.32', preview: true }),
	],
};
vi.mock('astro:content', () => ({
	getCollection: async (name: string) => (collections[name] ?? []).map((data) => ({ data })),
}));
const catalogue = await import('../../../src/queries/catalogue.ts');
const postPages = await import('../../../src/queries/postPages.ts');
const releases = await import('../../../src/queries/releases.ts');
const keps = await import('../../../src/queries/keps.ts');
afterAll(() => void vi.resetModules());

const versions = (all: readonly { readonly version: string }[]) =>
	all.map(({ version }) => version);

describe('a planned release', () => {
	it('is none of those that are out', async () => {
		expect(versions(await catalogue.allReleases())).toEqual(['1.31', '1.30']);
		expect(versions(await catalogue.plannedReleases())).toEqual(['1.32']);
		expect(versions(await catalogue.releaseRecords())).toEqual(['1.32', '1.31', '1.30']);
		expect([...(await catalogue.releaseSummaries()).keys()]).toEqual(['1.31', '1.30']);
	});

	it('has a page with what upstream aims at, and its posts', async () => {
		const [coming, newest] = await releases.releasePages();
		expect(coming?.params.version).toBe('1.32');
		expect(coming?.props).toMatchObject({
			planned: [],
			previous: undefined,
			upgradesTo: [],
			upgradesFrom: [],
		});
		expect(coming?.props.counts).toEqual({ alpha: 0, beta: 0, stable: 0 });
		expect(coming?.props.moved.map(({ outcome }) => outcome)).toEqual(['beta']);
		expect(coming?.props.posts.map(({ id }) => id)).toEqual(['early']);
		expect(newest?.props.upgradesTo).toEqual([{ from: '1.30', to: '1.31' }]);
		expect(newest?.props.previous?.release.version).toBe('1.30');
		expect(coming?.props.before?.version).toBe('1.31');
		expect(newest?.props.after?.version).toBe('1.32');
	});

	it('is compared with none', async () => {
		const pairs = (await releases.comparisonPages()).map(({ params }) => params.pair);
		expect(pairs).toEqual(['1.30...1.31']);
	});

	it('stands in the list of all releases, and plans of KEPs lead to it', async () => {
		const rows = (await releases.releasesPage()).releases.map(({ release }) => release);
		expect(versions(rows)).toEqual(['1.32', '1.31', '1.30']);
		const [kep] = await keps.kepPages();
		expect(versions(kep?.props.releases ?? [])).toContain('1.32');
	});

	it('is no newest release to the home page, whose table names it', async () => {
		const { latest, upgrade, releases: shown, coming } = await postPages.homePage();
		expect(latest?.post.id).toBe('v1.31.0');
		expect(versions(shown)).toEqual(['1.32', '1.31', '1.30']);
		expect(upgrade).toEqual({ to: '1.31', older: ['1.30'] });
		expect(coming.map(({ release, keps }) => [release.version, keps])).toEqual([['1.32', 1]]);
	});
});
