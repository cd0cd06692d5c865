import type { ApiFate, ApiSubject, Subject } from '../../domain/subjects.ts';
import { bare } from './text.ts';

/** A version of the API's groups that a query names, and the kind of it. */
export interface NamedApi {
	readonly subject: ApiSubject;
	readonly fate?: ApiFate | undefined;
}

const versions = /(?<![a-z0-9.])(?:([a-z0-9.-]+)[\s/]+)?(v\d+(?:(?:alpha|beta)\d+)?)(?![\w.])/gu;

function hasEnd({ deprecated, removed, removalPlanned }: ApiFate): boolean {
	return (deprecated ?? removed ?? removalPlanned) !== undefined;
}

/** The API as readers name it: by group and version, by the first word of the group, by a kind that ends. */
export interface Apis {
	/** What a folded query names with its version, wherever that stands in it. */
	versioned(query: string): NamedApi | undefined;
	/** Who has exactly this kind (bare), where all versions of it end. */
	ending(kind: string): NamedApi | undefined;
}

export function apisOf(subjects: readonly Subject[]): Apis {
	const apis = subjects.filter((one) => one.kind === 'api');
	const byName = new Map<string, ApiSubject>();
	for (const subject of apis) {
		const [name = ''] = subject.names;
		const [group = '', version = ''] = name.includes('/') ? name.split('/') : ['', name];
		for (const key of [`${group.split('.')[0]}/${version}`, name]) {
			if (!byName.has(key)) byName.set(key, subject);
		}
	}
	const kinds = Map.groupBy(
		apis.flatMap((subject) => subject.kinds.map((fate) => ({ subject, fate }))),
		({ fate }) => bare(fate.kind),
	);
	return {
		versioned(query) {
			const text = bare(query);
			const named = [...query.matchAll(versions)].flatMap(
				([, group = '', version = '']): NamedApi[] => {
					const isBare = !byName.has(`${group}/${version}`);
					const subject = byName.get(isBare ? `/${version}` : `${group}/${version}`);
					const fate = subject?.kinds.find(({ kind }) => text.includes(bare(kind)));
					// A version alone says nothing without its group or its kind.
					return subject === undefined || (isBare && fate === undefined) ? [] : [{ subject, fate }];
				},
			);
			return named.find(({ fate }) => fate && hasEnd(fate)) ?? named[0];
		},
		ending(kind) {
			const all = kinds.get(kind) ?? kinds.get(kind.replace(/s$/u, '')) ?? [];
			return all.every(({ fate }) => hasEnd(fate)) ? all.at(-1) : undefined;
		},
	};
}
