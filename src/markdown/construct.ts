import type { Rendering } from './rendering.ts';
import type { Line } from './source/blocks.ts';
import type { Format, Held } from './source/held.ts';
import type { Translator } from './source/translate.ts';
import type { Parent } from './tree/nodes.ts';

/** Where a line of the source stands, and what it may leave there. */
export interface LineContext {
	readonly format: Format;
	/** Whether a `-->` follows on a later line. */
	readonly commentEndsBelow: boolean;
	/** Whether it is part of the definition of an address: the engine reads it as it stands. */
	readonly defines: boolean;
	/** Takes a piece of the source away from the engine; what stands in its place, see source/held.ts. */
	hold(piece: Held): string;
}

/** Where a line stands that may begin or end a block. */
export interface BlockContext extends Pick<LineContext, 'hold'> {
	/** The author's lines, and the index of this one. */
	readonly lines: readonly string[];
	readonly index: number;
	/** Where the list item around the line holds its text. */
	readonly column: number;
	/** How many pieces are held. */
	readonly count: number;
}

/** What becomes of a line, and how many of the author's lines that takes. */
export interface Block {
	readonly lines: readonly string[];
	readonly taken: number;
	/** The column to which it ends the items of lists around it, if it does. */
	readonly leaves?: number | undefined;
}

/** Reads the blocks of one post that are not the engine's. */
export interface BlockReader {
	/** How many elements it has opened around a line; asked for each line of the post before it is read. */
	depthAt?(line: Line): number;
	/** What becomes of a line of text; `undefined` if it neither begins nor ends a block. */
	read(line: Line, context: BlockContext): Block | undefined;
}

/**
 * One thing that authors may write. It takes part in up to five steps, in this order: translation,
 * blocks and lines of the source, words of the text, the tree of HTML elements.
 */
export interface Construct {
	/** What writes another generator's lines as the dialect's own; `undefined` if the post holds none. */
	translate?(lines: readonly string[], format: Format): Translator | undefined;
	/** Begins to read a post. */
	blocks?(): BlockReader;
	/** Marks up a line of the source that is not code; never adds or removes a line. */
	line?(text: string, context: LineContext): string;
	/** Rewrites words that readers see, outside code and addresses. */
	words?(text: string): string;
	/** Works on the tree, and loads what it needs for that; may ask the source whether there is anything to do. */
	tree?(root: Parent, rendering: Rendering): void | Promise<void>;
}
