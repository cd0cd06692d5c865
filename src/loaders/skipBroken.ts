import { errorsAmong, type Problem } from '../domain/problems.ts';
import { problemStrings } from '../strings/problems.ts';
import { type Loaded, sourcesOf } from './allPosts.ts';
import type { ReadCatalogue } from './catalogue.ts';
import { deadLinks } from './deadLinks.ts';
import { postsFolder } from './postFiles.ts';

/** Builds that leave out posts with errors on purpose. */

/** Whether this build is one; `--skip-broken` of the scripts sets it. */
export function skipsBroken(): boolean {
	return process.env['SKIP_BROKEN'] === '1';
}

/** What is published when posts with errors are left out. */
interface Kept {
	readonly loaded: readonly Loaded[];
	/** The files that are left out, from the project's root. */
	readonly leftOut: readonly string[];
	/** A warning for each link to what is no page without them. */
	readonly problems: readonly Problem[];
}

/** Leaves out the posts with errors; `undefined` if something else has one, which no build leaves out. */
export function withoutBroken(
	root: string,
	{
		loaded,
		problems,
	}: { readonly loaded: readonly Loaded[]; readonly problems: readonly Problem[] },
	catalogue: ReadCatalogue,
): Kept | undefined {
	const errors = errorsAmong(problems);
	if (errors.some(({ file }) => !file.startsWith(`${postsFolder}/`))) return undefined;
	const broken = new Set(errors.map(({ file }) => file));
	const isBroken = (one: Loaded) => sourcesOf(one).some((file) => broken.has(file));
	const kept = loaded.filter((one) => !isBroken(one));
	// A part that posts include is none of its own, but a file that nobody could read is.
	const left = loaded.filter(isBroken);
	const parts = new Set(left.flatMap(sourcesOf));
	const others = [...broken].filter((file) => !parts.has(file));
	const leftOut = [...left.map(({ file }) => file), ...others].sort();
	const linked = kept.flatMap((one) => one.linked ?? []);
	const dead = deadLinks(root, { linked, ids: kept.map(({ article }) => article.id) }, catalogue);
	const isDraft = new Set(linked.filter(({ post }) => post.draft).map(({ post }) => post.file));
	return {
		loaded: kept,
		leftOut,
		problems: dead
			.filter(({ file, severity }) => severity === 'error' && !isDraft.has(file))
			.map((problem) => ({ ...problem, ...problemStrings.linkToLeftOut, severity: 'warning' })),
	};
}
