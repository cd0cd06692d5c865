import { z } from 'zod';
import { apiSchema } from '../schemas/api.ts';
import { gateSchema } from '../schemas/gate.ts';
import { kepSchema } from '../schemas/kep.ts';
import { milestones, outcomes } from '../schemas/milestone.ts';
import { releaseSchema } from '../schemas/release.ts';
import { releaseVersionSchema } from '../schemas/releaseVersion.ts';
import { stageSchema } from '../schemas/stage.ts';
import { documentFolder } from '../urls.ts';

/**
 * The documents that the site offers to machines, as zod schemas. Their JSON Schemas are made from
 * these, so the two cannot differ; the fields of records are those of their own schemas. A field and a
 * word of a list may be added within a version; anything else is a new one.
 */

export const apiVersion = 'v1';

const milestone = z.enum(milestones);
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

const release = releaseSchema.safeExtend({
	url: z.url(),
	counts: z.strictObject({
		alpha: z.int().nonnegative(),
		beta: z.int().nonnegative(),
		stable: z.int().nonnegative(),
	}),
	posts: z.array(postLink),
});

const plannedRelease = releaseSchema.safeExtend({ url: z.url(), posts: z.array(postLink) });

/** What the document of one KEP tells and the list of all leaves out. */
const details = { corrections: true, gateDifferences: true, source: true, read: true } as const;

// Checks between fields are the authors’.
const kepFields = z.strictObject(kepSchema.shape);

const kep = kepFields.omit(details).extend({ url: z.url(), json: z.url() });

const wholeKep = kep.extend({
	...kepFields.pick(details).shape,
	upstream: z.url(),
	mentions: z.array(
		z.strictObject({
			post: postLink,
			release: releaseVersionSchema.optional(),
			stage: stageSchema.optional(),
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

const gate = gateSchema.safeExtend({
	keps: z.array(z.int().positive()).describe('The numbers of the KEPs that name it.'),
	url: z.url(),
});

const api = apiSchema.safeExtend({
	apiVersion: z.string().describe('Group and version as manifests write them.'),
	url: z.url(),
});

/** By kind, which names the file of the schema too. */
export const documents = {
	releases: document('All minor releases, newest first.', {
		releases: z.array(release),
		planned: z.array(plannedRelease).describe('Those that are not out.'),
	}),
	keps: document('All KEPs by number.', { keps: z.array(kep) }),
	kep: document('One KEP.', { kep: wholeKep }),
	gates: document('All feature gates by name.', { gates: z.array(gate) }),
	apis: document('All kinds of the API whose versions end, by group and version.', {
		apis: z.array(api),
	}),
	comparison: document('The net effect of going from one release to a newer one.', {
		from: releaseVersionSchema,
		to: releaseVersionSchema,
		changes: z.array(change),
	}),
} as const;

/** The kinds whose documents stand in a folder below `api/`. */
export function kindsIn(folder: ReturnType<typeof documentFolder>): readonly DocumentKind[] {
	const kinds = Object.keys(documents) as DocumentKind[];
	return kinds.filter((kind) => documentFolder(kind) === folder);
}

export type DocumentKind = keyof typeof documents;
export type ApiDocument<Kind extends DocumentKind> = z.output<(typeof documents)[Kind]>;
