import { type Folded, fold, type Variants } from './fold.ts';
import { runsOf } from './tokens.ts';

/**
 * Text in the one form in which queries are looked for in pages: folded, and whatever parts two runs of
 * letters and digits, be it white space, punctuation or both, is one space; at the ends it is nothing.
 * Each of its characters is a position of the index.
 */
export function comparable(source: string, variants?: Variants): Folded {
	const { text, starts, ends } = fold(source, variants);
	const characters = [...text];
	const runs = runsOf(characters);
	let compared = '';
	const comparedStarts: number[] = [];
	const comparedEnds: number[] = [];
	let [character, unit] = [0, 0];
	/** The unit of `text` at which a character begins; characters are asked for in order. */
	function unitOf(at: number): number {
		for (; character < at; character++) unit += characters[character]?.length ?? 0;
		return unit;
	}
	let after = 0;
	for (const run of runs) {
		const [from, to] = [unitOf(run.start), unitOf(run.end)];
		if (compared !== '' && from > after) {
			compared += ' ';
			comparedStarts.push(starts[after] ?? 0);
			comparedEnds.push(ends[from - 1] ?? 0);
		}
		compared += text.slice(from, to);
		for (let at = from; at < to; at++) {
			comparedStarts.push(starts[at] ?? 0);
			comparedEnds.push(ends[at] ?? 0);
		}
		after = to;
	}
	return { text: compared, starts: comparedStarts, ends: comparedEnds };
}

/** A comparable name in the form in which names are the same: without spaces and hyphens. */
export function bare(name: string): string {
	return name.replace(/[ _-]/g, '');
}
