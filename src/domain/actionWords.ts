import type { Action } from '../schemas/action.ts';

/** Words in which names of code stand between `` ` ``, as those of actions and of findings do. */

/** A piece of such words. */
export interface Piece {
	readonly text: string;
	readonly isCode: boolean;
}

/** The pieces of words in their order. */
export function piecesOf(words: string): readonly Piece[] {
	return words
		.split('`')
		.map((text, at) => ({ text, isCode: at % 2 === 1 }))
		.filter(({ text }) => text !== '');
}

/** The names of code in an action: flags, gates, versions, fields; each once, in the order of its words. */
export function namesIn({ lead, text }: Pick<Action, 'lead' | 'text'>): readonly string[] {
	const pieces = [lead, text].flatMap(piecesOf);
	return [...new Set(pieces.filter(({ isCode }) => isCode).map((piece) => piece.text.trim()))];
}
