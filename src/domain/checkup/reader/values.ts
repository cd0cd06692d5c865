import type { Component, Seen } from '../seen.ts';
import { holdsFlags, holdsGates, type Node } from './nodes.ts';
import { programNamed, programOfKey } from './programs.ts';
import { scalarOf } from './scalars.ts';
import { flagSeen, gateSeen, gatesSeen } from './settings.ts';
import { imageVersions, versionSeen } from './versions.ts';

/** What a value tells by the key that it stands under. */

/** A value, and where it stands. */
export interface Value {
	readonly key: string;
	readonly value: string;
	readonly line: number;
	/** Whether it is an item of the list below the key. */
	readonly isItem: boolean;
}

/** Keys whose values are flags without hyphens, of k3s and RKE2. */
const passed = /^(?:kube-.*|kubelet|etcd)-arg\+?$/;

/** A value as a command line. */
export function asCommand(key: string, value: string): string {
	return key.includes('-arg') && passed.test(key) && !value.startsWith('-') ? `--${value}` : value;
}

/** What stands behind a key as its value; undefined where nothing does, or something with values of its own. */
export function writtenValue(written: string): string | undefined {
	if (/^(?:\[\s*\]|\{\s*\})/.test(written)) return written.replace(/\s|[^[\]{}].*/g, '');
	if (/^[[{]/.test(written)) return undefined;
	return scalarOf(written) || undefined;
}

/** Where a word stands that is no key. */
export const wordOn = (line: number) => ({ line, isKey: false, value: undefined });

/** Whether a value is a text of YAML or JSON of its own. */
export function isDocument(value: string): boolean {
	return value.includes('\n') || (value.startsWith('{') && value.includes('"'));
}

/** The versions that a value tells. */
export function versionsOf({ key, value, line }: Value, node: Node): readonly Seen[] {
	if (key === 'kubeletVersion') return versionSeen(value, 'node', line);
	if (key === 'kubernetesVersion' || key === 'kube_version')
		return versionSeen(value, 'server', line);
	if (key !== 'gitVersion') return imageVersions(value, line);
	if (node.key === 'serverVersion') return versionSeen(value, 'server', line);
	return node.key === 'clientVersion' ? versionSeen(value, 'client', line) : [];
}

/** The gates and flags that a value sets as the entry of a map. */
export function settingsOf({ key, value, line, isItem }: Value, node: Node): readonly Seen[] {
	if (holdsGates(key)) {
		const flag = { name: key, value, line, program: programOfKey(key) };
		return value.includes('=') ? gatesSeen(flag) : [];
	}
	if (isItem) return [];
	if (holdsGates(node.key)) return gateSeen({ name: key, value, line, program: undefined });
	return holdsFlags(node.key) && /^[a-z]/.test(key) && !['name', 'value'].includes(key)
		? flagSeen({ name: key, value, line, program: undefined })
		: [];
}

/** Whether a value may hold flags. */
export function mayHoldFlags(value: string): boolean {
	return value.includes('-') && /(?:^|[\s"'=])--?[A-Za-z\uFFFC]|\\$/.test(value);
}

/** The program that wrote a line of the journal: `… node-1 kubelet[812]: …`. */
export function loggedBy(text: string): Component | undefined {
	if (!text.includes(']:')) return undefined;
	const name = /(?:^|\s)([a-z-]{4,40})\[\d+\]:/.exec(text.slice(0, 200))?.[1];
	return name === undefined ? undefined : programNamed(name);
}

/** Whose the value of a variable is that goes on in the next line: `KUBELET_ARGS="--v=2`. */
export function openVariable(text: string): Component | undefined {
	if (!text.includes('=')) return undefined;
	const name = /^\s*(?:export\s+)?([A-Z]\w{2,80})=(?:"[^"]*|'[^']*)$/.exec(text)?.[1];
	return name === undefined ? undefined : programOfKey(name);
}

/** The keys that a map stands under, the nearest first. */
export function keysAbove(node: Node): readonly string[] {
	const keys: string[] = [];
	for (let at: Node | undefined = node; at !== undefined; at = at.parent) {
		if (at.key !== '') keys.push(at.key);
	}
	return keys;
}
