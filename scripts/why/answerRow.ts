import type { Answer } from '../../src/search/answer/answer.ts';
import { whyStrings as strings } from '../../src/strings/why.ts';
import { cardToday } from './reply.ts';

const { columns, rules, card } = strings;

/** What the card says, by what name it was recognised, and what it was taken to be asked. */
export function answerRow(answer: Answer): Record<string, string> {
	const { intents, through, gate, isDescribed } = answer;
	const way = isDescribed ? 'description' : (through?.kind ?? 'name');
	const { label, title, sentence } = cardToday(answer);
	return {
		[columns.title]: `${label} ${title.label}`,
		[rules.address]: title.url,
		[card.sentence]: sentence,
		[card.how]: card.ways[way],
		[card.name]: through?.name ?? gate?.names[0] ?? '',
		[card.intents]: intents.join(' '),
	};
}
