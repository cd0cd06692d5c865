import { z } from 'zod';
import { headingSchema } from './post.ts';

/** The page on writing here, as it was rendered. */
export const writingSchema = z.strictObject({
	/** The text, each example beside what readers see of it. */
	html: z.string(),
	/** The headings of the text; those in examples are none. */
	headings: z.array(headingSchema),
});

export type Writing = z.output<typeof writingSchema>;
