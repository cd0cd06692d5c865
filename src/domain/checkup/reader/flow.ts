import { endOfString, unquoted } from './scalars.ts';

/** JSON, and YAML between braces and brackets, as marks and values. */
export type FlowToken =
	| { readonly mark: '{' | '}' | '[' | ']' }
	| { readonly text: string; readonly isKey: boolean; readonly isQuoted: boolean };

const colon = /\s{0,20}:/y;

/** Where a value without quotes ends. */
function endOfPlain(text: string, from: number): number {
	for (let at = from; at < text.length; at += 1) {
		const char = text[at] ?? '';
		if (',{}[]'.includes(char)) return at;
		if (char === ':' && /^[\s,{}[\]]?$/.test(text[at + 1] ?? '')) return at;
		if (char === '#' && text[at - 1] === ' ') return at;
	}
	return text.length;
}

/** The marks and values of a line, up to a comment. */
export function* flowTokens(text: string): Generator<FlowToken> {
	let at = 0;
	while (at < text.length) {
		const char = text[at] ?? '';
		if (char === '#' && (at === 0 || text[at - 1] === ' ')) return;
		if (char === '{' || char === '}' || char === '[' || char === ']') {
			at += 1;
			yield { mark: char };
		} else if (' \t:,'.includes(char)) at += 1;
		else {
			const isQuoted = char === '"' || char === "'";
			const end = isQuoted ? endOfString(text, at) : Math.max(at + 1, endOfPlain(text, at));
			colon.lastIndex = end;
			const isKey = colon.test(text);
			const said = text.slice(at, end).trim();
			at = isKey ? colon.lastIndex : end;
			yield { text: said, isKey, isQuoted };
		}
	}
}

/** What a key stands for, by the two tokens behind it; undefined where something is within it. */
export function flowValue([first, second]: readonly FlowToken[]): string | undefined {
	if (first === undefined) return undefined;
	if ('text' in first) return first.isQuoted ? unquoted(first.text) : first.text;
	const both = `${first.mark}${second !== undefined && 'mark' in second ? second.mark : ''}`;
	return both === '[]' || both === '{}' ? both : undefined;
}
