import { z } from 'zod';
import { releaseVersionSchema } from '../schemas/releaseVersion.ts';
import { stageSchema } from '../schemas/stage.ts';
import { action, document, kep, postLink } from './parts.ts';

/** The documents of posts and of the SIGs, as zod schemas. */

const instant = z.iso.datetime({ offset: true });

const post = postLink.extend({
	authors: z.array(z.string()),
	date: instant.describe('Published; the first ten characters are the day that readers see.'),
	updated: instant.optional().describe('The last change that readers should know of.'),
	description: z.string(),
	categories: z.array(z.string()),
	tags: z.array(z.string()),
	release: releaseVersionSchema
		.optional()
		.describe('The minor release that it is about; a guide has none.'),
	preview: z
		.boolean()
		.describe('Whether it tells of its release before that was out: plans, nothing reached.'),
	length: z.int().nonnegative().describe('Han characters and Latin words.'),
	readingMinutes: z.int().positive(),
	markdown: z.url().describe('The whole post as Markdown.'),
	json: z.url().describe('What is known of the post.'),
});

const wholePost = post.extend({
	cover: z.url().optional(),
	headings: z.array(
		z.strictObject({ depth: z.int().min(1).max(6), text: z.string(), url: z.url() }),
	),
	mentions: z
		.array(
			z.strictObject({
				kep: z.int().positive().describe('The number of the KEP.'),
				stage: stageSchema.optional().describe('The stage that the post says it has reached.'),
				sentence: z.string(),
				remark: z.string(),
				url: z.url().describe('Its place in the post.'),
			}),
		)
		.describe('What it says of KEPs, in the order of the text.'),
	actions: z
		.array(action)
		.describe(
			'What it asks of readers before they upgrade to its release, in the order of the text.',
		),
});

const sig = z.strictObject({
	name: z.string().describe('As its KEPs have it: node, api-machinery.'),
	keps: z.int().positive().describe('How many KEPs it owns.'),
	posts: z.int().nonnegative().describe('How many posts name one of these.'),
	url: z.url(),
	feed: z.url().describe('The RSS feed of what its KEPs reach.'),
	json: z.url(),
});

export const postDocuments = {
	posts: document('All posts, newest first, without their text.', { posts: z.array(post) }),
	post: document('One post: all but its text, which its Markdown has.', { post: wholePost }),
} as const;

export const sigDocuments = {
	sigs: document('All SIGs that own KEPs, by name.', { sigs: z.array(sig) }),
	sig: document('One SIG: its KEPs by number, and the posts that name any of them.', {
		sig: sig.omit({ keps: true, posts: true }),
		keps: z.array(kep),
		posts: z
			.array(
				postLink.extend({
					named: z
						.array(z.int().positive())
						.describe('The numbers of its KEPs that the post names.'),
				}),
			)
			.describe('Newest first.'),
	}),
} as const;
