import { questionWords } from '../answer/words.ts';

/** Of two words that begin at one place the longer one is meant. */
function anyOf(words: readonly string[]): string {
	return [...words].sort((a, b) => b.length - a.length).join('|');
}

const { wide = [], narrow = [] } = Object.groupBy(questionWords, (word) =>
	/^\p{Script=Han}/u.test(word) ? 'wide' : 'narrow',
);
const question = new RegExp(
	`${anyOf(wide)}|(?<![\\p{L}\\p{N}])(?:${anyOf(narrow)})(?![\\p{L}\\p{N}])`,
	'gu',
);

/** `text`, which is comparable, without the words of a question; what stood beside them is parted. */
export function withoutQuestion(text: string): string {
	return text.replace(question, ' ').replace(/ +/g, ' ').trim();
}
