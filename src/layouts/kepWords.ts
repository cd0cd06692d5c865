import type { StatusDifference } from '../domain/milestones.ts';
import type { Kep } from '../schemas/kep.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** The language of an alias, if it is another than the page's. */
export function aliasLanguage(alias: string): 'en' | undefined {
	return /\p{Script=Han}/u.test(alias) ? undefined : 'en';
}

/** How upstream's status and the last milestone of a KEP part, in a sentence. */
export function partingWords({ status }: Pick<Kep, 'status'>, parting: StatusDifference): string {
	const { milestone, release } = parting.step;
	const reached = strings.kep.reached[milestone](release);
	return strings.kep.statusDifference[parting.kind](strings.status[status], reached);
}

/** Where a record differs from what upstream or the source says, and why. */
export interface Difference {
	readonly words: string;
	readonly reason: string;
	readonly source: string;
}

/** What a record corrects, and the milestones that stand although its gates say otherwise. */
export function differencesOf({
	corrections,
	gateDifferences,
}: Pick<Kep, 'corrections' | 'gateDifferences'>): readonly Difference[] {
	return [
		...corrections.map(({ field, upstream, reason, source }) => ({
			words: strings.kep.correction(strings.field[field], upstream),
			...{ reason, source },
		})),
		...gateDifferences.map(({ milestone, reason, source }) => ({
			words: strings.kep.gateDifference(strings.milestone[milestone]),
			...{ reason, source },
		})),
	];
}
