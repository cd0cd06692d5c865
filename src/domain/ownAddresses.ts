/**
 * Addresses that belong to the site itself: nothing that an author names, such as an old address or a
 * file below `public/`, may take one.
 */

/** What the site is made of, as far as it decides about addresses. */
export interface SiteParts {
	/** The files of `src/pages/`, from there: `posts/[...id].md.ts`. */
	readonly routes: readonly string[];
	/** The files and folders that the build adds at the top: `_astro`, `pagefind`. */
	readonly built: readonly string[];
	/** The posts' ids, which are the only ones that routes with `[...id]` answer to. */
	readonly ids: readonly string[];
	/**
	 * All that a route has in the place of a parameter: of `number` in `keps/[number].astro` the KEPs.
	 * Without it, or where it answers `undefined`, anything that fits.
	 */
	readonly valuesOf?: (route: string, parameter: string) => readonly string[] | undefined;
}

/** Tells whether the site answers at a path or keeps a file there: `/keps/3329`, `/_astro/x`, `/rss.xml`. */
export type OwnAddresses = (path: string) => boolean;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What routes put in the place of a parameter; of one that is not named here, anything. */
const parameters: ReadonlyMap<string, string> = new Map([
	['number', '\\d+'],
	['version', '\\d+\\.\\d+'],
	['pair', '\\d+\\.\\d+\\.\\.\\.\\d+\\.\\d+'],
	['...page', 'page/\\d+'],
]);

type ValuesOf = (parameter: string) => readonly string[] | undefined;

/** A route as its pattern, and what its groups may hold. */
class Route {
	readonly #pattern: RegExp;
	readonly #values: ReadonlySet<string>[] = [];

	/** A page is a folder with one file in it, all else is a file. */
	constructor(route: string, valuesOf: ValuesOf) {
		const segments = route.replace(/\.\w+$/, '').split('/');
		if (segments.at(-1) === 'index') segments.pop();
		const below = route.endsWith('.astro') ? '(?:/+(?:index\\.html(?:/.*)?)?)?' : '(?:/.*)?';
		const path = segments.map((segment) => this.#stepOf(segment, valuesOf)).join('');
		this.#pattern = new RegExp(`^${path}${below}$`, 'iu');
	}

	#stepOf(segment: string, valuesOf: ValuesOf): string {
		const rest = /^\[(?!\.{3}id)(\.{3}.+)\]$/.exec(segment)?.[1];
		if (rest !== undefined) return `(?:/${parameters.get(rest) ?? '.*'})?`;
		const pieces = segment.split(/\[([^\]]+)\]/).map((piece, index) => {
			if (index % 2 === 0) return escaped(piece);
			const values = valuesOf(piece);
			if (values === undefined) return parameters.get(piece) ?? '[^/]+';
			// A pattern of thousands of values would be tried one by one.
			this.#values.push(new Set(values.map((value) => value.toLowerCase())));
			return '(.+?)';
		});
		return `/${pieces.join('')}`;
	}

	answers(path: string): boolean {
		const match = this.#pattern.exec(path);
		if (match === null) return false;
		return this.#values.every((values, at) => values.has(match[at + 1]?.toLowerCase() ?? ''));
	}
}

/** Astro writes these two as files of their own. */
const statusPages = '/(?:404|500)(?:\\.html)?(?:/.*)?';

/** The addresses of a site; a difference of case alone is none, as some file systems see it. */
export function ownAddresses({ routes, built, ids, valuesOf }: SiteParts): OwnAddresses {
	// A route that may be anything is that of the old addresses.
	const closed = routes
		.filter((route) => !route.startsWith('[...'))
		.map((route) => new Route(route, (name) => (name === '...id' ? ids : valuesOf?.(route, name))));
	const others = [...built.map((name) => `/${escaped(name)}(?:/.*)?`), statusPages];
	const isOther = new RegExp(`^(?:${others.join('|')})$`, 'iu');
	return (path) => {
		const composed = path.normalize('NFC');
		return isOther.test(composed) || closed.some((route) => route.answers(composed));
	};
}
