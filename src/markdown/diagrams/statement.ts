import { type Label, labelOf } from './labels.ts';

/** Nodes and links of a flowchart, read from one statement. */

const id =
	/(?:[\p{L}\p{N}\p{M}\p{So}_$]|[./:!?'*+](?=[\p{L}\p{N}_])|(?<!:):(?=[\p{L}])|-(?![-.>=])|[+*!?](?=[\s&[({]|$))+/uy;
/** Brackets of the author, and what the library is to read in their place. */
const shapes: readonly (readonly [string, string, string, string])[] = [
	['(((', ')))', '(((', ')))'],
	['([', '])', '([', '])'],
	['((', '))', '((', '))'],
	['[[', ']]', '[[', ']]'],
	['[(', ')]', '[(', ')]'],
	['[/', '\\]', '[/', '\\]'],
	['[\\', '/]', '[\\', '/]'],
	['[/', '/]', '[/', '\\]'],
	['[\\', '\\]', '[\\', '/]'],
	['{{', '}}', '{{', '}}'],
	['>', ']', '>', ']'],
	['[', ']', '[', ']'],
	['(', ')', '(', ')'],
	['{', '}', '{', '}'],
];
const link = /(<)?(-{2,}[->]|-\.+->?|={2,}[=>]|~{3,})(?![-=])\s*(?:\|([^|]*)\|)?/y;
const linkWithText =
	/(<)?(?:--(?![-.=>])\s*(\S.*?)\s*(-{2,}[->])|-\.(?![-.=>])\s*(\S.*?)\s*(\.+->?)|==(?![-.=>])\s*(\S.*?)\s*(={2,}[=>]))/y;

export interface Node {
	label: Label;
	brackets: readonly [string, string];
	slanted: boolean;
}

/** The operator of the library for one of the author's. */
function operatorOf(written: string, both: boolean): string {
	const arrow = written.endsWith('>');
	const kind = written.includes('.') ? '-.' : written.startsWith('=') ? '==' : '--';
	const plain = { '-.': ['-.-', '-.->'], '==': ['===', '==>'], '--': ['---', '-->'] }[kind];
	return (both ? '<' : '') + (plain?.[arrow ? 1 : 0] ?? '');
}

/** A link: what the library calls it, nothing for one that nobody sees, and its text. */
export interface Link {
	readonly operator: string;
	readonly label: Label | undefined;
}

/** Reads a statement from its beginning to its end. */
export class StatementScanner {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** What the pattern, which is sticky, finds here. */
	take(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text) ?? undefined;
		if (found !== undefined) this.#at = pattern.lastIndex;
		return found;
	}

	id(): string | undefined {
		return this.take(id)?.[0];
	}

	/** The text in brackets of a node, if any follow. */
	shape(node: Node): boolean {
		const rest = this.#text.slice(this.#at);
		for (const [opening, closing, ...brackets] of shapes) {
			if (!rest.startsWith(opening)) continue;
			const inner = rest.slice(opening.length);
			const quoted = /^\s*"[^"]*"\s*/.exec(inner)?.[0];
			const length = quoted?.length ?? inner.indexOf(closing);
			if (length === -1 || !inner.startsWith(closing, length)) continue;
			const text = inner.slice(0, length);
			if (quoted === undefined && text.includes(closing.slice(-1))) continue;
			node.label = labelOf(text);
			node.brackets = brackets;
			node.slanted = /^\[(?:\/.*\/|\\.*\\)\]$/.test(opening + closing);
			this.#at += opening.length + length + closing.length;
			return true;
		}
		return !/^[[({>]/.test(rest);
	}

	link(): Link | undefined {
		const plain = this.take(link);
		if (plain !== undefined) {
			const [, both, written = '', text] = plain;
			const label = text === undefined || text.trim() === '' ? undefined : labelOf(text);
			return {
				operator: written.startsWith('~') ? '' : operatorOf(written, both !== undefined),
				label,
			};
		}
		const [, both, solid, solidEnd, dotted, dottedEnd, thick, thickEnd] =
			this.take(linkWithText) ?? [];
		const text = solid ?? dotted ?? thick;
		const end = solidEnd ?? dottedEnd ?? thickEnd;
		if (text === undefined || end === undefined) return undefined;
		return { operator: operatorOf(end, both !== undefined), label: labelOf(text) };
	}
}
