import { z } from 'zod';
import { componentSchema } from './component.ts';
import { releaseVersionSchema } from './releaseVersion.ts';
import { webAddressSchema } from './text.ts';
import { daySchema } from './timestamp.ts';

/**
 * A minor release of Kubernetes: `src/content/releases/1.31.yaml`. It is the one list of a release's
 * fields: the import writes them and the API gives them on with these descriptions.
 */
export const releaseSchema = z
	.strictObject({
		/** In quotes in the file, which has the same name: `"1.31"`. */
		version: releaseVersionSchema,
		codename: z
			.string()
			.min(1)
			.optional()
			.describe('The codename as its team writes it; a planned release need not have one.'),
		note: z
			.string()
			.min(1)
			.optional()
			.describe('What the codename stands for, in a Chinese sentence or two of our own.'),
		released: daySchema.describe(
			'The day of the first patch, such as v1.31.0, or the planned one.',
		),
		maintenance: daySchema
			.optional()
			.describe('The day from which only critical fixes are made; absent where it is not known.'),
		endOfLife: daySchema
			.optional()
			.describe('The last day of support; absent where it is not known.'),
		announcement: webAddressSchema.optional().describe('The official announcement.'),
		planned: z
			.literal(true, { error: '只写 true；已经发布的不写。' })
			.optional()
			.describe('Present if it is not out: its days are those of the schedule.'),
		latestPatch: z
			.strictObject({
				version: z
					.string()
					.regex(/^1\.\d{1,3}\.\d{1,3}$/, { error: '请写补丁版本，例如 "1.37.1"。' })
					.describe('The patch release, such as 1.37.1.'),
				day: daySchema.optional().describe('Its day; absent where it is not known.'),
			})
			.optional()
			.describe('The newest patch release that is known; of an ended release its last one.'),
		components: z
			.array(componentSchema)
			.refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
				error: '同一个部件写了两次，请只留一个。',
			})
			.optional()
			.describe('What goes with it; what no source tells is absent.'),
		source: webAddressSchema.describe('Where the days were read.'),
		read: daySchema.describe('The day on which the days were read.'),
	})
	.refine(({ codename, planned }) => codename !== undefined || planned === true, {
		path: ['codename'],
		error: '已经发布的版本请写代号；还没有发布的请写 planned: true。',
	})
	.refine(({ components, planned }) => components === undefined || planned !== true, {
		path: ['components'],
		error: '还没有发布的版本不写配套的部件。',
	})
	.refine(({ version, latestPatch }) => latestPatch?.version.startsWith(`${version}.`) ?? true, {
		path: ['latestPatch', 'version'],
		error: '请写这个小版本的补丁版本。',
	});

export type Release = z.output<typeof releaseSchema>;

/** The days of a release, in the order in which they come; the fields of its record. */
export const releaseDays = ['released', 'maintenance', 'endOfLife'] as const;
