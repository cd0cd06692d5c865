import { z } from 'zod';
import { releaseVersionSchema } from './releaseVersion.ts';
import { daySchema } from './timestamp.ts';

/** A minor release of Kubernetes: `src/content/releases/1.31.yaml`. */
export const releaseSchema = z.strictObject({
	/** The minor release, in quotes: `"1.31"`. The file has the same name. */
	version: releaseVersionSchema,
	/** The release's codename as its team writes it. */
	codename: z.string().min(1),
	/** What the codename stands for, in a Chinese sentence or two of our own. */
	note: z.string().min(1).optional(),
	/** The day of the first patch, v1.31.0. */
	released: daySchema,
	/** The day from which only critical fixes are made; absent where it is not known. */
	maintenance: daySchema.optional(),
	/** The last day of support; absent where it is not known. */
	endOfLife: daySchema.optional(),
	/** The official announcement. */
	announcement: z.url().optional(),
	/** Where the days were read. */
	source: z.url(),
});

export type Release = z.output<typeof releaseSchema>;

/** The days of a release, in the order in which they come; the fields of its record. */
export const releaseDays = ['released', 'maintenance', 'endOfLife'] as const;
