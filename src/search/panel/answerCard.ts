import { searchStrings as strings } from '../../strings/search.ts';
import type { Card } from '../answer/card.ts';
import { labelOf, markOf } from './answerText.ts';
import { element, link, milestoneNode } from './nodes.ts';

/** A KEP's way through its stages; what is only planned says so. */
function stepsNode(steps: Card['steps']): HTMLElement {
	const nodes = steps.map(([milestone, release, isReached]) => {
		const label = labelOf('stage', milestone);
		const name = isReached ? label : strings.planned(label);
		const node = milestoneNode(milestone, { mark: markOf(milestone), name, release });
		if (!isReached) node.dataset['planned'] = '';
		return node;
	});
	return element('p', 'answer-steps', ...nodes.flatMap((node) => [node, ' ']));
}

function cardNodes({
	label,
	title,
	explanation,
	through,
	sentence,
	steps,
	links,
}: Card): HTMLElement[] {
	const kind = element('p', 'answer-kind', element('span', '', label));
	if (through !== undefined) kind.append(' ', element('span', 'answer-through', through));
	const nodes: HTMLElement[] = [
		kind,
		element('h2', 'answer-title', link('', title.url, title.label)),
		element('p', 'answer-sentence', sentence),
	];
	if (explanation !== undefined) nodes.push(element('p', 'answer-sentence', explanation));
	if (steps.length > 0) nodes.push(stepsNode(steps));
	if (links.length > 0) {
		const others = links.map(({ url, label: text }) => element('li', '', link('', url, text)));
		nodes.push(element('ul', 'row answer-links', ...others));
	}
	return nodes;
}

/** Keeps a place before `list` for the answer. @returns what shows a card there, or none. */
export function createAnswerCard(list: HTMLElement): (card: Card | undefined) => void {
	const place = element('section', 'answer');
	place.ariaLabel = strings.answer;
	return (card) => {
		place.replaceChildren(...(card ? cardNodes(card) : []));
		if (!card) {
			place.remove();
			return;
		}
		place.dataset['answer'] = card.kind;
		list.before(place);
	};
}
