import { z } from 'zod';
import { releaseVersionSchema } from './releaseVersion.ts';
import { webAddressSchema } from './text.ts';
import { daySchema } from './timestamp.ts';
import { compareVersions } from './versionOrder.ts';

const release = releaseVersionSchema.optional();

/**
 * A kind in one version of its API group: `src/content/apis/apps_v1beta1_Deployment.yaml`. Alpha and
 * beta versions end by the deprecation policy of Kubernetes; configuration files have versions as well.
 */
export const apiSchema = z
	.strictObject({
		group: z
			.string()
			.regex(/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?$/, { error: '请写 API 组，例如 apps。' })
			.default('')
			.describe(
				'The API group, such as apps; empty for the core group, whose records leave it out.',
			),
		version: z
			.string()
			.regex(/^v\d{1,2}(?:(?:alpha|beta)\d{1,2})?$/, { error: '请写 API 版本，例如 v1beta1。' })
			.describe('The version within the group, such as v1beta1.'),
		kind: z
			.string()
			.regex(/^[A-Z][A-Za-z0-9]{0,99}$/, { error: '请写类型的名字，例如 CronJob。' })
			.describe('The kind, such as CronJob.'),
		introduced: release.describe('The first release that serves or reads it.'),
		deprecated: release.describe('The release that deprecated it.'),
		removed: release.describe('The first release that does not serve or read it any more.'),
		removalPlanned: release.describe(
			'The release at which its code declares the end; it may still move.',
		),
		replacement: z
			.string()
			.regex(/^(?:\S+\/v\w+|v1)(?: [A-Z]\w*)?$/, {
				error: '请写代替它的版本，例如 apps/v1；类型换了名字的，后面再写类型。',
			})
			.optional()
			.describe(
				'What takes its place: apps/v1, with the kind behind it where its name is another.',
			),
		note: z.string().min(1).optional().describe('What else readers should know, in Chinese.'),
		source: webAddressSchema.describe('Where the facts were read.'),
		read: daySchema.describe('The day on which the facts were read.'),
	})
	.refine(
		({ introduced, deprecated, removed }) =>
			removed === undefined ||
			[introduced, deprecated].every(
				(before) => before === undefined || compareVersions(before, removed) < 0,
			),
		{ path: ['removed'], error: '停止提供的版本要晚于引入和弃用的版本。' },
	)
	.refine(
		({ introduced, deprecated }) =>
			introduced === undefined ||
			deprecated === undefined ||
			compareVersions(introduced, deprecated) <= 0,
		{ path: ['deprecated'], error: '弃用的版本不能早于引入的版本。' },
	)
	.refine(({ removed, removalPlanned }) => removed === undefined || removalPlanned === undefined, {
		path: ['removalPlanned'],
		error: '已经停止提供的，不再写计划。',
	});

export type Api = z.output<typeof apiSchema>;
