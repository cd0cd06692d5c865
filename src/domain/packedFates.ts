import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import type { ApiFate } from './subjects.ts';

/** What becomes of kinds of the API, as `subjects.json` carries it: see packedSubjects.ts. */

const ends = { deprecated: 'd', removed: 'r', removalPlanned: 'R' } as const;

/** `Ingress d14r22>networking.k8s.io/v1`: deprecated in v1.14, removed in v1.22, and what takes its place. */
export function packFate({ kind, replacement, ...fate }: ApiFate): string {
	const steps = Object.entries(ends).map(([end, letter]) => {
		const release = fate[end as keyof typeof ends];
		return release === undefined ? '' : letter + release.slice(2);
	});
	return `${kind} ${steps.join('')}${replacement === undefined ? '' : `>${replacement}`}`;
}

/** Reads what `packFate` wrote. */
export function unpackFate(packed: string): ApiFate {
	const [, kind = '', steps = '', replacement] = /^(\w+) (\w*)(?:>(.*))?$/.exec(packed) ?? [];
	const fates = Object.entries(ends).flatMap(([end, letter]) => {
		const minor = new RegExp(`${letter}(\\d+)`).exec(steps)?.[1];
		return minor === undefined ? [] : [[end, `1.${minor}` as ReleaseVersion] as const];
	});
	return { kind, ...Object.fromEntries(fates), ...(replacement !== undefined && { replacement }) };
}
