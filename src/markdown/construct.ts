import type { Post } from './post.ts';
import type { Held } from './source/held.ts';
import type { Parent } from './tree/nodes.ts';

/** Where a line of the source stands, and what it may leave there. */
export interface LineContext {
	readonly format: Post['format'];
	/** Whether a `-->` follows on a later line. */
	readonly commentEndsBelow: boolean;
	/** Takes a piece of the source away from the engine; what stands in its place, see source/held.ts. */
	hold(piece: Held): string;
}

/**
 * One thing that authors may write. It takes part in up to three steps, in this order: lines of the
 * source, words of the text, the tree of HTML elements.
 */
export interface Construct {
	readonly name: string;
	/** Marks up a line of the source that is not code; never adds or removes a line. */
	line?(text: string, context: LineContext): string;
	/** Rewrites words that readers see, outside code and addresses. */
	words?(text: string): string;
	/** Works on the tree; may look at the source to see quickly whether there is anything to do. */
	tree?(root: Parent, post: Post, source: string): void | Promise<void>;
}
