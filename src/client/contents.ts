import { reachedHeading } from './rules/contents.ts';
import { idInFragment } from './rules/fragment.ts';

/** Marks, in the table of contents, the section that the reader is in. */
export function markCurrentHeading(): void {
	const entries = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap(
		(link) => {
			const heading = document.getElementById(idInFragment(link.hash));
			return heading === null ? [] : [{ link, heading }];
		},
	);
	if (entries.length === 0) return;

	let isWaiting = false;
	const mark = () => {
		isWaiting = false;
		const tops = entries.map(({ heading }) => heading.getBoundingClientRect().top);
		const reached = reachedHeading(tops);
		for (const [index, { link }] of entries.entries()) {
			if (index === reached) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	};
	const markSoon = () => {
		if (!isWaiting) requestAnimationFrame(mark);
		isWaiting = true;
	};
	addEventListener('scroll', markSoon, { passive: true });
	mark();
}
