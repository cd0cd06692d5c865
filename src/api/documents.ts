import { z } from 'zod';
import { type HeldParts, isHeld } from '../domain/parts.ts';
import { gateEffects } from '../domain/upgrade.ts';
import { apiSchema } from '../schemas/api.ts';
import { componentNames, componentSchema } from '../schemas/component.ts';
import { gateSchema } from '../schemas/gate.ts';
import { milestones, outcomes } from '../schemas/milestone.ts';
import { releaseSchema } from '../schemas/release.ts';
import { releaseVersionSchema } from '../schemas/releaseVersion.ts';
import { stageSchema } from '../schemas/stage.ts';
import { termSchema } from '../schemas/term.ts';
import { action, document, kep, kepDetails, kepFields, postLink } from './parts.ts';
import { postDocuments, sigDocuments } from './postDocuments.ts';

/**
 * The documents that the site offers to machines, as zod schemas. Their JSON Schemas are made from
 * these, so the two cannot differ; the fields of records are those of their own schemas. A field and a
 * word of a list may be added within a version; anything else is a new one.
 */

const milestone = z.enum(milestones);

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

const wholeKep = kep.extend({
	...kepFields.pick(kepDetails).shape,
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

// Checks between fields are the authors’.
const api = z.strictObject(apiSchema.shape).extend({
	apiVersion: z.string().describe('Group and version as manifests write them.'),
	url: z.url(),
});

const term = termSchema.omit({ page: true }).extend({
	page: z.url().optional().describe('The page of this site that answers it.'),
	url: z.url(),
});

const plannedAction = action.extend({
	release: releaseVersionSchema.describe('The release that brings it.'),
});

const upgradeRound = z.strictObject({
	controlPlane: z
		.array(releaseVersionSchema)
		.describe('What the control plane becomes, one after another.'),
	nodes: z
		.strictObject({ from: releaseVersionSchema, to: releaseVersionSchema })
		.describe('What kubelets and kube-proxies become after that.'),
});

// Checks between fields are the authors’.
const equipment = z.strictObject(componentSchema.shape).omit({ name: true });

const plannedComponent = z.strictObject({
	name: z.enum(componentNames),
	before: equipment.describe('What goes with the older release.'),
	after: equipment.describe('What goes with the newer release.'),
});

const plannedApi = api.omit({ source: true, read: true });

const plannedGate = z.strictObject({
	effect: z
		.enum(gateEffects)
		.describe('What becomes of it: a component that names one that is removed does not start.'),
	name: z.string().describe('Its name in the document of all gates.'),
	release: releaseVersionSchema.describe('The release that does it.'),
	before: z.boolean().describe('Its default in the older release.'),
	after: z
		.boolean()
		.describe('Its default in the newer release; of one that is removed what its feature is now.'),
});

/** By kind, which names the file of the schema too. */
export const documents = {
	releases: document('All minor releases, newest first.', {
		releases: z.array(release),
		planned: z.array(plannedRelease).describe('Those that are not out.'),
	}),
	keps: document('All KEPs by number.', { keps: z.array(kep) }),
	kep: document('One KEP.', { kep: wholeKep }),
	...postDocuments,
	...sigDocuments,
	gates: document('All feature gates by name.', { gates: z.array(gate) }),
	apis: document('All kinds of the API whose versions end, by group and version.', {
		apis: z.array(api),
	}),
	glossary: document('All terms of the glossary by their English names.', {
		terms: z.array(term),
	}),
	comparison: document('The net effect of going from one release to a newer one.', {
		from: releaseVersionSchema,
		to: releaseVersionSchema,
		changes: z.array(change),
	}),
	upgrade: document('The plan for going from one release to a newer one.', {
		from: releaseVersionSchema,
		to: releaseVersionSchema,
		releases: z
			.array(releaseVersionSchema)
			.describe('Those on the way, the oldest first: after from, up to to.'),
		gaps: z.array(releaseVersionSchema).describe('Those of them whose actions nobody has written.'),
		way: z
			.array(upgradeRound)
			.describe('By the version skew policy, with the fewest rounds of the nodes.'),
		components: z
			.array(plannedComponent)
			.describe('What kubeadm installs, and which containerd is recommended, where it changes.'),
		actions: z
			.array(plannedAction)
			.describe('First what is required, then deprecations; by part, the oldest release first.'),
		apis: z.strictObject({
			ended: z.array(plannedApi).describe('What from serves and to does not.'),
			deprecated: z
				.array(plannedApi)
				.describe('What to still serves, and was deprecated on the way.'),
		}),
		gates: z
			.array(plannedGate)
			.describe('The gates of from that are others in to, the most urgent first.'),
	}),
} as const;

/** The kinds that are older than the folder of their version: those documents have an address without it as well. */
export const olderKinds = ['releases', 'keps', 'kep', 'comparison'] as const;

export const documentKinds = Object.keys(documents) as readonly DocumentKind[];

export type DocumentKind = keyof typeof documents;
export type ApiDocument<Kind extends DocumentKind> = z.output<(typeof documents)[Kind]>;

/** Those of `kinds` that a site with these parts has documents of. */
export function kindsOf<Kind extends DocumentKind>(
	kinds: readonly Kind[],
	held: HeldParts,
): readonly Kind[] {
	return kinds.filter((kind) => isHeld(`/${kind}`, held));
}
