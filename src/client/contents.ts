import { reachedHeading } from './rules/contents.ts';
import { idInFragment } from './rules/fragment.ts';

/** Whether the contents stand beside the text, as styles have it. */
const beside = matchMedia('(width >= 62rem)');

/** Closes the list that opens over the text: after a choice, with Escape, and by a press elsewhere. */
function closeWhenDone(details: HTMLDetailsElement): void {
	const close = () => {
		if (!beside.matches) details.open = false;
	};
	details.querySelector('ol')?.addEventListener('click', close);
	details.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape' || !details.open) return;
		close();
		details.querySelector('summary')?.focus();
	});
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Node && !details.contains(target)) close();
	});
}

/** Marks, in the table of contents, the section that the reader is in; its bar on a phone names it. */
export function markCurrentHeading(): void {
	const details = document.querySelector<HTMLDetailsElement>('.contents > details');
	if (details === null) return;
	const entries = [...details.querySelectorAll('a')].flatMap((link) => {
		const heading = document.getElementById(idInFragment(link.hash));
		return heading === null ? [] : [{ link, heading }];
	});
	const summary = details.querySelector('summary');

	let isWaiting = false;
	const mark = () => {
		isWaiting = false;
		const tops = entries.map(({ heading }) => heading.getBoundingClientRect().top);
		const reached = reachedHeading(tops);
		for (const [index, { link }] of entries.entries()) {
			if (index === reached) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		const current = reached === undefined ? undefined : entries[reached]?.link.textContent;
		if (current === undefined) summary?.removeAttribute('data-current');
		else summary?.setAttribute('data-current', current);
	};
	const markSoon = () => {
		if (!isWaiting) requestAnimationFrame(mark);
		isWaiting = true;
	};
	addEventListener('scroll', markSoon, { passive: true });
	// Where no style can hold the list open beside the text.
	if (beside.matches && !CSS.supports('selector(::details-content)')) details.open = true;
	closeWhenDone(details);
	mark();
}
