import { localDay } from '../../src/domain/days.ts';
import type { Answer } from '../../src/search/answer/answer.ts';
import { type Answers, answersOf } from '../../src/search/answer/answers.ts';
import { type Card, cardOf } from '../../src/search/answer/card.ts';
import { answersBeside, type ShownAnswers } from '../../src/search/answer/shown.ts';
import { placeAddress } from '../../src/search/panel/answerText.ts';
import { readVariants } from '../../src/search/text/fold.ts';
import {
	type Asked,
	type Engine,
	type Found,
	type Hit,
	openEngine,
} from '../../src/search/worker/engine.ts';
import type { SearchFiles } from './indexFiles.ts';

/** All that the search of a built site shows for a query. */
export interface Reply extends ShownAnswers {
	readonly found: Found;
}

/** The search of a built site, as the worker puts it together. */
export interface SiteSearch {
	readonly answers: Answers;
	readonly engine: Engine;
	reply(asked: Asked): Promise<Reply>;
}

export async function openSearch(files: SearchFiles): Promise<SiteSearch> {
	const engine = await openEngine(files);
	const { variants } = await files.catalogue();
	const answers = answersOf(await files.subjects(), files.summaries, readVariants(variants));
	return {
		answers,
		engine,
		async reply(asked) {
			const found = await engine.search(asked, () => true);
			if (found === undefined) throw new Error('The search gave no answer.');
			const { typed } = asked;
			const named = typed.trim() === '' ? undefined : await answers.named(typed);
			return { ...(await answersBeside({ typed, named, found }, answers.described)), found };
		},
	};
}

/** The card that a reader sees today. */
export function cardToday(answer: Answer): Card {
	return cardOf(answer, localDay(new Date()));
}

/** Addresses that a card leads to, in its order. */
export function cardLinks(answer: Answer): readonly string[] {
	const { title, links } = cardToday(answer);
	return [title, ...links].map(({ url }) => url);
}

/** Addresses in a line of the list, in its order: the page's, then those of its passages. */
function hitLinks({ url, detail }: Hit): readonly string[] {
	const passages = detail?.excerpts ?? [];
	return [detail?.lead?.id ?? '', ...passages.map(({ id }) => id)].map((id) =>
		placeAddress(url, id),
	);
}

/** Addresses in the order of the page: the card's, the list's, those of the list in its place. */
export function linksOf({ card, closest, found }: Reply): readonly string[] {
	return [
		...(card ? cardLinks(card) : []),
		...found.hits.flatMap(hitLinks),
		...closest.map(({ url }) => url),
		...(found.instead?.hits ?? []).flatMap(hitLinks),
	];
}
