import { z } from 'zod';
import { releaseVersionSchema } from './releaseVersion.ts';
import { stages } from './stage.ts';
import { webAddressSchema } from './text.ts';
import { daySchema } from './timestamp.ts';
import { areAscending, compareVersions } from './versionOrder.ts';

/** What the source of Kubernetes calls a feature gate in a release; it writes `GA` for stable. */
export const gateStages = [...stages, 'deprecated'] as const;

export type GateStage = (typeof gateStages)[number];

const changeSchema = z.strictObject({
	release: releaseVersionSchema.describe('The minor release with which this began.'),
	stage: z.enum(gateStages, { error: `阶段只能是 ${gateStages.join('、')}。` }),
	default: z.boolean().describe('Whether the gate is on where nobody sets it.'),
	locked: z
		.literal(true, { error: '只写 true；没有锁定就不写。' })
		.optional()
		.describe('Present if the default cannot be changed.'),
});

/** What a release changed of a gate; it holds until the next change or the removal. */
export type GateChange = z.output<typeof changeSchema>;

/** The name of a gate as components take it in --feature-gates, which is the name of its record and its row. */
export const gateNameSchema = z
	.string()
	.regex(/^[A-Za-z][A-Za-z0-9_]{0,99}$/, { error: '请照源码写门控的名字。' });

/**
 * A feature gate of Kubernetes: `src/content/gates/SidecarContainers.yaml`. Which KEPs it belongs to is
 * written in their records. A gate can change in a patch release too, which its `note` tells.
 */
export const gateSchema = z
	.strictObject({
		/** The file has the same name. */
		name: gateNameSchema.describe('The name as components take it in --feature-gates.'),
		changes: z
			.array(changeSchema)
			.min(1, { error: '请至少写一个版本的变化。' })
			.refine((all) => areAscending(all.map(({ release }) => release)), {
				error: '请按版本从旧到新写，一个版本只写一次。',
			})
			.describe('What releases changed, the oldest first.'),
		orEarlier: z
			.literal(true, { error: '只写 true；否则不写。' })
			.optional()
			.describe('Present if the first change may be older than the release named there.'),
		removed: releaseVersionSchema
			.optional()
			.describe('The first release that does not know the gate: naming it stops a component.'),
		note: z.string().min(1).optional().describe('What else readers should know, in Chinese.'),
		source: webAddressSchema.describe('Where the facts were read.'),
		read: daySchema.describe('The day on which the facts were read.'),
	})
	.refine(
		({ changes, removed }) =>
			removed === undefined ||
			changes.every(({ release }) => compareVersions(release, removed) < 0),
		{ path: ['removed'], error: '移除的版本要晚于最后一次变化。' },
	);

export type Gate = z.output<typeof gateSchema>;
