import type { Action } from '../../../schemas/action.ts';
import { components } from '../seen.ts';
import { type CodeName, codeName } from './codeNames.ts';
import { programWords } from './programs.ts';

/** The words of an action with a letter of its own in the place of each name, so that patterns can be told of them. */
export interface MarkedWords {
	/** The sentences in their order. */
	readonly sentences: readonly string[];
	/** What the letters stand for. */
	readonly names: ReadonlyMap<string, CodeName>;
}

const firstMark = 0xe000;

/** The source of a pattern for the mark of a name. */
export const mark = '[\\uE000-\\uF8FF]';

/** The same for names in a row, those of several programs too: `A`、kubelet 的 `B` 和 `C`. */
export const marks = `${mark}(?:\\s*(?:、|和|或者?|与|及|以及|,|\\/|\\band\\b|\\bor\\b)\\s*(?:${programWords}(?:\\s*的)?\\s*)?${mark})*`;

const onlyMarks = new RegExp(`^(?:${mark}|[、，,和或/\\s])+$`, 'u');

/** Brackets that hold nothing but names go on with the row before them; the others are asides. */
function withoutAsides(words: string): string {
	return words.replace(/[（(]([^（）()]*)[）)]/gu, (_, aside: string) =>
		onlyMarks.test(aside) ? `、${aside}` : '',
	);
}

const programNames: readonly string[] = components;

/** @returns the sentences of an action, asides left out, with marks for its names */
export function markedWords({ lead, text }: Pick<Action, 'lead' | 'text'>): MarkedWords {
	const names = new Map<string, CodeName>();
	const marked = `${lead} ${text}`.replace(/`([^`]+)`/g, (_, code: string) => {
		if (programNames.includes(code)) return ` ${code} `;
		const letter = String.fromCharCode(firstMark + names.size);
		names.set(letter, codeName(code.trim()));
		return letter;
	});
	const sentences = withoutAsides(marked)
		.replace(/，?(?:包括|分别是)[：:]?\s*/gu, '：')
		.split(/(?<=[。！？!?])|(?<=[.:]) (?=[A-Z])/u);
	return { sentences, names };
}
