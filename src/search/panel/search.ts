import { localDay } from '../../domain/days.ts';
import { searchStrings as strings } from '../../strings/search.ts';
import type { Answer } from '../answer/answer.ts';
import { type Card, cardOf } from '../answer/card.ts';
import { answersBeside } from '../answer/shown.ts';
import { noChoice } from '../facets.ts';
import type { Asked, Found } from '../worker/engine.ts';
import { createAnswerCard } from './answerCard.ts';
import { insteadOf, spokenClosest, spokenOf, statusOf } from './answerText.ts';
import type { Choices } from './choices.ts';
import type { SearchClient } from './client.ts';
import { createClosestList } from './closestList.ts';
import type { Elements } from './elements.ts';
import { createInsteadList } from './insteadList.ts';
import { element, wordsButton } from './nodes.ts';
import { createResultList } from './resultList.ts';
import { createStartList, type Offer } from './startList.ts';

/** An answer that takes longer is announced as being on its way; in milliseconds. */
const patience = 200;

/** The card of an answer, as of this day. */
function cardToday(answer: Answer): Card {
	return cardOf(answer, localDay(new Date()));
}

/** What was asked, with all that was found. */
interface Told {
	readonly question: Asked;
	readonly found: Found;
	readonly card: Card | undefined;
	/** What the query may describe. */
	readonly closest: readonly Card[];
}

/** Whether a query has been answered by nothing at all. */
function isInVain({ found: { hits, instead, tooShort }, card, closest }: Told): boolean {
	return !tooShort && hits.length === 0 && !instead && !card && closest.length === 0;
}

/** What stands above the list of results: the state, words to try, what to do about nothing. */
function createNotes({ status, hint, suggestions, failure }: Elements) {
	function say(text: string, ...spoken: readonly string[]): void {
		const unseen = spoken.map((sentence) => element('span', 'visually-hidden', sentence));
		status.replaceChildren(text, ...unseen);
	}

	return {
		say,
		clear(): void {
			say('');
			for (const note of [suggestions, hint, failure]) note.hidden = true;
		},
		fail(isFailed: boolean): void {
			failure.hidden = !isFailed;
		},
		show(told: Told): void {
			const { question, found, card, closest } = told;
			const { instead } = found;
			const spoken = [
				...(card ? [spokenOf(card)] : []),
				...(instead ? [insteadOf(instead, instead.hits.length)] : []),
				...spokenClosest(closest),
			];
			say(statusOf(question, found, card), ...spoken);
			const words = card ? [] : found.suggestions;
			suggestions.replaceChildren(strings.suggestions, ...words.map(wordsButton));
			suggestions.hidden = words.length === 0;
			hint.hidden = !isInVain(told);
		},
	};
}

/** All that answers a query, in its place; shown together, so that nothing moves what was shown before. */
function createAnswers(elements: Elements, client: SearchClient) {
	const { panel, list, field } = elements;
	const notes = createNotes(elements);
	const showCard = createAnswerCard(list);
	let stage: string | undefined;
	const detail: SearchClient['detail'] = (typed, id) => client.detail(typed, id, stage);
	const showInstead = createInsteadList(list, detail);
	const showHits = createResultList(list, {
		detail,
		onFewer: (hits) => notes.say(strings.found(hits)),
	});
	const showClosest = createClosestList(list);
	const offer = createStartList(panel, client.start, () => field.focus());
	return {
		...{ notes, showCard, offer },
		show(told: Told): void {
			const { question, found, card, closest } = told;
			stage = question.choice.filters.stage;
			showCard(card);
			showHits(question.typed, found.hits);
			showInstead(found.instead);
			showClosest(closest);
			notes.show(told);
			const isUnasked = found.tooShort && question.typed.trim() === '';
			offer(isUnasked ? 'all' : isInVain(told) ? 'lists' : 'nothing');
			list.dataset['query'] = question.typed;
		},
		/** Shows what may be wanted without an answer, or nothing. */
		clear(query: string, what: Offer): void {
			notes.clear();
			showCard(undefined);
			showHits('', []);
			showInstead(undefined);
			showClosest([]);
			offer(what);
			list.dataset['query'] = query;
		},
	};
}

/** The cards of a query; without one, pages are listed all the same. */
function createCards(client: SearchClient) {
	return {
		async named(typed: string): Promise<Answer | undefined> {
			return typed.trim() === '' ? undefined : client.answer(typed).catch(() => undefined);
		},
		/** What of the answers is shown beside the pages that were found. */
		async beside(found: Found, typed: string, named: Answer | undefined) {
			const { card, closest } = await answersBeside({ typed, named, found }, client.described);
			return { card: card && cardToday(card), closest: closest.map(cardToday) };
		},
	};
}

export interface SearchOptions {
	readonly client: SearchClient;
	readonly choices: Choices | undefined;
	/** Told of each query as soon as what answers it first is shown: the card may come before the list. */
	readonly onAnswered: (query: string) => void;
	/** Told of every answer that is shown whole. */
	readonly onShown: (question: Asked) => void;
}

/** @returns what searches for a query and shows what answers it, unless a later one overtakes it. */
export function createSearch(
	elements: Elements,
	{ client, choices, onAnswered, onShown }: SearchOptions,
): (query: string) => Promise<void> {
	const answers = createAnswers(elements, client);
	const cards = createCards(client);
	let asked = '';

	return async (query) => {
		const question: Asked = { typed: query, choice: choices?.current() ?? noChoice };
		const key = JSON.stringify(question);
		// The index is not read for a dialog that is only looked at.
		if (!choices && query.trim() === '') {
			asked = key;
			answers.clear(query, 'all');
			onShown(question);
			onAnswered(query);
			return;
		}
		if (key === asked) return;
		asked = key;
		answers.notes.fail(false);
		const answering = cards.named(query);
		const waiting = setTimeout(async () => {
			answers.notes.say(strings.loading);
			const answer = await answering;
			// On a slow line the answer is worth more than a list that is whole.
			if (key !== asked || elements.list.dataset['query'] === query) return;
			answers.showCard(answer && cardToday(answer));
			if (answer) onAnswered(query);
		}, patience);
		try {
			const [found, named] = await Promise.all([client.search(question), answering]);
			if (!found || key !== asked) return;
			const shown = await cards.beside(found, query, named);
			if (key !== asked) return;
			answers.show({ question, found, ...shown });
			choices?.offer(found.counts);
			onShown(question);
			onAnswered(query);
		} catch {
			const named = await answering;
			if (key !== asked) return;
			asked = '';
			answers.clear('', named ? 'nothing' : 'lists');
			answers.showCard(named && cardToday(named));
			answers.notes.fail(true);
			onAnswered(named ? query : '');
		} finally {
			clearTimeout(waiting);
		}
	};
}
