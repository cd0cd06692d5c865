import type { Problem } from '../../src/domain/problems.ts';
import type { Blog } from './blog.ts';
import type { Collected } from './collect.ts';
import type { Memory, Remembered } from './memory.ts';

/** What an import is asked for, and what it decided. */

export interface ImportRequest {
	/** The project's root, absolute. */
	readonly root: string;
	/** The blog's root, absolute. */
	readonly from: string;
	readonly blog: Blog;
	readonly collected: Collected;
	readonly memory: Memory;
	/** The folder of posts that did not go in, from the project's root. */
	readonly quarantine: string;
}

/** A file that goes into the project. */
export interface Going {
	/** From the blog's root. */
	readonly source: string;
	/** From the project's root. */
	readonly target: string;
	readonly content: string | Uint8Array;
	readonly remembered: Remembered;
	/** The project has it already. */
	readonly isThere: boolean;
}

/** A post that does not go in. */
export interface Quarantined {
	readonly source: string;
	/** From the posts' folder of the site. */
	readonly place: string;
	readonly content: string;
	readonly problems: readonly Problem[];
}

export interface Outcome {
	readonly posts: readonly Going[];
	readonly files: readonly Going[];
	readonly quarantined: readonly Quarantined[];
	/** Posts and files as they were at the last import. */
	readonly unchanged: number;
	/** Targets that the blog and somebody here both changed. */
	readonly changedHere: readonly string[];
	/** Old addresses that belong to the site, which were left out. */
	readonly lostAddresses: readonly string[];
}
