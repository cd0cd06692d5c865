/** A word of a command line, and whether it stood between quotes as a whole. */
export interface Word {
	readonly text: string;
	readonly quoted: boolean;
}

const space = /[\s\u3000-\u9FFF\uFF00-\uFFEF]/;
/** Characters that neither end words nor begin anything. */
const plain = /[^\s"'`\u3000-\u9FFF\uFF00-\uFFEF]+/y;
const opens = /[=([{,:]/;

/** Where a quote ends, -1 if nowhere. */
function endOf(text: string, from: number, quote: string): number {
	for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
		if (quote === "'" || text[at - 1] !== '\\') return at;
	}
	return -1;
}

/**
 * The words of a command line, up to a comment. Quotes and what stands between them belong to their word; a quote
 * that is not closed is none, since people paste sentences too.
 */
export function wordsOf(text: string): readonly Word[] {
	const words: Word[] = [];
	const unclosed = new Set<string>();
	let word = '';
	let quoted = false;
	let start = 0;
	const end = (at: number, next: number) => {
		word += text.slice(start, at);
		if (word !== '') words.push({ text: word, quoted });
		word = '';
		quoted = false;
		start = next;
	};
	for (let at = 0; at < text.length; at += 1) {
		plain.lastIndex = at;
		if (at !== start && plain.test(text)) at = plain.lastIndex;
		if (at >= text.length) break;
		const char = text[at] ?? '';
		const isStart = word === '' && at === start;
		if (char === '#' && isStart) return words;
		if (char === '"' || char === "'" || char === '`') {
			if (!(isStart || opens.test(text[at - 1] ?? ''))) continue;
			const close = unclosed.has(char) ? -1 : endOf(text, at + 1, char);
			if (close === -1) unclosed.add(char);
			quoted ||= isStart && close !== -1 && /^\s?$/.test(text[close + 1] ?? '');
			const inner = close === -1 ? '' : text.slice(at + 1, close);
			word +=
				text.slice(start, at) + (inner.includes('\\"') ? inner.replaceAll('\\"', '"') : inner);
			at = close === -1 ? at : close;
			start = at + 1;
		} else if (space.test(char)) end(at, at + 1);
	}
	end(text.length, text.length);
	return words;
}
