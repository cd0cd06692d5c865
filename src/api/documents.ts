import { z } from 'zod';
import { outcomes } from '../schemas/milestone.ts';

/**
 * The documents that the site offers to machines, as zod schemas. Their JSON Schemas are made from
 * these, so the two cannot differ. A field may be added within a version; anything else is a new one.
 */

export const apiVersion = 'v1';

const version = z.string().regex(/^1\.\d+$/);
const day = z.iso.date();
const stages = z.strictObject({
	alpha: version.optional(),
	beta: version.optional(),
	stable: version.optional(),
	deprecated: version.optional(),
	removed: version.optional(),
});
const milestone = z.enum(['alpha', 'beta', 'stable', 'deprecated', 'removed']);
const postLink = z.strictObject({
	id: z.string(),
	title: z.string(),
	url: z.url(),
});

function document<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
	return z
		.strictObject({
			$schema: z.url(),
			apiVersion: z.literal(apiVersion),
			url: z.url().describe('The page that shows the same to people.'),
			...shape,
		})
		.describe(description);
}

const release = z.strictObject({
	version,
	codename: z.string(),
	note: z.string().optional().describe('What the codename stands for, in Chinese.'),
	released: day,
	maintenance: day.optional().describe('The day from which only critical fixes are made.'),
	endOfLife: day.optional().describe('The last day of support.'),
	announcement: z.url().optional(),
	source: z.url(),
	url: z.url(),
	counts: z.strictObject({
		alpha: z.int().nonnegative(),
		beta: z.int().nonnegative(),
		stable: z.int().nonnegative(),
	}),
	posts: z.array(postLink),
});

const kep = z.strictObject({
	number: z.int().positive(),
	title: z.string().describe('The official English title.'),
	name: z.string().optional().describe('The Chinese name that this site gives it.'),
	summary: z.string().optional().describe('One sentence in Chinese.'),
	sig: z.string().describe('The owning SIG, without sig-.'),
	participating: z.array(z.string()),
	status: z.string(),
	milestones: stages.describe('The releases in which milestones were reached.'),
	planned: stages.describe('The releases at which upstream aims.'),
	gates: z.array(z.string()).describe('Names of its feature gates.'),
	url: z.url(),
	json: z.url(),
});

const wholeKep = kep.extend({
	upstream: z.url(),
	source: z.url(),
	read: day.describe('The day on which the facts were read.'),
	corrections: z.array(
		z.strictObject({
			field: z.string(),
			upstream: z.string(),
			reason: z.string(),
			source: z.url(),
		}),
	),
	mentions: z.array(
		z.strictObject({
			post: postLink,
			release: version.optional(),
			stage: z.enum(['alpha', 'beta', 'stable']).optional(),
			sentence: z.string(),
			remark: z.string(),
		}),
	),
});

const change = z.strictObject({
	number: z.int().positive(),
	title: z.string(),
	name: z.string().optional(),
	sig: z.string(),
	before: milestone.nullable().describe('Where it stood in the older release; null if nowhere.'),
	after: milestone.nullable().describe('Where it stands in the newer release.'),
	outcome: z.enum(outcomes).nullable().describe('As after, or withdrawn for a proposal given up.'),
	url: z.url(),
});

/** By kind, which names the file of the schema too. */
export const documents = {
	releases: document('All minor releases, newest first.', { releases: z.array(release) }),
	keps: document('All KEPs by number.', { keps: z.array(kep) }),
	kep: document('One KEP.', { kep: wholeKep }),
	comparison: document('The net effect of going from one release to a newer one.', {
		from: version,
		to: version,
		changes: z.array(change),
	}),
} as const;

export type DocumentKind = keyof typeof documents;
export type ApiDocument<Kind extends DocumentKind> = z.output<(typeof documents)[Kind]>;

/** The JSON Schema (draft 2020-12) of a kind of document; `id` is its address. */
export function jsonSchemaOf(kind: DocumentKind, id: string): object {
	return { $id: id, ...z.toJSONSchema(documents[kind]) };
}
