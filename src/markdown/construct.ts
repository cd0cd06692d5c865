import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import type { Post } from './post.ts';

/** Where a line of the source stands. */
export interface LineContext {
	readonly format: Post['format'];
	/** Whether a `-->` follows on a later line. */
	readonly commentEndsBelow: boolean;
}

/**
 * One thing that authors may write. It takes part in up to four steps, in this order: lines of the
 * source, words of the text, the Markdown tree, the HTML tree.
 */
export interface Construct {
	readonly name: string;
	/** Marks up a line of the source that is not code; never adds or removes a line. */
	line?(text: string, context: LineContext): string;
	/** Rewrites words that readers see, outside code and addresses. */
	words?(text: string): string;
	/** Works on the Markdown tree; `undefined` when the post has nothing for it. */
	mdast?(post: Post, source: string): MdastPluginDefinition | undefined;
	/** Works on the HTML tree; `undefined` when the post has nothing for it. */
	hast?(post: Post, source: string): HastPluginDefinition | undefined;
}
