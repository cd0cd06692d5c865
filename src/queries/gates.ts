import { byName } from '../domain/gates.ts';
import { kepsByGate } from '../domain/keps.ts';
import { allKeps, gatesByName, releasesInOrder } from './catalogue.ts';

/** All feature gates by name with the KEPs that name them; without a record, KEPs alone plan them. */
export async function gatesPage() {
	const ofGate = kepsByGate(await allKeps());
	const known = await gatesByName();
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
