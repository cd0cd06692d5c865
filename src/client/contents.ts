/**
 * How far below the top of the window a heading counts as reached, in pixels: more than the page's
 * scroll padding, where a link puts it, and too little for a heading that follows it at once.
 */
const reach = 64;

/** Marks, in the table of contents, the section that the reader is in. */
export function markCurrentHeading(): void {
	const links = new Map(
		[...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
			decodeURIComponent(link.hash.slice(1)),
			link,
		]),
	);
	const headings = [...links.keys()]
		.map((id) => document.getElementById(id))
		.filter((heading) => heading !== null);
	if (headings.length === 0) return;

	let isWaiting = false;
	const mark = () => {
		isWaiting = false;
		const current = headings.findLast((heading) => heading.getBoundingClientRect().top < reach);
		for (const [id, link] of links) {
			if (id === current?.id) link.setAttribute('aria-current', 'true');
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
