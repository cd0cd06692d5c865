import { z } from 'zod';
import { clusterParts } from '../domain/actionParts.ts';
import { actionKinds } from '../schemas/action.ts';
import { kepSchema } from '../schemas/kep.ts';

/** What several kinds of documents hold. */

export const apiVersion = 'v1';

/** A kind of document: what every one begins with, and its own fields. */
export function document<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
	return z
		.strictObject({
			$schema: z.url(),
			apiVersion: z.literal(apiVersion),
			url: z.url().describe('The page that shows the same to people.'),
			...shape,
		})
		.describe(description);
}

export const postLink = z.strictObject({
	id: z.string(),
	title: z.string(),
	headline: z
		.string()
		.optional()
		.describe('What the post says, in one line; its page has it in the place of the title.'),
	url: z.url(),
});

/** What the document of one KEP tells and the list of all leaves out. */
export const kepDetails = {
	corrections: true,
	gateDifferences: true,
	source: true,
	read: true,
} as const;

// Checks between fields are the authors’.
export const kepFields = z.strictObject(kepSchema.shape);

export const kep = kepFields.omit(kepDetails).extend({ url: z.url(), json: z.url() });

/** An action as a post tells it; a plan says the release as well. */
export const action = z.strictObject({
	kind: z
		.enum(actionKinds)
		.describe('required: to be done before the upgrade; deprecation: to be planned for.'),
	part: z.enum(clusterParts).describe('The part of the cluster that it is about.'),
	lead: z.string().describe('What it is about, in Chinese; code stands between backticks.'),
	text: z.string().describe('What follows the lead, empty if nothing does.'),
	names: z
		.array(z.string())
		.describe('What stands between the backticks: flags, gates, API versions, fields, metrics.'),
	sources: z.array(z.url()).describe('Where it can be checked.'),
	url: z.url().describe('Its place in the post that tells of it.'),
});
