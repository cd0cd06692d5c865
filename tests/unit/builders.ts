import { type HeldParts, parts } from '../../src/domain/parts.ts';
import { type Api, apiSchema } from '../../src/schemas/api.ts';
import { type Gate, gateSchema } from '../../src/schemas/gate.ts';
import { type Kep, kepSchema } from '../../src/schemas/kep.ts';
import { mentionSchema, type PlacedMention } from '../../src/schemas/mention.ts';
import { postSchema, type WholePost } from '../../src/schemas/post.ts';
import { type Release, releaseSchema } from '../../src/schemas/release.ts';
import { type Term, termSchema } from '../../src/schemas/term.ts';

/** All parts of the site, as a full catalogue has them. */
export const allParts: HeldParts = new Set(parts);

/** A sound post; a test states only what it is about. */
export function aPost(facts: Partial<Record<keyof WholePost, unknown>> = {}): WholePost {
	const id = typeof facts.id === 'string' ? facts.id : 'v1.31.0';
	return postSchema.parse({
		id,
		file: `src/content/posts/${id}.md`,
		title: `${id}版本内容`,
		authors: ['编辑部'],
		date: '2024-08-14T00:00:00+08:00',
		description: '',
		categories: [],
		tags: [],
		draft: false,
		preview: false,
		feedId: id,
		length: 100,
		readingMinutes: 1,
		headings: [],
		mentions: [],
		actions: [],
		claims: {},
		redirects: [],
		foreign: { pictures: [], frames: [], media: [] },
		...facts,
	});
}

/** A sound record of a KEP. */
export function aKep(facts: Partial<Record<keyof Kep, unknown>> = {}): Kep {
	return kepSchema.parse({
		...{ number: 1, title: 'A feature', sig: 'node', status: 'implemented', milestones: {} },
		...{ source: 'https://github.com/kubernetes/enhancements', read: '2026-07-24' },
		...facts,
	});
}

/** What a post says of a KEP; a claim if it has a stage. */
export function aMention(facts: Partial<Record<keyof PlacedMention, unknown>> = {}): PlacedMention {
	return mentionSchema.parse({
		...{ kep: 1, sentence: '很有用', remark: '', line: 9, anchor: 'kep-1' },
		...facts,
	});
}

/** A sound record of a release. */
export function aRelease(
	version: string,
	facts: Partial<Record<keyof Release, unknown>> = {},
): Release {
	return releaseSchema.parse({
		...{ version, codename: 'Elli', released: '2024-08-13', maintenance: '2025-08-28' },
		...{ endOfLife: '2025-11-11', source: 'https://kubernetes.io/releases/', read: '2026-07-24' },
		...facts,
	});
}

/**
 * A sound record of a feature gate; `changes` by release: `alpha-` is off, `beta+` on, `stable+!` locked.
 */
export function aGate(
	name: string,
	changes: Readonly<Record<string, string>>,
	removed?: string,
): Gate {
	return gateSchema.parse({
		name,
		changes: Object.entries(changes).map(([release, written]) => ({
			release,
			stage: written.replace(/[+-]!?$/, ''),
			default: written.includes('+'),
			locked: written.endsWith('!') || undefined,
		})),
		removed,
		...{ source: 'https://github.com/kubernetes/kubernetes', read: '2026-11-28' },
	});
}

/** A sound record of a kind of the API. */
export function anApi(facts: Partial<Record<keyof Api, unknown>> = {}): Api {
	return apiSchema.parse({
		...{ group: 'batch', version: 'v1beta1', kind: 'CronJob' },
		...{ source: 'https://kubernetes.io/docs/reference/using-api/', read: '2026-11-28' },
		...facts,
	});
}

/** A sound record of a term. */
export function aTerm(facts: Partial<Record<keyof Term, unknown>> = {}): Term {
	return termSchema.parse({
		...{ id: 'taint', term: 'Taint', name: '污点', explanation: '节点挂的“闲人免进”。' },
		...{ source: 'https://kubernetes.io/zh-cn/docs/', read: '2026-11-29' },
		...facts,
	});
}
