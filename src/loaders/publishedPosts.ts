import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isOut } from '../domain/posts.ts';
import { fileProblem, type Problem } from '../domain/problems.ts';
import { type Continued, continued, type PostNow, type Remembered } from '../domain/renames.ts';
import { bitsApart, printOf } from '../domain/textPrint.ts';
import { publishedStrings as strings } from '../strings/published.ts';
import { feedIdOf, urls, withoutBase } from '../urls.ts';
import type { Loaded } from './allPosts.ts';
import { cutFrontmatter } from './frontmatter.ts';
import { placeOfPost, postsFolder } from './postFiles.ts';
import { type PublishedLine, publishedFile, readPublished } from './published.ts';

/** Holds the posts against those that were published: which were renamed, and what keeps their address and feed id. */

/** A post as it is now, with what decides about its address. */
interface Current extends PostNow {
	/** From the project's root. */
	readonly source: string;
	readonly isWhole: boolean;
	/** Whether readers get to see it. */
	readonly isPublished: boolean;
}

/** What keeps the former feed id and address of a post; what of it is taken by another post stays out. */
export interface Repair {
	/** The post's file from the project's root. */
	readonly file: string;
	readonly id: string | undefined;
	readonly alias: string | undefined;
}

/** A line of the memory as it stands, and what it becomes when its post has been repaired. */
export interface Kept {
	readonly before: PublishedLine;
	/** The post that it is; `undefined` where nobody knows. */
	readonly source: string | undefined;
	readonly repair: Repair | undefined;
	/** Reads the post's text. */
	readonly after: () => Remembered;
}

/** What there is to say of published posts, and to do. */
export interface PublishedPosts {
	readonly problems: readonly Problem[];
	readonly kept: readonly Kept[];
	/** Published posts that are not remembered, as far as no remembered one is missed. */
	readonly fresh: readonly { readonly source: string; readonly line: () => Remembered }[];
}

function printOfFile(file: string): string {
	try {
		return printOf(cutFrontmatter(readFileSync(file, 'utf8')).body);
	} catch {
		// Whoever reads it as a post says why.
		return printOf('');
	}
}

/** The post in a file of the posts' folder; `undefined` for one that is elsewhere or cannot be read. */
function currentOf(root: string, { file: source, linked, isWhole }: Loaded): Current | undefined {
	if (!source.startsWith(`${postsFolder}/`) || linked === undefined) return undefined;
	const { post } = linked;
	let print: string | undefined;
	return {
		source,
		file: source.slice(postsFolder.length + 1).normalize('NFC'),
		id: post.feedId.normalize('NFC'),
		isIdWritten: post.feedId !== feedIdOf(placeOfPost(root, path.join(root, source))),
		address: decodeURIComponent(withoutBase(urls.post(post.id))),
		old: post.redirects.map((address) => `${address}/`),
		title: post.title,
		isWhole,
		isPublished: isWhole && isOut(post),
		print: () => {
			print ??= printOfFile(path.join(root, source));
			return print;
		},
	};
}

/** A text that changed less is still recognised by its old print: lines stay as they are. */
const drift = 8;

function lineOf({ file, id, address, title, print }: Current): Remembered {
	return { file, id, address, title, text: print() };
}

/** Who has each id and address now, beside a given post. */
class Owners {
	readonly #posts: readonly Current[];
	/** The posts whose id is to become another. */
	readonly #changing: ReadonlySet<Current>;

	constructor(posts: readonly Current[], changing: ReadonlySet<Current>) {
		this.#posts = posts;
		this.#changing = changing;
	}

	ofId(id: string, than: Current): Current | undefined {
		return this.#posts.find((post) => post !== than && post.id === id && !this.#changing.has(post));
	}

	/** The post at an address, or one that leads there from it; the post itself where only case differs. */
	ofAddress(address: string, than: Current): Current | undefined {
		const key = address.toLowerCase();
		return this.#posts.find(
			(post) =>
				post.address.toLowerCase() === key ||
				(post !== than && post.old.some((one) => one.toLowerCase() === key)),
		);
	}
}

/** Whether a post lacks the id or the address that it was published with. */
function lacks(before: PublishedLine, now: Current) {
	// A draft is not published now, nor what waits for its day; one that is where it was is nobody's business.
	const isOut = now.isWhole && (now.isPublished || before.file !== now.file);
	return {
		id: isOut && now.id !== before.id,
		address: isOut && now.address !== before.address && !now.old.includes(before.address),
	};
}

/** What a post that was published before lacks by now. */
function keptOf(before: PublishedLine, now: Current, owners: Owners) {
	const lacking = lacks(before, now);
	const idOwner = lacking.id ? owners.ofId(before.id, now) : undefined;
	const owner = lacking.address ? owners.ofAddress(before.address, now) : undefined;
	const id = lacking.id && idOwner === undefined ? before.id : undefined;
	const alias = lacking.address && owner === undefined ? before.address : undefined;
	const repair = id || alias ? { file: now.source, id, alias } : undefined;
	const said = [
		...(repair === undefined
			? []
			: now.file === before.file && id !== undefined && alias === undefined
				? [strings.changedId(id)]
				: [strings.renamed(before.file, id, alias)]),
		...(idOwner === undefined ? [] : [strings.takenId(before.id, idOwner.file)]),
		...(owner === undefined
			? []
			: owner === now
				? [strings.sameButCase(before.address)]
				: [strings.takenAddress(before.address, owner.file)]),
	];
	const after = (): Remembered => {
		if (!now.isWhole) return before;
		const isSame = now.title === before.title && now.file === before.file;
		const isNear = isSame && bitsApart(now.print(), before.text) <= drift;
		return {
			...lineOf(now),
			id: before.id,
			...(owner !== undefined && { address: before.address }),
			...(isNear && { text: before.text }),
		};
	};
	const problems = said.map((one) => fileProblem(now.source, one, 'warning'));
	return { kept: { before, source: now.source, repair, after }, problems };
}

function lostProblems({ unclear }: Continued<PublishedLine, Current>): Problem[] {
	return [...unclear].map(([{ file, id, address, line }, others]): Problem => {
		const names = others.map((post) => post.file);
		const said =
			names.length === 0
				? strings.lost(file, id, address)
				: strings.unclear(file, names, [id, address]);
		return { file: publishedFile, line, ...said, severity: 'warning' };
	});
}

/** What became of the posts that the project at `root` has published, by the posts that it has now. */
export function publishedPosts(root: string, loaded: readonly Loaded[]): PublishedPosts {
	const { known: remembered, problems } = readPublished(root);
	const posts = loaded.flatMap((one) => currentOf(root, one) ?? []);
	// What cannot be read is no lost post.
	const unread = new Set(
		loaded.filter(({ linked }) => linked === undefined).map(({ file }) => file.normalize('NFC')),
	);
	const isRead = ({ file }: Remembered) => !unread.has(`${postsFolder}/${file}`);
	const known = remembered.filter(isRead);
	const found = continued(known, posts);
	const changing = new Set(
		[...found.is].filter(([before, now]) => lacks(before, now).id).map(([, now]) => now),
	);
	const owners = new Owners(posts, changing);
	const all = [...found.is].map(([before, now]) => keptOf(before, now, owners));
	const others = remembered.filter((before) => !found.is.has(before));
	const isKnown = new Set(found.is.values());
	const fresh = posts.filter((post) => post.isPublished && !isKnown.has(post));
	const isSound = problems.length === 0 && found.unclear.size === 0;
	return {
		problems: [...problems, ...all.flatMap((one) => one.problems), ...lostProblems(found)],
		kept: [
			...all.map(({ kept }) => kept),
			...others.map((before) => ({
				...{ before, source: undefined, repair: undefined, after: () => before },
			})),
		],
		fresh: isSound ? fresh.map((post) => ({ source: post.source, line: () => lineOf(post) })) : [],
	};
}
