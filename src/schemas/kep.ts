import { z } from 'zod';
import { releaseVersionSchema } from './releaseVersion.ts';
import { daySchema } from './timestamp.ts';

/** The release of each milestone; a KEP need not have passed through all of them. */
const milestonesSchema = z.strictObject({
	alpha: releaseVersionSchema.optional(),
	beta: releaseVersionSchema.optional(),
	stable: releaseVersionSchema.optional(),
	deprecated: releaseVersionSchema.optional(),
	removed: releaseVersionSchema.optional(),
});

/** A Kubernetes Enhancement Proposal as the catalogue knows it: `src/content/keps/3329.yaml`. */
export const kepSchema = z.strictObject({
	/** The KEP's number, which is its issue in kubernetes/enhancements. The file has the same name. */
	number: z.int().positive(),
	/** The official English title. */
	title: z.string().min(1),
	/** The owning SIG, without `sig-`. */
	sig: z
		.string()
		.regex(/^(?!sig-)[a-z][a-z-]*$/, { error: '请写 SIG 的名字，不带 sig- 前缀，例如 node。' }),
	/** The status as upstream records it, such as `implementable` or `implemented`. */
	status: z.string().min(1),
	/** Milestones that a release has reached. */
	milestones: milestonesSchema,
	/** Milestones that upstream aims at and no source has confirmed as shipped. */
	planned: milestonesSchema.default({}),
	/** Names of its feature gates. */
	gates: z.array(z.string().min(1)).default([]),
	/** Where the facts were read. */
	source: z.url(),
	/** The day on which they were read. */
	read: daySchema,
});

export type Kep = z.output<typeof kepSchema>;
