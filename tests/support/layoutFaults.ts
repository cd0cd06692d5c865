import type { JSHandle, Page } from 'playwright-core';

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

/** What the looks at a page have in common; it runs in the page. */
function toolsOf({ exception, isPaper }: { exception: string; isPaper: boolean }) {
	/** Left to readers of screens alone, in the way of `.visually-hidden`. */
	const isUnseen = (element: Element | null): boolean =>
		element !== null &&
		(getComputedStyle(element).clipPath === 'inset(50%)' || isUnseen(element.parentElement));
	const isShown = (element: Element) => {
		const { width, height } = element.getBoundingClientRect();
		const hasBox = width > 1 && height > 1;
		return hasBox && element.checkVisibility({ visibilityProperty: true }) && !isUnseen(element);
	};
	return {
		name: (element: Element) => {
			const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
			const className = element.getAttribute('class') ?? '';
			return `${element.tagName.toLowerCase()}.${className.replace(/\s+/g, '.')} “${words}”`;
		},
		isShown,
		/** Whether an element holds words itself. */
		ownWords: (element: Element) =>
			[...element.childNodes].some(
				(node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
			),
		all: [...document.body.querySelectorAll('*')].filter(isShown),
		hides: (overflow: string) => overflow !== 'visible',
		isExcused: (element: Element) => !isPaper && element.closest(exception) !== null,
	};
}

type Tools = JSHandle<ReturnType<typeof toolsOf>>;

/** Boxes that hide what is in them, and what reaches over an edge of the page. */
function boxFaults(page: Page, tools: Tools): Promise<Pick<LayoutFaults, 'clipped' | 'outside'>> {
	return page.evaluate(({ all, name, hides, isExcused, isShown, ownWords }) => {
		const width = document.documentElement.clientWidth;
		/** The places of what is read or used in an element; decoration may end where there is no room for it. */
		const contents = (element: Element) =>
			[element, ...element.querySelectorAll('*')]
				.filter(
					(part) => isShown(part) && part.closest('[aria-hidden="true"]:not(.drawn)') === null,
				)
				.flatMap((part) => {
					if (part.matches('svg, img, video, input, select')) return [part.getBoundingClientRect()];
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
				(element) => !isExcused(element) && element.closest('svg *, [aria-hidden="true"]') === null,
			)
			.filter((element) => {
				const { left, right } = element.getBoundingClientRect();
				return left < -1 || right > width + 1;
			})
			.map((element) => `${name(element)} ${element.getBoundingClientRect().right} > ${width}`);
		return { clipped, outside };
	}, tools);
}

/** Text that is small, and great numbers that are text. */
function textFaults(page: Page, tools: Tools): Promise<Pick<LayoutFaults, 'small' | 'undrawn'>> {
	return page.evaluate(({ all, name, ownWords }) => {
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
		const isSmall = (element: Element) =>
			((ownWords(element) || element.matches('input, select, textarea')) && sizeOf(element) < 14) ||
			['::before', '::after'].some(
				(pseudo) => putWords(element, pseudo) && sizeOf(element, pseudo) < 14,
			);
		return {
			small: readText.filter(isSmall).map((element) => `${name(element)} ${sizeOf(element)} px`),
			undrawn: readText
				.filter((element) => ownWords(element) && sizeOf(element) >= 36)
				.filter((element) => /^[v\d.+→-]+$/.test(element.textContent?.trim() ?? ''))
				.map(name),
		};
	}, tools);
}

/** Words of pictures that are cut off, or stand on each other. */
function pictureFaults(
	page: Page,
	tools: Tools,
): Promise<Pick<LayoutFaults, 'cut' | 'overprinted'>> {
	return page.evaluate(({ all, name, hides, isShown }) => {
		const pictures = all
			.filter((element) => element.matches('svg:not(svg *)'))
			.map((picture) => ({
				frame: picture.getBoundingClientRect(),
				isClosed: hides(getComputedStyle(picture).overflowX),
				texts: [...picture.querySelectorAll('text')]
					.filter(isShown)
					.map((text) => ({ text, box: text.getBoundingClientRect() })),
			}));
		const cut = pictures
			.filter(({ isClosed }) => isClosed)
			.flatMap(({ frame, texts }) =>
				texts.filter(
					({ box }) =>
						box.left < frame.left - 1 ||
						box.right > frame.right + 1 ||
						box.top < frame.top - box.height / 4 ||
						box.bottom > frame.bottom + box.height / 4,
				),
			);
		// A box is higher than its letters: lines that follow each other may touch.
		const meet = (a: DOMRect, b: DOMRect) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.4;
		return {
			cut: cut.map(({ text }) => name(text)),
			overprinted: pictures.flatMap(({ texts }) =>
				texts.flatMap(({ text, box }, index) =>
					texts
						.slice(index + 1)
						.filter((other) => meet(box, other.box))
						.map((other) => `${name(text)} and ${name(other.text)}`),
				),
			),
		};
	}, tools);
}

/** What is wrong with the page as it stands. On paper nothing scrolls, and sizes are those of print. */
export async function layoutFaults(page: Page, media: 'screen' | 'print'): Promise<LayoutFaults> {
	const isPaper = media === 'print';
	const tools = await page.evaluateHandle(toolsOf, { exception: mayScroll, isPaper });
	const { small, undrawn } = await textFaults(page, tools);
	return {
		...(await boxFaults(page, tools)),
		...(await pictureFaults(page, tools)),
		undrawn,
		small: isPaper ? [] : small,
	};
}
