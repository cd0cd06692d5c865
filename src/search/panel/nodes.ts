import type { Piece } from '../worker/detail.ts';

/** Elements as the panel makes them. Text goes into the page as text nodes only, never as HTML. */

export type Content = readonly (Node | string)[];

export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	...children: Content
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	if (className !== '') made.className = className;
	made.append(...children);
	return made;
}

export function link(className: string, href: string, ...children: Content): HTMLAnchorElement {
	const made = element('a', className, ...children);
	made.href = href;
	return made;
}

/** Text with what was searched for marked in it. */
export function nodesOf(pieces: readonly Piece[]): Content {
	return pieces.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}

/** A button that searches for its words: `data-search-words` tells the panel so. */
export function wordsButton(words: string): HTMLButtonElement {
	const button = element('button', 'search-button', words);
	button.type = 'button';
	button.dataset['searchWords'] = '';
	return button;
}

/** A milestone by its sign, its name and its release, `◐ Beta v1.29`, each readable without colour. */
export function milestoneNode(
	milestone: string,
	{ mark, name, release }: { mark: string; name: string; release?: string | undefined },
): HTMLElement {
	const sign = element('span', '', mark);
	sign.ariaHidden = 'true';
	const made = element('span', 'search-stage', sign, mark === '' ? name : ` ${name}`);
	made.dataset['stage'] = milestone;
	if (release !== undefined) made.append(' ', element('span', 'numeral', `v${release}`));
	return made;
}

/** Puts nodes behind another, or takes them away. */
export function showAfter(
	anchor: HTMLElement,
	nodes: readonly HTMLElement[],
	isShown: boolean,
): void {
	if (isShown) anchor.after(...nodes);
	else for (const node of nodes) node.remove();
}
