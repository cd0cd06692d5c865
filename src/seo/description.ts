const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const wide =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const sentenceEnd = /[。！？；!?…][”’」』）】]*|\.(?=\s)/gu;
const clauseEnd = /[，、：,:\s]/gu;

/** How far the text goes within `limit` Han characters, of which a Latin letter takes half of one. */
function endWithin(text: string, limit: number): number {
	// Cutting into characters takes long, and none takes more than one.
	if (text.length <= limit) return text.length;
	let width = 0;
	for (const { segment, index } of graphemes.segment(text)) {
		width += wide.test(segment) ? 1 : 0.5;
		if (width > limit) return index;
	}
	return text.length;
}

/** Where the last match in `text` ends. */
function endOfLast(pattern: RegExp, text: string): number | undefined {
	const match = [...text.matchAll(pattern)].at(-1);
	return match === undefined ? undefined : match.index + match[0].length;
}

/**
 * The text on one line, within `limit` Han characters, of which two Latin letters make one: whole
 * sentences where at least one fits, else cut between words or clauses and closed with `…`.
 */
export function shortDescription(text: string, limit = 120): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const end = endWithin(line, limit);
	if (end === line.length) return line;
	const fitting = line.slice(0, end);
	const sentences = endOfLast(sentenceEnd, line.slice(0, end + 1)) ?? 0;
	if (sentences > 0 && sentences <= end) return fitting.slice(0, sentences);
	const withEllipsis = line.slice(0, endWithin(line, limit - 1));
	const clause = endOfLast(clauseEnd, withEllipsis) ?? withEllipsis.length;
	return `${withEllipsis.slice(0, clause).replace(/(?<![\s，、：,:])[\s，、：,:]+$/u, '')}…`;
}
