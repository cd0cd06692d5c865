import { describe, expect, it } from 'vitest';
import { heldPartsOf, isHeld, type Part, parts } from '../../../src/domain/parts.ts';

const empty = { releases: [], keps: [], gates: [], apis: [], glossary: [], writing: [] };

describe('the parts of the site', () => {
	it('are none where nothing is beside the posts', () => {
		expect([...heldPartsOf(empty)]).toEqual([]);
	});

	it('are those of which the catalogue has records', () => {
		expect([...heldPartsOf({ ...empty, keps: [1], glossary: [1] })]).toEqual(['keps', 'glossary']);
	});

	it('have upgrades once two releases are out', () => {
		const planned = { planned: true as const };
		expect([...heldPartsOf({ ...empty, releases: [{}, planned] })]).toEqual(['releases']);
		expect([...heldPartsOf({ ...empty, releases: [{}, {}] })]).toEqual(['releases', 'upgrades']);
	});
});

describe('an address', () => {
	const partOf = (path: string): Part | undefined =>
		parts.find((part) => !isHeld(path, new Set(parts.filter((other) => other !== part))));

	it.each<[string, Part]>([
		['/keps/', 'keps'],
		['/keps/3329/', 'keps'],
		['/keps/[number]', 'keps'],
		['/keps/rss.xml', 'keps'],
		['/sigs/[sig]', 'keps'],
		['/releases.ics', 'releases'],
		['/compare/1.30...1.31/', 'upgrades'],
		['/check/?from=1.30&to=1.31', 'upgrades'],
		['/gates', 'gates'],
		['/glossary/#taint', 'glossary'],
		['/api/v1/apis.json', 'apis'],
		['/api/keps/[number].json', 'keps'],
		['/comparison', 'upgrades'],
		['/write/', 'writing'],
	])('%s belongs to a part', (path, part) => {
		expect(partOf(path)).toBe(part);
	});

	it.each([
		['/'],
		['/posts/keps/'],
		['/api/'],
		['/api/v1/posts.json'],
		['/api/v1/openapi.json'],
		['/keps-explained/'],
		['/[...old]'],
		['https://example.org/keps/'],
	])('%s belongs to none and is always there', (path) => {
		expect(isHeld(path, new Set())).toBe(true);
	});
});
