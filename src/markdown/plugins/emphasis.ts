/**
 * Emphasis next to full-width punctuation.
 *
 * The author writes `**加粗：**后面` or `后面**“引用”**`.
 * The reader gets bold words; CommonMark alone would show the asterisks, because its rules look
 * for spaces, which Chinese does not write. The rules here are those of the CommonMark
 * CJK-friendly amendments. `_` stays as it is: its own rules forbid it inside words.
 */
import type { Construct } from '../construct.ts';
import {
	characterAt,
	characterBefore,
	hasCjk,
	isCjk,
	isPunctuation,
	isSpace,
} from '../source/cjk.ts';
import { BREAK } from '../source/marks.ts';

const delimiterRuns = /\\.|\*+|~~+/g;

/** What the flanking rules look at on one side of a run of delimiters. */
interface Side {
	readonly space: boolean;
	readonly punctuation: boolean;
	readonly cjk: boolean;
}

function side(character: string): Side {
	return {
		space: isSpace(character),
		punctuation: isPunctuation(character),
		cjk: isCjk(character),
	};
}

/** CommonMark: whether a run with `near` on its inner and `far` on its outer side can begin there. */
function flanks(near: Side, far: Side): boolean {
	return !near.space && (!near.punctuation || far.space || far.punctuation);
}

/** The same after the amendments. */
function flanksInChinese(near: Side, far: Side): boolean {
	const hard = near.punctuation && !near.cjk;
	return !near.space && (!hard || far.space || far.punctuation || far.cjk);
}

export const emphasis: Construct = {
	line(text) {
		if (!/[*~]/.test(text) || !hasCjk(text)) return text;
		return text.replace(delimiterRuns, (run, offset: number) => {
			if (run.startsWith('\\')) return run;
			const before = side(characterBefore(text, offset));
			const after = side(characterAt(text, offset + run.length));
			const opens = !flanks(after, before) && flanksInChinese(after, before);
			const closes = !flanks(before, after) && flanksInChinese(before, after);
			return (closes ? BREAK : '') + run + (opens ? BREAK : '');
		});
	},
};
