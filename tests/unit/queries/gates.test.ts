import { afterAll, describe, expect, it, vi } from 'vitest';
import { aGate, aKep, anApi, aRelease } from '../builders.ts';

/** What the routes ask for, in the order of file names. */
const collections: Readonly<Record<string, readonly object[]>> = {
	releases: [
		...['1.10', '1.31', '1.9'].map((version) => aRelease(version)),
		aRelease('1.32', { planned: true }),
	],
	keps: [
		aKep({ number: 1000, gates: ['Zoo'] }),
		aKep({ number: 7, gates: ['Ant'] }),
		aKep({ number: 8, gates: ['Ant'] }),
	],
	gates: [
		aGate('bee', { '1.10': 'beta+' }, '1.31'),
		aGate('Ant', { '1.10': 'alpha-', '1.31': 'beta+' }),
	],
	apis: [anApi({ version: 'v1beta2' }), anApi({ version: 'v1beta1', removed: '1.31' })],
};
vi.mock('astro:content', () => ({
	getCollection: async (name: string) => (collections[name] ?? []).map((data) => ({ data })),
}));
const { gatesPage } = await import('../../../src/queries/gates.ts');
const { apisPage } = await import('../../../src/queries/apis.ts');
const { kepPages } = await import('../../../src/queries/keps.ts');
const { releasePages } = await import('../../../src/queries/releases.ts');
afterAll(() => void vi.resetModules());

const inOrder = ['1.9', '1.10', '1.31', '1.32'];

describe('the page of gates', () => {
	it('has them by name with their KEPs: those with a record, and those that KEPs alone name', async () => {
		const { gates, releases } = await gatesPage();
		const rows = gates.map(({ name, gate, keps }) => [name, gate?.name, keps.length]);
		expect(rows).toEqual([
			['Ant', 'Ant', 2],
			['bee', 'bee', 0],
			['Zoo', undefined, 1],
		]);
		expect(releases.map(({ version }) => version)).toEqual(inOrder);
	});
});

it('the page of the API has its kinds in order', async () => {
	const { apis, releases } = await apisPage();
	expect(apis.map(({ version }) => version)).toEqual(['v1beta1', 'v1beta2']);
	expect(releases).toHaveLength(inOrder.length);
});

it('a KEP has the records of its gates, as far as there are any, over all releases', async () => {
	const [seven, , last] = (await kepPages()).map(({ props }) => props);
	expect(seven?.gates).toEqual([{ name: 'Ant', gate: collections['gates']?.[1] }]);
	expect(last?.gates).toEqual([{ name: 'Zoo', gate: undefined }]);
	expect(seven?.releases.map(({ version }) => version)).toEqual(inOrder);
});

it('a release has the gates that it changed and the kinds of the API that it ended', async () => {
	const pages = (await releasePages()).map(({ props }) => props);
	const [newest, middle] = pages.filter(({ release }) => release.planned !== true);
	expect(newest?.gates.map(({ move, gates: [first] }) => [move, first?.name])).toEqual([
		['removed', 'bee'],
		['switchedOn', 'Ant'],
	]);
	expect(newest?.apis.map(({ move, apis }) => [move, apis.length])).toEqual([['ended', 1]]);
	expect(middle?.gates.map(({ move }) => move)).toEqual(['added']);
	expect(middle?.apis).toEqual([]);
});
