import { z } from 'zod';
import { stageSchema } from './stage.ts';

/** What a post says about a KEP at one place, read from its body. */
export const mentionSchema = z.strictObject({
	/** The KEP's number. */
	kep: z.int().positive(),
	/**
	 * The stage that the post claims the KEP to have reached in the post's release: the one that the
	 * heading above names. Absent where the KEP is named in passing or no heading names a stage.
	 */
	stage: stageSchema.optional(),
	/** The author's sentence about it, without the number and the address. */
	sentence: z.string(),
	/** What the author adds to it; '' if nothing. */
	remark: z.string(),
	/** The line of the file, from 1. */
	line: z.int().positive(),
	/** The id of the KEP's place in the post, without `#`. */
	anchor: z.string(),
});

/** With its place in the file, for reports. */
export type PlacedMention = z.output<typeof mentionSchema>;

export type Mention = Omit<PlacedMention, 'line'>;
