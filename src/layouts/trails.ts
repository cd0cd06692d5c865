import type { TrailStep } from '../seo/jsonLd.ts';
import { site } from '../site.ts';
import { catalogueStrings } from '../strings/catalogue.ts';
import { siteStrings } from '../strings/site.ts';
import { urls } from '../urls.ts';

const parts = {
	posts: { name: siteStrings.archive.title, path: urls.archive() },
	keps: { name: catalogueStrings.keps.title, path: urls.keps() },
	releases: { name: catalogueStrings.releases.title, path: urls.releases() },
	comparisons: { name: catalogueStrings.compare.title, path: urls.comparisons() },
} as const satisfies Record<string, TrailStep>;

/** The way from the home page through `parent` to the page called `name`. */
export function trailTo(
	parent: TrailStep | keyof typeof parts,
	name: string,
): readonly TrailStep[] {
	const above = typeof parent === 'string' ? parts[parent] : parent;
	return [{ name: site.name, path: urls.home() }, above, { name }];
}
