import { anyOf } from '../answer/text.ts';
import { questionWords } from '../answer/words.ts';

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
