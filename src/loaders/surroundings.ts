import path from 'node:path';
import { fileDigest, keyOf } from '../cache.ts';
import { entriesIn, fileBelow } from '../folders.ts';
import { type Around, anywhere, type FileDates, postsFolder } from '../markdown/around.ts';
import { fromRoot } from './files.ts';
import { checkFrontmatter, cutFrontmatter } from './frontmatter.ts';
import { type GitDates, gitDates } from './gitDates.ts';
import { type LinkTarget, LinkTargets } from './linkTargets.ts';
import { oldAddressesOf } from './oldAddresses.ts';
import { idOfPost, type PostFile, placeOfPost } from './postFiles.ts';
import { siteAddresses } from './siteAddresses.ts';

/** Something that was asked of `Around`. */
export type Question =
	| readonly ['file', name: string]
	| readonly ['post', link: string, from: string]
	| readonly ['dates', file: string];

/** How far the frontmatter of a post is looked through, in characters. */
const frontmatterReach = 10_000;

/** Folders of which posts may show files, from the project's root. */
const open = ['public', postsFolder];

/** What stands around the posts of a project. */
export class Surroundings {
	readonly #root: string;
	readonly #findTargets: () => LinkTargets;
	#targets: LinkTargets | undefined;
	#gitDates: GitDates | undefined;
	/** What was looked for, by its name: a thousand posts may show one picture. */
	readonly #files = new Map<string, string | undefined>();
	/** The files below the posts' folder, from the root, by their own names; read when one is looked for. */
	#byName: ReadonlyMap<string, readonly string[]> | undefined;

	/** `root` is the project's, absolute; what links may mean is asked for with the first link. */
	constructor(root: string, targets: () => LinkTargets) {
		this.#root = root;
		this.#findTargets = targets;
	}

	/** The one file below the posts' folder whose path ends so. */
	#anywhere(end: string): string | undefined {
		this.#byName ??= Map.groupBy(
			entriesIn(this.#root, postsFolder).flatMap(({ name, standing }) =>
				standing === 'file' ? name : [],
			),
			(name) => path.posix.basename(name),
		);
		const named = this.#byName.get(path.posix.basename(end)) ?? [];
		const [found, ...others] = named.filter((name) => name.endsWith(`/${end}`));
		return others.length === 0 ? found : undefined;
	}

	#file(wanted: string): string | undefined {
		if (!this.#files.has(wanted)) this.#files.set(wanted, this.#find(wanted));
		return this.#files.get(wanted);
	}

	#find(wanted: string): string | undefined {
		const isAnywhere = wanted.startsWith(anywhere);
		const name = isAnywhere ? (this.#anywhere(wanted.slice(anywhere.length)) ?? '') : wanted;
		const folder = open.find((folder) => name.startsWith(`${folder}/`));
		if (folder === undefined) return undefined;
		return fileBelow(path.join(this.#root, folder), name.slice(folder.length + 1));
	}

	#post(link: string, from: string): string | undefined {
		this.#targets ??= this.#findTargets();
		return this.#targets.find(link, placeOfPost(this.#root, path.join(this.#root, from)));
	}

	#dates(file: string): FileDates {
		// Most blogs have all their dates written, and a long history takes its time.
		this.#gitDates ??= gitDates(this.#root);
		return this.#gitDates(file);
	}

	/** What there is to answer, for a key: of a file its digest; nothing to see if there is no answer. */
	#answer([kind, about, from]: Question): unknown {
		if (kind === 'dates') return this.#dates(about);
		if (kind === 'post') return this.#post(about, from);
		const file = this.#file(about);
		return file && fileDigest(file);
	}

	/** The key of what is made of something with the key `base` and of what it asked, with the answers as they are now. */
	keyWith(base: string, asked: readonly Question[]): string {
		const questions = new Map(asked.map((question) => [JSON.stringify(question), question]));
		const answers = [...questions].map(([name, question]) => [name, this.#answer(question)]);
		return keyOf({ base, answers });
	}

	/**
	 * What stands around one post; what it is asked is added to `asked`. `anchors` leads from links to
	 * headings of other posts to what they mean.
	 */
	around(asked: Question[] = [], anchors: Readonly<Record<string, string>> = {}): Around {
		return {
			file: (name) => {
				asked.push(['file', name]);
				return this.#file(name);
			},
			post: (link, from) => {
				asked.push(['post', link, from]);
				return this.#post(link, from);
			},
			heading: (url) => anchors[url] ?? url,
			dates: (file) => {
				asked.push(['dates', file]);
				return this.#dates(file);
			},
		};
	}
}

/** What links may call a post by its frontmatter. */
export type Called = Omit<LinkTarget, 'place'>;

/** What links may call a post by; what is wrong there, whoever reads the post says. */
export function calledIn({ root, absolute, contents = '' }: PostFile): Called {
	// Most posts have none, and reading the YAML of thousands takes its time.
	const head = contents.slice(0, frontmatterReach);
	if (!/\b(?:permalink|alias|redirect|abbrlink|slug|url)/i.test(head)) return { oldAddresses: [] };
	const file = fromRoot(root, absolute);
	const { value: written, lineOf } = checkFrontmatter(file, cutFrontmatter(contents));
	if (written === undefined) return { oldAddresses: [] };
	const id = idOfPost(root, absolute);
	const { addresses } = oldAddressesOf({ file, id, written, lineOf });
	return {
		oldAddresses: addresses.map(({ path: address }) => address),
		names: [written.abbrlink, written.slug]
			.filter((name) => typeof name === 'string' || typeof name === 'number')
			.map(String),
	};
}

/** What stands around the posts of the project at `root`, which are in these files; `called` if that is known. */
export function surroundingsOf(
	root: string,
	files: readonly (PostFile & { readonly called?: Called })[],
): Surroundings {
	return new Surroundings(root, () => {
		const targets = files.map((file) => ({
			place: placeOfPost(root, file.absolute),
			...(file.called ?? calledIn(file)),
		}));
		return new LinkTargets(targets, siteAddresses(root, []).isOwn);
	});
}
