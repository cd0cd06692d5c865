import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that an unknown one most likely stands for: as it is written there, whatever the case;
 * `undefined` if none is near.
 */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const written = word.toLowerCase();
	const lower = known.map((one) => one.toLowerCase());
	const nearest = closest(written, lower);
	const isNear = distance(written, nearest) <= Math.max(1, Math.ceil(word.length * 0.4));
	return isNear ? known[lower.indexOf(nearest)] : undefined;
}
