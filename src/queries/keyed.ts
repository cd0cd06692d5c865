import { printOf } from '../print.ts';
import { untold } from '../reads.ts';

/** What `getStaticPaths` says of one page. */
interface StaticPath {
	readonly props?: unknown;
}

/**
 * The pages of a route, each with a key that says what its props are, so that a build renders it again
 * only if they change (`build/pages.ts`); in dev nobody asks for it.
 */
export function keyed<Path extends StaticPath>(
	pages: () => readonly Path[] | Promise<readonly Path[]>,
) {
	return async () => {
		const paths = await untold(pages);
		return paths.map((path) => ({ ...path, cacheKey: printOf(path.props ?? {}) }));
	};
}
