import type { Page } from 'playwright-core';

/** What a page does to its text and pictures at one width: each list names elements, and is empty where all is well. */
export interface LayoutFaults {
	/** Boxes that hide a part of what is in them, or show it only to those who scroll sideways. */
	readonly clipped: readonly string[];
	/** What reaches over an edge of the page. */
	readonly outside: readonly string[];
	/** Text under 14 px. */
	readonly small: readonly string[];
	/** Words of pictures that the picture's edge cuts off. */
	readonly cut: readonly string[];
	/** Words of pictures that stand on each other. */
	readonly overprinted: readonly string[];
	/** Great numbers in a face of the system's: each browser has another one. */
	readonly undrawn: readonly string[];
}

/**
 * May be wider than the page on a screen, never on paper: code, the tables of authors, and pictures that
 * are marked, all of which can be scrolled by keyboard.
 */
const mayScroll = 'pre, .table-scroll, [data-may-scroll]';

/** What is wrong with the page as it stands. On paper nothing scrolls, and sizes are those of print. */
export async function layoutFaults(page: Page, media: 'screen' | 'print'): Promise<LayoutFaults> {
	return page.evaluate(
		({ exception, isPaper }) => {
			const width = document.documentElement.clientWidth;
			const name = (element: Element) => {
				const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
				const className = element.getAttribute('class') ?? '';
				return `${element.tagName.toLowerCase()}.${className.replace(/\s+/g, '.')} “${words}”`;
			};
			/** Left to readers of screens alone, in the way of `.visually-hidden`. */
			const isUnseen = (element: Element | null): boolean =>
				element !== null &&
				(getComputedStyle(element).clipPath === 'inset(50%)' || isUnseen(element.parentElement));
			const isShown = (element: Element) => {
				const { width: wide, height } = element.getBoundingClientRect();
				const hasBox = wide > 1 && height > 1;
				return (
					hasBox && element.checkVisibility({ visibilityProperty: true }) && !isUnseen(element)
				);
			};
			const all = [...document.body.querySelectorAll('*')].filter(isShown);
			const hides = (overflow: string) => overflow !== 'visible';
			const isExcused = (element: Element) => !isPaper && element.closest(exception) !== null;

			/** Whether an element holds words itself, or has some put before or behind it. */
			const ownWords = (element: Element) =>
				[...element.childNodes].some(
					(node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
				);
			/** The places of what is read or used in an element; decoration may end where there is no room for it. */
			const contents = (element: Element) =>
				[element, ...element.querySelectorAll('*')]
					.filter(
						(part) => isShown(part) && part.closest('[aria-hidden="true"]:not(.drawn)') === null,
					)
					.flatMap((part) => {
						if (part.matches('svg, img, video, input, select'))
							return [part.getBoundingClientRect()];
						if (!ownWords(part)) return [];
						const range = document.createRange();
						range.selectNodeContents(part);
						return [...range.getClientRects()];
					});

			const clipped = all
				.filter((element) => element instanceof HTMLElement && !isExcused(element))
				.filter((element) => {
					const { overflowX, overflowY } = getComputedStyle(element);
					const over = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
					const isCut = /hidden|clip/.test(overflowY);
					const under = isCut && element.scrollHeight > element.clientHeight + 1;
					if (!over && !under) return false;
					const box = element.getBoundingClientRect();
					return contents(element).some(
						({ right, bottom }) =>
							(over && right > box.right + 1) || (under && bottom > box.bottom + 1),
					);
				})
				.map((element) => {
					const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
					return `${name(element)} ${scrollWidth}×${scrollHeight} > ${clientWidth}×${clientHeight}`;
				});

			const outside = all
				.filter(
					(element) =>
						!isExcused(element) && element.closest('svg *, [aria-hidden="true"]') === null,
				)
				.filter((element) => {
					const { left, right } = element.getBoundingClientRect();
					return left < -1 || right > width + 1;
				})
				.map((element) => `${name(element)} ${element.getBoundingClientRect().right} > ${width}`);

			const readText = all.filter(
				(element) => element.closest('svg, sub, sup, rt, rp, math') === null,
			);
			const sizeOf = (element: Element, pseudo?: string) =>
				Number.parseFloat(getComputedStyle(element, pseudo).fontSize);
			/** What follows a slash is spoken, not shown. */
			const putWords = (element: Element, pseudo: string) =>
				/["'][^"']*[\p{L}\p{N}]/u.test(
					getComputedStyle(element, pseudo).content.replace(/ \/ .*/, ''),
				);
			const small = isPaper
				? []
				: readText
						.filter(
							(element) =>
								((ownWords(element) || element.matches('input, select, textarea')) &&
									sizeOf(element) < 14) ||
								['::before', '::after'].some(
									(pseudo) => putWords(element, pseudo) && sizeOf(element, pseudo) < 14,
								),
						)
						.map((element) => `${name(element)} ${sizeOf(element)} px`);

			const undrawn = readText
				.filter((element) => ownWords(element) && sizeOf(element) >= 36)
				.filter((element) => /^[v\d.+→-]+$/.test(element.textContent?.trim() ?? ''))
				.map(name);

			const cut: string[] = [];
			const overprinted: string[] = [];
			for (const picture of all.filter((element) => element.matches('svg:not(svg *)'))) {
				const frame = picture.getBoundingClientRect();
				const texts = [...picture.querySelectorAll('text')].filter(isShown).map((text) => ({
					text,
					box: text.getBoundingClientRect(),
				}));
				for (const { text, box } of texts) {
					const isCut =
						box.left < frame.left - 1 ||
						box.right > frame.right + 1 ||
						box.top < frame.top - box.height / 4 ||
						box.bottom > frame.bottom + box.height / 4;
					if (isCut && hides(getComputedStyle(picture).overflowX)) cut.push(name(text));
				}
				for (const [index, one] of texts.entries()) {
					for (const other of texts.slice(index + 1)) {
						const [a, b] = [one.box, other.box];
						const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
						const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
						// A box is higher than its letters: lines that follow each other may touch.
						if (wide > 0.5 && high > Math.min(a.height, b.height) * 0.4) {
							overprinted.push(`${name(one.text)} and ${name(other.text)}`);
						}
					}
				}
			}
			return { clipped, outside, small, cut, overprinted, undrawn };
		},
		{ exception: mayScroll, isPaper: media === 'print' },
	);
}
