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

	const mark = () => {
		// A heading is reached once it stands in the upper third of the window.
		const current = headings.findLast(
			(heading) => heading.getBoundingClientRect().top < window.innerHeight / 3,
		);
		for (const [id, link] of links) {
			if (id === current?.id) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	};
	const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
	for (const heading of headings) observer.observe(heading);
	mark();
}
