import { afterAll, describe, expect, it, vi } from 'vitest';
import { aGate, aKep, aRelease } from '../builders.ts';

const collections: Readonly<Record<string, readonly object[]>> = {
	releases: [aRelease('1.31'), aRelease('1.30'), aRelease('1.32', { planned: true })],
	keps: [aKep({ number: 7, gates: ['Ant'] })],
	gates: [aGate('Ant', { '1.30': 'alpha-' })],
	glossary: [],
	apis: [],
	posts: [],
};
vi.mock('astro:content', () => ({
	getCollection: async (name: string) => (collections[name] ?? []).map((data) => ({ data })),
}));
const { packedSubjects, subjectsOfSite } = await import('../../../src/queries/subjects.ts');
const { unpackSubjects } = await import('../../../src/domain/packedSubjects.ts');
afterAll(() => void vi.resetModules());

describe('subjects.json', () => {
	it('carries all that has a name on the site, with its address', async () => {
		const packed: unknown = JSON.parse(JSON.stringify(await packedSubjects()));
		const read = unpackSubjects(packed as Awaited<ReturnType<typeof packedSubjects>>);
		expect(read).toEqual(await subjectsOfSite());
		expect(read.subjects.map(({ url }) => url)).toEqual(
			expect.arrayContaining(['/keps/7/', '/releases/1.31/', '/gates/#Ant']),
		);
	});

	it('marks in addresses of plans and checks where the versions stand', async () => {
		const { plan, check, planned } = await packedSubjects();
		expect(plan).toBe('/compare/{from}...{to}/');
		expect(check).toBe('/check/?from={from}&to={to}');
		expect(planned).toEqual(['1.30', '1.31']);
	});
});
