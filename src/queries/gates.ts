import { byName } from '../domain/gates.ts';
import { kepsByGate } from '../domain/keps.ts';
import type { Gate } from '../schemas/gate.ts';
import { allGates, allKeps, releasesInOrder } from './catalogue.ts';

/** All feature gates by name with the KEPs that name them; without a record, KEPs alone plan them. */
export async function gatesPage() {
	const ofGate = kepsByGate(await allKeps());
	const gates = await allGates();
	const known = new Map<string, Gate>(gates.map((gate) => [gate.name, gate]));
	const names = [...new Set([...known.keys(), ...ofGate.keys()])].map((name) => ({ name }));
	return {
		gates: byName(names).map(({ name }) => ({
			name,
			gate: known.get(name),
			keps: ofGate.get(name) ?? [],
		})),
		releases: await releasesInOrder(),
	};
}
