import type { PlanEntry, PlanItem, Words } from './rules/planEntries.ts';

/** Reads the plan of an upgrade from its page. */

/** What stands in an action and is no part of its words. */
const notWords = 'input, button, [data-source], [data-beside], h3 > .numeral, .visually-hidden';

function wordsIn(node: Node): readonly Words[] {
	if (node instanceof Text) return [{ kind: 'text', text: node.data }];
	if (!(node instanceof Element) || node.matches(notWords)) return [];
	if (node.matches('code')) return [{ kind: 'code', text: node.textContent }];
	const words = [...node.childNodes].flatMap(wordsIn);
	if (node.matches('strong, b')) return [{ kind: 'strong', words }];
	return node.matches('p, li, span, th, td') ? [...words, { kind: 'text', text: ' ' }] : words;
}

/** An item; its words are read when they are asked for, because progress has no use for them. */
function itemOf(action: Element): PlanItem {
	return {
		kind: 'item',
		ticked: action.querySelector<HTMLInputElement>('input[data-tick]')?.checked,
		get words() {
			return [...action.childNodes].flatMap(wordsIn);
		},
		get source() {
			const source = action.querySelector<HTMLAnchorElement>('a[data-source]');
			return source === null ? undefined : { text: source.textContent, href: source.href };
		},
	};
}

function headingOf(heading: Element): PlanEntry {
	const words = heading.cloneNode(true) as Element;
	for (const other of words.querySelectorAll(notWords)) other.remove();
	const level = Number(heading.tagName.slice(1));
	return { kind: 'heading', level, text: words.textContent.trim() };
}

/** The headings, actions and other lines of a plan, in the order of the page. */
export function entriesOf(
	plan: Element,
): readonly { readonly element: Element; readonly entry: PlanEntry }[] {
	return [...plan.querySelectorAll('h2, h3, [data-action], [data-plan-line]')].map((element) => ({
		element,
		entry: element.matches('h2, h3') ? headingOf(element) : itemOf(element),
	}));
}
