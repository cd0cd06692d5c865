import { distance } from 'fastest-levenshtein';

/** The known word that was meant by an unknown Latin one: one letter apart, two if it is long. */
export function meantBy(word: string, known: Iterable<string>): string | undefined {
	const most = word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
	if (most === 0 || !/^[a-z]+$/u.test(word)) return undefined;
	let nearest: string | undefined;
	let least = most + 1;
	for (const one of known) {
		if (Math.abs(one.length - word.length) > most || one.length < 4) continue;
		const apart = distance(word, one);
		if (apart >= least) continue;
		least = apart;
		nearest = one;
	}
	return nearest;
}
