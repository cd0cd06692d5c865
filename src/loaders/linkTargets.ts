import path from 'node:path';
import { decodedPath } from '../addresses.ts';
import { postIdOf, postNameOf, urls, withoutBase } from '../urls.ts';

/** Which post a link means, whatever generator its author wrote it for. */

/** A post as far as links may name it. */
export interface LinkTarget {
	/** Where its file is, see `placeOfPost`. */
	readonly place: string;
	/** Its old addresses, as `OldAddressAt` has them. */
	readonly oldAddresses: readonly string[];
	/** Further names that addresses of other generators call it by, such as Hexo's `abbrlink`. */
	readonly names?: readonly string[];
}

const page = /\.(?:md|mdx|markdown|html?)$/i;
const source = /\.(?:md|mdx|markdown)$/i;
/** The day that Hexo and Jekyll begin the names of files with. */
const dayInName = /^\d{4}-\d{1,2}-\d{1,2}-(?=.)/;
/** What stands above a post's name in the addresses that Hexo, Jekyll and Hugo give by default. */
const usualPath =
	/^\/(?:(?:\d{4}\/(?:\d{2}\/){0,2})|(?:posts?|blogs?|articles?|archives?|notes?)\/)?$/i;

/** The path without the page's extension, the slash at its end and a last step that stands for its folder. */
function bare(path: string): string {
	return path.replace(/\/+$/, '').replace(page, '');
}

/** Finds posts for links, by the rules of their files' places, by old addresses, by names. */
export class LinkTargets {
	readonly #ids: ReadonlySet<string>;
	readonly #byOldAddress = new Map<string, string>();
	/** `undefined` for a name that several posts have. */
	readonly #byName = new Map<string, string | undefined>();
	readonly #isOwn: (path: string) => boolean;

	/** `isOwn` tells which addresses are the site's whatever posts there are. */
	constructor(posts: readonly LinkTarget[], isOwn: (path: string) => boolean) {
		this.#isOwn = isOwn;
		this.#ids = new Set(posts.map(({ place }) => postIdOf(place)));
		for (const { place, oldAddresses, names = [] } of posts) {
			const id = postIdOf(place);
			for (const address of oldAddresses) this.#byOldAddress.set(address.toLowerCase(), id);
			const name = postNameOf(place);
			const keys = [name, name.replace(dayInName, ''), ...names].map((key) => key.toLowerCase());
			for (const key of new Set(keys)) {
				this.#byName.set(key, this.#byName.has(key) ? undefined : id);
			}
		}
	}

	/**
	 * The id of the post that a link means which is written in the post at `place`; without query and
	 * fragment. `undefined` if it means none.
	 */
	find(link: string, place: string): string | undefined {
		const written = decodedPath(link).replaceAll('\\', '/').normalize('NFC');
		if (written.startsWith('/')) return this.#fromRoot(withoutBase(written));
		const beside = path.posix.join(path.posix.dirname(place), written);
		const onPage = path.posix.join(decodedPath(withoutBase(urls.post(postIdOf(place)))), written);
		return (
			(beside.startsWith('..') ? undefined : this.#at(beside)) ??
			this.#fromRoot(onPage) ??
			(source.test(written) ? this.#named(written) : undefined)
		);
	}

	#at(place: string): string | undefined {
		const id = postIdOf(bare(place));
		return this.#ids.has(id) ? id : undefined;
	}

	#named(path: string): string | undefined {
		return this.#byName.get(postNameOf(bare(path)).toLowerCase());
	}

	#fromRoot(path: string): string | undefined {
		const ownPlace = /^\/posts\/(.+)$/s.exec(path)?.[1];
		const old = path.replace(/\/(?:index(?:\.html)?)?$/, '').toLowerCase();
		const found =
			(ownPlace === undefined ? undefined : this.#at(ownPlace)) ?? this.#byOldAddress.get(old);
		if (found !== undefined || (this.#isOwn(path) && !source.test(path))) return found;
		const above = path.replace(/[^/]*\/?$/, '');
		const mayBeNamed = source.test(path) || usualPath.test(above);
		return this.#at(path.slice(1)) ?? (mayBeNamed ? this.#named(path) : undefined);
	}
}
