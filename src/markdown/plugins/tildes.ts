/**
 * Single tildes.
 *
 * The author writes ranges: `1~2 天，3~5 台`.
 * The reader gets just that. The engine, as GitHub does, would strike out what stands between two
 * single tildes; here striking out takes two, as in the generators that the authors come from.
 */
import type { Construct } from '../construct.ts';
import { TILDE } from '../source/marks.ts';

const single = /(?<![~\\])~(?!~)/g;

export const tildes: Construct = {
	line: (text) => (text.includes('~') ? text.replace(single, TILDE) : text),
};
