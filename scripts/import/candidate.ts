import type { Problem } from '../../src/domain/problems.ts';
import type { SourcePost } from './collect.ts';
import { type Additions, withAdditions } from './frontmatter.ts';

/** A post on its way in. */
export interface Candidate {
	readonly post: SourcePost;
	/** From the project's root. */
	readonly target: string;
	/** Its text without what is added. */
	readonly base: string;
	additions: Additions;
	/** What it wants of the blog: paths from the project's root. */
	readonly wants: Set<string>;
	problems: Problem[];
}

/** The text that it goes in with. */
export function contentOf({ base, additions }: Pick<Candidate, 'base' | 'additions'>): string {
	return withAdditions(base, additions);
}
