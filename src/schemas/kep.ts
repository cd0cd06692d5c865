import { z } from 'zod';
import { nearestOf } from '../nearest.ts';
import { site } from '../site.ts';
import { aliasesSchema } from './aliases.ts';
import { gateNameSchema } from './gate.ts';
import { milestones } from './milestone.ts';
import { releaseVersionSchema } from './releaseVersion.ts';
import { stageSchema, stages } from './stage.ts';
import { webAddressSchema } from './text.ts';
import { daySchema } from './timestamp.ts';

/** The release of each milestone; a KEP need not have passed through all of them. */
const milestonesSchema = z.strictObject({
	alpha: releaseVersionSchema.optional(),
	beta: releaseVersionSchema.optional(),
	stable: releaseVersionSchema.optional(),
	deprecated: releaseVersionSchema.optional(),
	disabled: releaseVersionSchema.optional(),
	removed: releaseVersionSchema.optional(),
});

/** What to write for a SIG that is none. */
function sigWords({ input }: Pick<z.core.$ZodRawIssue, 'input'>): string {
	const written = typeof input === 'string' ? input : '';
	if (/^sig-/i.test(written)) return '请写 SIG 的名字，不带 sig- 前缀，例如 node。';
	const nearest = nearestOf(written, site.sigs);
	if (nearest !== undefined) return `没有“${written}”这个 SIG；是不是想写“${nearest}”？`;
	return `没有“${written}”这个 SIG。请写 src/site.ts 的 sigs 里的一个，例如 node；上游新设的，请先加到那里。`;
}

const sigSchema = z.enum(site.sigs as readonly [string, ...string[]], { error: sigWords });

/** Working groups and committees come and go, so that nobody lists them; they own no KEP. */
const participantSchema = z.union(
	[sigSchema, z.string().regex(/^(?:wg|committee)-[a-z0-9-]{1,50}$/, { error: sigWords })],
	{ error: sigWords },
);

/** The words of the KEP process (KEP-0000), and `removed` for what was taken out again. */
export const statuses = [
	'provisional',
	'implementable',
	'implemented',
	'deferred',
	'rejected',
	'withdrawn',
	'replaced',
	'removed',
] as const;

export type KepStatus = (typeof statuses)[number];

/** What upstream may have wrong. */
export const correctable = [
	'title',
	'sig',
	'participating',
	'status',
	...milestones,
	'gates',
] as const;

export type Correctable = (typeof correctable)[number];

/** Where the record differs from upstream on purpose; an import leaves the field alone. */
const correctionSchema = z.strictObject({
	/** The field, or the milestone. */
	field: z.enum(correctable, { error: `只能是 ${correctable.join('、')}。` }),
	/** What upstream says; '' where it says nothing. */
	upstream: z.string(),
	/** Why that is wrong, in Chinese, for readers. */
	reason: z.string().min(1),
	/** Where that can be checked. */
	source: webAddressSchema,
});

/** Why a milestone stands where it does although the stages of the KEP's gates say otherwise. */
const gateDifferenceSchema = z.strictObject({
	milestone: stageSchema,
	/** Why that is right, in Chinese, for readers. */
	reason: z.string().min(1),
	/** Where that can be checked. */
	source: webAddressSchema,
});

/** What a KEP does: it brings something, or takes it away, which reaches no stage. */
const kepChanges = ['feature', 'removal'] as const;

/**
 * A Kubernetes Enhancement Proposal as the catalogue knows it: `src/content/keps/3329.yaml`. It is the
 * one list of a KEP's fields, in their order: the import writes them and the API gives them on with
 * these descriptions.
 */
export const kepSchema = z
	.strictObject({
		/** The file has the same name. */
		number: z.int().positive().describe('The KEP’s number, its issue upstream.'),
		title: z.string().min(1).describe('The official English title.'),
		name: z
			.string()
			.min(1)
			.refine((name) => (name.match(/\p{Script=Han}/gu)?.length ?? 0) <= 20, {
				error: '中文名最多 20 个汉字。',
			})
			.optional()
			.describe('Our own Chinese name; KEPs with a milestone in v1.29 or later have one.'),
		aliases: aliasesSchema.describe(
			'Other words by which engineers ask for it, Chinese and English.',
		),
		summary: z
			.string()
			.min(1)
			.optional()
			.describe('What it does for a reader, in one Chinese sentence of our own.'),
		sig: sigSchema.describe('The owning SIG, without sig-.'),
		participating: z
			.array(participantSchema)
			.default([])
			.describe('SIGs that take part beside the owning one.'),
		status: z
			.enum(statuses, { error: `只能是 ${statuses.join('、')}。` })
			.describe('The status as upstream records it, in the words of the KEP process.'),
		change: z
			.enum(kepChanges, { error: `只能是 ${kepChanges.join('、')}。` })
			.default('feature')
			.describe('Whether it brings something or takes it away; only a removal says so.'),
		milestones: milestonesSchema.describe('The releases in which milestones were reached.'),
		planned: milestonesSchema
			.default({})
			.describe('The releases at which upstream aims; no source has confirmed that they shipped.'),
		gates: z
			.array(gateNameSchema)
			.refine((all) => new Set(all).size === all.length, {
				error: '同一个特性门控写了两次，请只留一个。',
			})
			.default([])
			.describe('Names of its feature gates.'),
		corrections: z
			.array(correctionSchema)
			.refine((all) => new Set(all.map(({ field }) => field)).size === all.length, {
				error: '同一项更正了两次，请只留一个。',
			})
			.default([])
			.describe('What is corrected against upstream.'),
		gateDifferences: z
			.array(gateDifferenceSchema)
			.refine((all) => new Set(all.map(({ milestone }) => milestone)).size === all.length, {
				error: '同一个阶段说明了两次，请只留一个。',
			})
			.default([])
			.describe('Milestones that stand although the stages of its gates say otherwise.'),
		source: webAddressSchema.describe('Where the facts were read.'),
		read: daySchema.describe('The day on which the facts were read.'),
	})
	.refine(
		({ change, milestones: reached }) =>
			change === 'feature' || stages.every((stage) => reached[stage] === undefined),
		{
			path: ['milestones'],
			error: `移除没有 ${stages.join('、')} 这些阶段，请写 deprecated（弃用）、disabled（默认关闭）、removed（移除）。`,
		},
	);

export type Kep = z.output<typeof kepSchema>;
