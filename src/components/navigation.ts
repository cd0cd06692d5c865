import type { HeldParts } from '../domain/parts.ts';
import { site } from '../site.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { urls } from '../urls.ts';
import { heldLinks } from './heldLinks.ts';

interface Link {
	readonly href: string;
	readonly text: string;
}

/** A link of the site's navigation. */
export interface NavigationLink extends Link {
	/** For `aria-current`: whether it leads to the page itself, or to the part that holds it. */
	readonly current: 'page' | 'true' | undefined;
}

/** The site's navigation as it stands on the page at `path`, of a site with these parts. */
export function navigationOn(path: string, held: HeldParts): readonly NavigationLink[] {
	const links = [
		{ href: urls.releases(), text: strings.nav.releases },
		{ href: urls.archive(), text: strings.nav.posts },
		{ href: urls.keps(), text: strings.nav.keps },
		{ href: urls.comparisons(), text: strings.nav.compare },
		{ href: urls.checkup(), text: strings.nav.checkup },
		{ href: urls.subscribe(), text: strings.nav.subscribe },
		{ href: urls.about(), text: strings.nav.about },
	];
	return heldLinks(links, held).map((link) => ({
		...link,
		current: path === link.href ? 'page' : path.startsWith(link.href) ? 'true' : undefined,
	}));
}

/** A column of links at the foot of every page. */
interface FooterGroup {
	readonly title: string;
	readonly links: readonly Link[];
}

/** What all columns may have: to read, to look up, to be told of, about the site. */
function allGroups(): readonly FooterGroup[] {
	const { footer, nav, terms } = strings;
	return [
		{
			title: footer.reading,
			links: [
				{ href: urls.releases(), text: nav.releases },
				{ href: urls.archive(), text: nav.posts },
				{ href: urls.comparisons(), text: nav.compare },
				{ href: urls.checkup(), text: nav.checkup },
			],
		},
		{
			title: footer.catalogue,
			links: [
				{ href: urls.keps(), text: nav.keps },
				{ href: urls.sigs(), text: 'SIG' },
				{ href: urls.gates(), text: footer.gates },
				{ href: urls.apis(), text: 'API' },
				{ href: urls.glossary(), text: footer.glossary },
			],
		},
		{
			title: nav.subscribe,
			links: [
				{ href: urls.rss(), text: 'RSS' },
				{ href: urls.atom(), text: 'Atom' },
				{ href: urls.jsonFeed(), text: 'JSON Feed' },
				{ href: urls.calendar(), text: footer.calendar },
				{ href: urls.subscribe('#offline'), text: footer.offline },
			],
		},
		{
			title: nav.about,
			links: [
				{ href: urls.about(), text: footer.licences },
				{ href: urls.api(), text: footer.api },
				{ href: urls.authors(), text: terms.authors },
				{ href: site.repository, text: footer.source },
				{ href: urls.issues(), text: strings.post.report },
			],
		},
	];
}

/** The links at the foot of every page of a site with these parts, in columns. */
export function footerGroups(held: HeldParts): readonly FooterGroup[] {
	return allGroups()
		.map(({ title, links }) => ({ title, links: heldLinks(links, held) }))
		.filter(({ links }) => links.length > 0);
}
