import { localDay } from '../../domain/days.ts';
import { searchStrings as strings } from '../../strings/search.ts';
import type { Answer } from '../answer/answer.ts';
import type { Answers } from '../answer/answers.ts';
import { type Card, cardOf } from '../answer/card.ts';
import { shownAnswers } from '../answer/shown.ts';
import { noChoice } from '../facets.ts';
import type { Asked, Found } from '../worker/engine.ts';
import { createAnswerCard } from './answerCard.ts';
import { insteadOf, spokenOf, statusOf } from './answerText.ts';
import type { Choices } from './choices.ts';
import type { SearchClient } from './client.ts';
import { createClosestList } from './closestList.ts';
import type { Elements } from './elements.ts';
import { createInsteadList } from './insteadList.ts';
import { element, wordsButton } from './nodes.ts';
import { createResultList } from './resultList.ts';
import { createStartList } from './startList.ts';

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
			const { question, found, card } = told;
			const { instead } = found;
			const spoken = [
				...(card ? [spokenOf(card)] : []),
				...(instead ? [insteadOf(instead, instead.hits.length)] : []),
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
		/** Shows what may be wanted without a query, or nothing. */
		clear(query: string, what: 'all' | 'nothing'): void {
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

export interface SearchOptions {
	readonly client: SearchClient;
	readonly choices: Choices | undefined;
	/** Told of every answer that is shown. */
	readonly onShown: (question: Asked) => void;
}

/** @returns what searches for a query and shows what answers it, unless a later one overtakes it. */
export function createSearch(
	elements: Elements,
	{ client, choices, onShown }: SearchOptions,
): (query: string) => Promise<void> {
	const answers = createAnswers(elements, client);
	let asked = '';

	/** Without a card, pages are listed all the same. */
	async function answersTo(typed: string): Promise<Answers | undefined> {
		return typed.trim() === '' ? undefined : client.answer(typed).catch(() => undefined);
	}

	return async (query) => {
		const question: Asked = { typed: query, choice: choices?.current() ?? noChoice };
		const key = JSON.stringify(question);
		// The index is not read for a dialog that is only looked at.
		if (!choices && query.trim() === '') {
			asked = key;
			answers.clear(query, 'all');
			onShown(question);
			return;
		}
		if (key === asked) return;
		asked = key;
		answers.notes.fail(false);
		const answering = answersTo(query);
		const waiting = setTimeout(async () => {
			answers.notes.say(strings.loading);
			const answer = (await answering)?.answer;
			// On a slow line the answer is worth more than a list that is whole.
			if (key === asked && elements.list.dataset['query'] !== query) {
				answers.showCard(answer && cardToday(answer));
			}
		}, patience);
		try {
			const [found, told] = await Promise.all([client.search(question), answering]);
			if (!found || key !== asked) return;
			const { card, closest } = shownAnswers(told, found);
			const cards = { card: card && cardToday(card), closest: closest.map(cardToday) };
			answers.show({ question, found, ...cards });
			choices?.offer(found.counts);
			onShown(question);
		} catch {
			if (key !== asked) return;
			asked = '';
			answers.clear('', 'nothing');
			answers.notes.fail(true);
		} finally {
			clearTimeout(waiting);
		}
	};
}
