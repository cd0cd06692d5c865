import { describe, expect, it } from 'vitest';
import { byName, gateIn } from '../../../src/domain/gates.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { aGate } from '../builders.ts';

const version = (text: string) => releaseVersionSchema.parse(text);

describe('a gate in a release', () => {
	const gate = aGate('Sidecars', { '1.28': 'alpha-', '1.29': 'beta+', '1.33': 'stable+!' }, '1.37');

	it.each([
		['1.27', 'absent'],
		['1.28', { stage: 'alpha', default: false }],
		['1.32', { stage: 'beta', default: true }],
		['1.36', { stage: 'stable', default: true, locked: true }],
		['1.37', 'removed'],
		['1.40', 'removed'],
	])('is in v%s what was last changed of it', (release, state) => {
		const found = gateIn(gate, version(release));
		if (typeof state === 'string') expect(found).toBe(state);
		else expect(found).toMatchObject(state);
	});
});

it('sorts gates by name whatever the case', () => {
	const names = byName(['b', 'C', 'A'].map((name) => ({ name }))).map(({ name }) => name);
	expect(names).toEqual(['A', 'b', 'C']);
});
