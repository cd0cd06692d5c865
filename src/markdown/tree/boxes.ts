import type { Element } from 'hast';
import { nearestOf } from '../../nearest.ts';
import { articleStrings } from '../../strings/markdown.ts';
import { element, isBlank, isElement, type Node, text } from './nodes.ts';

/** The boxes that containers and alerts become, and the groups of tabs. */

export const boxKinds = [
	'tip',
	'note',
	'info',
	'warning',
	'danger',
	'caution',
	'important',
	'details',
] as const;
export type BoxKind = (typeof boxKinds)[number];

const groupKinds = ['code-group', 'code-tabs', 'tabs'] as const;
type GroupKind = (typeof groupKinds)[number];

/** What says how its content stands, or that braces in it mean nothing, and has no title. */
const plainKinds = [
	'v-pre',
	'raw',
	'quote',
	'left',
	'center',
	'right',
	'justify',
	'other',
] as const;
type PlainKind = (typeof plainKinds)[number];

export interface Opening {
	readonly kind: BoxKind | GroupKind | PlainKind;
	/** Markdown; `''` for the kind's own title. */
	readonly title: string;
	/** Whether a `details` shows its content at first. */
	readonly open: boolean;
	/** Groups of tabs with the same name switch together. */
	readonly sync?: string | undefined;
}

const kinds = [...boxKinds, ...groupKinds, ...plainKinds];

/** The kind of that name, whatever its case. */
export function kindOf(name: string): Opening['kind'] | undefined {
	return kinds.find((kind) => kind === name.toLowerCase());
}

/** The kind that a name most likely means, unless it names one. */
export function nearestKind(name: string): string | undefined {
	const known = kinds.filter((kind) => kind !== 'other');
	return name === '' || kindOf(name) !== undefined ? undefined : nearestOf(name, known);
}

const titleClass = 'container-title';

export function boxElement(kind: BoxKind, open = false): Element {
	const common = { className: ['container'], dataKind: kind };
	return kind === 'details'
		? element('details', { ...common, ...(open && { open: true }) }, [])
		: element('aside', { ...common, role: 'note' }, []);
}

/** The title's words are strong so that it stands out in feeds too, where classes mean nothing. */
export function boxTitle(kind: BoxKind, words: readonly Node[] = []): Element {
	const title = words.length > 0 ? [...words] : [text(articleStrings.containerTitle[kind])];
	const name = kind === 'details' ? 'summary' : 'p';
	return element(name, { className: [titleClass] }, [element('strong', {}, title)]);
}

/** The element of a container before its content is known. */
export function containerElement({ kind, open, sync }: Opening): Element {
	if (isPlain(kind)) {
		const align = /^(?:left|center|right)$/.test(kind) ? { className: [`align-${kind}`] } : {};
		return element(kind === 'quote' ? 'blockquote' : 'div', align, []);
	}
	if (isBox(kind)) return boxElement(kind, open);
	return element('div', { className: ['tabs'], ...(sync !== undefined && { dataSync: sync }) }, []);
}

export function tabElement(label: readonly Node[], active: boolean): Element {
	const title = element('p', { className: ['tab-title'] }, [element('strong', {}, [...label])]);
	return element('section', { className: ['tab'], ...(active && { dataActive: true }) }, [title]);
}

/** Takes the paragraphs that were read so far as the title. */
export function takeTitle(box: Element, kind: Opening['kind']): void {
	const words = box.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
	const first = words.findIndex((node) => !isBlank(node));
	const last = words.findLastIndex((node) => !isBlank(node));
	const title = words.slice(first, last + 1);
	// Groups of tabs have no title of their own: what stands there is kept as words.
	box.children = isBox(kind) ? [boxTitle(kind, title)] : [element('p', {}, title)];
}

/** Gives a container without a title its kind's own. */
export function titled(box: Element, kind: Opening['kind']): void {
	const [first] = box.children;
	const hasTitle =
		isElement(first) && (first.properties['className'] as string[] | undefined)?.[0] === titleClass;
	if (!hasTitle && isBox(kind)) box.children.unshift(boxTitle(kind));
}

function isBox(kind: Opening['kind']): kind is BoxKind {
	return boxKinds.some((box) => box === kind);
}

function isPlain(kind: Opening['kind']): kind is PlainKind {
	return plainKinds.some((plain) => plain === kind);
}
