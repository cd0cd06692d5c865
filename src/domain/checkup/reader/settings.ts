import type { Component, Seen } from '../seen.ts';
import type { Program } from './programs.ts';

/** What a flag, or an entry that is written in its place, sets. */

/** A flag as it stands in a text. */
export interface Flag {
	/** Without hyphens. */
	readonly name: string;
	readonly value: string | undefined;
	readonly line: number;
	readonly program: Program | undefined;
}

/** Stands where a template writes something. */
export const blank = '\uFFFC';

const gateName = /^[A-Z][A-Za-z0-9]{2,79}$/;
const truths = new Map([
	...['true', 't', '1'].map((word) => [word, true] as const),
	...['false', 'f', '0'].map((word) => [word, false] as const),
]);

/** A version of the API as manifests write it. */
export const apiVersionPattern = /^(?:[a-z0-9.-]{1,200}\/)?v\d{1,3}(?:(?:alpha|beta)\d{1,3})?$/;

function componentOf(program: Program | undefined): Component | undefined {
	return program === 'other' ? undefined : program;
}

/** One gate, or nothing if no gate is called so; `kube:` before its name says whose it is. */
export function gateSeen(flag: Flag): readonly Seen[] {
	const name = flag.name.slice(flag.name.lastIndexOf(':') + 1);
	if (flag.program === 'other' || !gateName.test(name)) return [];
	const value = truths.get(flag.value?.toLowerCase() ?? '');
	return [
		{
			line: flag.line,
			what: 'gate',
			name,
			value,
			how: 'set',
			component: componentOf(flag.program),
		},
	];
}

/** The gates of `A=true,B=false`. */
export function gatesSeen(flag: Flag): readonly Seen[] {
	return (flag.value ?? '').split(',').flatMap((entry) => {
		const [name = '', value] = entry.replaceAll(/["'\\[\]{}\s]/g, '').split('=');
		return gateSeen({ ...flag, name, value });
	});
}

/** The versions of `batch/v1beta1=true,api/all=false`, and of `group/version/resource=true`. */
function settingsSeen({ value = '', line }: Flag): readonly Seen[] {
	return value.split(',').flatMap((entry): readonly Seen[] => {
		const [path = ''] = entry.trim().split('=');
		const [group = '', version, resource] = path.split('/');
		const apiVersion = version === undefined ? group : `${group}/${version}`;
		if (!apiVersionPattern.test(apiVersion)) return [];
		const seen = { line, what: 'api', apiVersion, kind: undefined, how: 'setting' } as const;
		return [resource === undefined ? seen : { ...seen, resource }];
	});
}

/** Everything that a flag sets: gates, versions of the API, or the flag as such. */
export function flagSeen(flag: Flag): readonly Seen[] {
	const name = flag.name.replaceAll('_', '-');
	if (name === 'feature-gates') return gatesSeen(flag);
	if (flag.program === 'other' || name.includes(blank)) return [];
	if (name === 'runtime-config') return settingsSeen(flag);
	const { line, value, program } = flag;
	const known = value?.includes(blank) ? undefined : value;
	return [{ line, what: 'flag', name: `--${name}`, value: known, component: componentOf(program) }];
}
