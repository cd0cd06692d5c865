import type { Answer } from '../../src/search/answer/answer.ts';
import { whyStrings as strings } from '../../src/strings/why.ts';

const { card } = strings;

/** What the card answers, and by what it was recognised. */
export function answerRow({ subject, intents, through, gate }: Answer): Record<string, string> {
	const title = subject.kind === 'plan' ? `${subject.from} → ${subject.to}` : subject.names[0];
	return {
		[card.kind]: card.kinds[subject.kind],
		[strings.columns.title]: title ?? '',
		[strings.rules.address]: subject.url,
		[card.through]: through ?? gate?.names[0] ?? '',
		[card.intents]: intents.join(' '),
	};
}
