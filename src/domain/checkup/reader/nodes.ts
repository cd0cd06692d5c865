import type { Seen } from '../seen.ts';
import {
	type Program,
	programNamed,
	programOfImage,
	programOfKey,
	programOfKind,
} from './programs.ts';
import { apiVersionPattern, flagSeen, gatesSeen } from './settings.ts';

/** A map of a YAML or JSON text while it is read: what was found in it, and what tells whose it is. */
export interface Node {
	readonly parent: Node | undefined;
	/** The key that it stands under; of an item, that of the list. */
	readonly key: string;
	/** The column of its keys; of one in braces, that of the line that opened it. */
	readonly column: number;
	/** Whether nothing in it is a setting: descriptions, schemas, who manages which field. */
	readonly isMuted: boolean;
	/** Whether it is the copy that `kubectl apply` keeps. */
	readonly isApplied: boolean;
	lastKey: string;
	readonly apis: { readonly apiVersion: string; readonly line: number }[];
	/** Its words by key, of those that tell something. */
	readonly words: Map<string, string>;
	/** The line of its `value`. */
	valueLine: number;
	/** The program that its command names. */
	program: Program | undefined;
	readonly found: Seen[];
}

const muted = new Set([
	'managedFields',
	'openAPIV3Schema',
	'description',
	'example',
	'examples',
	'message',
	'alm-examples',
]);
const applied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Whether the entries below a key are flags: `extraArgs`, `kubeletExtraArgs`, `extra_args`. */
export function holdsFlags(key: string): boolean {
	return key.length > 8 && /extra[_-]?args$/i.test(key);
}

/** Whether what stands below a key, or in a variable, are gates: `featureGates`, `KUBE_FEATURE_GATES`. */
export function holdsGates(key: string): boolean {
	return key.length > 11 && /feature[_-]?gates$/i.test(key);
}

export function newNode(parent: Node | undefined, column: number): Node {
	const key = parent?.lastKey ?? '';
	return {
		parent,
		key,
		column,
		isMuted: parent?.isMuted === true || muted.has(key),
		isApplied: parent?.isApplied === true || key === applied,
		lastKey: '',
		apis: [],
		words: new Map(),
		valueLine: 0,
		program: undefined,
		found: [],
	};
}

/** Whether a value of a key is to be read at all. */
export function isRead(node: Node, key: string): boolean {
	return !node.isMuted && !muted.has(key);
}

/** The objects that a map is, one for each version that a template chooses from. */
function objectsIn({ apis, words, isApplied }: Node): readonly Seen[] {
	const kind = words.get('kind');
	const one = kind === undefined || kind === 'List' ? kind : kind.replace(/List$/, '');
	const group = words.get('apiGroup');
	const resource = words.get('resource');
	return apis.map(({ apiVersion, line }) => ({
		line,
		what: 'api',
		apiVersion: group && !apiVersion.includes('/') ? `${group}/${apiVersion}` : apiVersion,
		kind: one,
		how: isApplied ? 'applied' : 'object',
		...(one === undefined && resource !== undefined ? { resource } : {}),
	}));
}

const isWritten = (image: string) => /\uFFFC|\$/.test(image);
const isPlain = (name: string) => /^[a-z][a-z0-9-]*$/.test(name);

/** Whether a map is the configuration of a program of another project, which has gates of its own. */
function isOthers({ apis, words }: Node): boolean {
	const [api] = apis;
	const isConfig = /Config(?:uration)?$/.test(words.get('kind') ?? '');
	return isConfig && /(?:^|\.)config\.(?!k8s\.io\/|openshift\.io\/)/.test(api?.apiVersion ?? '');
}

/** Whose settings a map holds. */
function programOf(node: Node): Program | undefined {
	const { words, key } = node;
	const image = words.get('image');
	const name = words.get('name') ?? '';
	if (node.program !== undefined && node.program !== 'other') return node.program;
	const ofImage = image === undefined ? undefined : programOfImage(image);
	if (ofImage !== undefined && ofImage !== 'other') return ofImage;
	if (image !== undefined || node.program !== undefined) {
		const ofName = programNamed(name) ?? ofImage ?? node.program;
		// Where a template writes the image, the name of the container tells what runs in it.
		return (
			ofName ??
			programOfKey(name) ??
			(isWritten(image ?? '') && isPlain(name) ? 'other' : undefined)
		);
	}
	if (isOthers(node)) return 'other';
	if (words.has('value')) return programOfKey(name) ?? programOfKey(key);
	return programOfKind(words.get('kind') ?? '') ?? programNamed(name) ?? programOfKey(key);
}

/** The same of a program, if it is nobody's; `undefined` where that program is not checked. */
function withProgram(seen: Seen, program: Program | undefined): Seen | undefined {
	if (!('component' in seen) || seen.component !== undefined || program === undefined) return seen;
	if (seen.what === 'gate' && seen.how === 'metric') return seen;
	if (program !== 'other') return { ...seen, component: program };
	return seen.what === 'name' ? seen : undefined;
}

/** Adds to a list, of any length. */
export function addAll(list: Seen[], more: readonly Seen[]): void {
	for (const seen of more) list.push(seen);
}

/** A key, by what stands behind it, or a word of other text, and the line of both. */
export interface NamePlace {
	readonly line: number;
	readonly isKey: boolean;
	readonly value: string | undefined;
}

export function addNames(node: Node, names: readonly string[], place: NamePlace): void {
	for (const name of names) node.found.push({ ...place, what: 'name', name, component: undefined });
}

/** The end of a map: hands what was found in it to what it stands in, with whose it is. */
export function closeNode(node: Node): void {
	const { found, words, parent, valueLine: line } = node;
	const name = words.get('name');
	const value = words.get('value');
	if (name !== undefined && value !== undefined) {
		const flag = { name, value, line, program: undefined };
		if (holdsFlags(node.key)) addAll(found, flagSeen(flag));
		else if (holdsGates(name)) addAll(found, gatesSeen(flag));
	}
	if (node.apis.length > 0) addAll(found, objectsIn(node));
	if (parent === undefined || found.length === 0) return;
	const program = programOf(node);
	for (const seen of found) {
		const whose = withProgram(seen, program);
		if (whose !== undefined && (!node.isApplied || seen.what === 'api')) parent.found.push(whose);
	}
}

/** Keeps what a value tells of the map that it stands in. */
export function keepWord(node: Node, key: string, text: { value: string; line: number }): void {
	const { value, line } = text;
	if (key === 'apiVersion') {
		if (apiVersionPattern.test(value)) node.apis.push({ apiVersion: value, line });
	} else if (key === 'kind') {
		if (/^[A-Z][A-Za-z0-9]*$/.test(value)) node.words.set(key, value);
	} else if (kept.has(key)) node.words.set(key, value);
	else if (key === 'Image') node.words.set('image', value);
	if (key === 'value') node.valueLine = line;
}

const kept = new Set(['name', 'value', 'image', 'apiGroup', 'resource']);
