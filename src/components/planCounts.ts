import { planCounts, type UpgradePlan } from '../domain/upgrade.ts';
import { planStrings as strings } from '../strings/plan.ts';

/** How many things of a kind a plan has, with the place of the section that lists them. */
export interface PlanCount {
	readonly label: string;
	readonly count: number;
	readonly href: string;
}

/** What a plan counts, without kinds of which there is nothing; `keps` is how many KEPs changed. */
export function countsShown(plan: UpgradePlan, keps: number): readonly PlanCount[] {
	const counts = planCounts(plan);
	const flipped = plan.gates.find(({ effect }) => effect.startsWith('switched'))?.effect;
	const places = {
		required: '#required',
		endedApis: '#ended-apis',
		removedGates: '#gates-removed',
		lockedGates: '#gates-locked',
		flippedGates: `#gates-${flipped}`,
		deprecations: '#deprecations',
	} as const;
	const kinds = Object.keys(places) as readonly (keyof typeof places)[];
	return [
		...kinds.map((kind) => ({
			...{ label: strings.count[kind], count: counts[kind], href: places[kind] },
		})),
		{ label: strings.count.keps, count: keps, href: '#keps' },
	].filter(({ count }) => count > 0);
}
