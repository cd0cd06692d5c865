import { siteStrings as strings } from '../strings/site.ts';
import { urls } from '../urls.ts';

/** A link of the site's navigation. */
export interface NavigationLink {
	readonly href: string;
	readonly text: string;
	/** For `aria-current`: whether it leads to the page itself, or to the part that holds it. */
	readonly current: 'page' | 'true' | undefined;
}

/** The site's navigation as it stands on the page at `path`. */
export function navigationOn(path: string): readonly NavigationLink[] {
	const links = [
		{ href: urls.releases(), text: strings.nav.releases },
		{ href: urls.archive(), text: strings.nav.posts },
		{ href: urls.keps(), text: strings.nav.keps },
		{ href: urls.comparisons(), text: strings.nav.compare },
		{ href: urls.checkup(), text: strings.nav.checkup },
		{ href: urls.subscribe(), text: strings.nav.subscribe },
		{ href: urls.about(), text: strings.nav.about },
	];
	return links.map((link) => ({
		...link,
		current: path === link.href ? 'page' : path.startsWith(link.href) ? 'true' : undefined,
	}));
}
