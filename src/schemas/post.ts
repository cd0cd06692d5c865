import { z } from 'zod';
import { type Action, actionSchema } from './action.ts';
import { type Mention, mentionSchema } from './mention.ts';
import { releaseVersionSchema } from './releaseVersion.ts';
import { daySchema, timestampSchema } from './timestamp.ts';

/** A heading of a post's body as its table of contents shows it. */
export const headingSchema = z.strictObject({
	/** 1 to 6; the page's own title is the only 1. */
	depth: z.int().min(1).max(6),
	/** The id of the heading, without `#`. */
	slug: z.string(),
	text: z.string(),
});

/** A complete post: the author's frontmatter with every fallback applied, and facts read from the body. */
export const postSchema = z.strictObject({
	/** Where the file is, as a path that addresses are made of: `v1.31.0`, `guides/01-install`. */
	id: z.string().min(1),
	/** The file from the project's root, for reports and source links. */
	file: z.string().min(1),
	title: z.string().min(1),
	/** What the post says, in one line: it stands where titles stand, and the title small above. */
	headline: z.string().min(1).optional(),
	authors: z.array(z.string()).min(1),
	/** Instant of publication; its first ten characters are the day that the author wrote. */
	date: timestampSchema,
	updated: timestampSchema.optional(),
	description: z.string(),
	categories: z.array(z.string()),
	tags: z.array(z.string()),
	/** The minor release, `1.31`; a guide has none. */
	release: releaseVersionSchema.optional(),
	/** Whether it tells of its release before that was out: what is planned, and nothing that was reached. */
	preview: z.boolean(),
	/** A path from the site's root, percent-encoded, with a leading slash. */
	cover: z.string().optional(),
	/** A cover on another site: for those who share the post, no page of ours shows it. */
	remoteCover: z.string().optional(),
	/** Files beside posts that it shows or links to: the path on the site, not encoded, and from the project's root. */
	files: z.array(z.strictObject({ address: z.string(), file: z.string() })).optional(),
	draft: z.boolean(),
	/** The day for which it waits: readers get to see it in builds of that day and later ones. */
	scheduled: daySchema.optional(),
	/** What it links to, as its article has the addresses, that comes out later: words until then, and no links. */
	ahead: z.array(z.string()).optional(),
	/** Old addresses: paths from the site's root with a slash in front and none at the end. */
	redirects: z.array(z.string()),
	/** What feeds identify the entry by; it does not change when the post moves. */
	feedId: z.string().min(1),
	/** Han characters and Latin words of the body. */
	length: z.int().nonnegative(),
	/** Minutes to read it, at least 1. */
	readingMinutes: z.int().positive(),
	headings: z.array(headingSchema),
	/** What the post says about KEPs, in the order of the text. */
	mentions: z.array(mentionSchema),
	/** What it tells readers to do before they upgrade to its release, in the order of the text. */
	actions: z.array(actionSchema),
	/** Why the post says otherwise than the catalogue, by the KEP's number. */
	claims: z.record(z.string(), z.string()),
	/** Origins of other hosts of which the post shows something; its page's policy allows just these. */
	foreign: z.strictObject({
		pictures: z.array(z.string()),
		frames: z.array(z.string()),
		media: z.array(z.string()),
	}),
});

/** All that is known of a post. */
export type WholePost = z.output<typeof postSchema>;

/** A post as pages about other things know it: what changes with every word of its text is left out. */
export type Post = Omit<WholePost, 'length' | 'mentions' | 'actions'> & {
	readonly mentions: readonly Mention[];
	readonly actions: readonly Action[];
};
export type Heading = z.output<typeof headingSchema>;
