import type { Element } from 'hast';
import { asWritten, type Held } from '../source/held.ts';
import { element, text } from '../tree/nodes.ts';
import { flow, phrasing, safeProperties, wordsInside } from './elements.ts';
import { styleClasses, zoomOf } from './styles.ts';
import type { OpenTag } from './tokens.ts';

/** What the caller decides of an element. */
export interface ElementMakers {
	/** `true` inside a paragraph, heading and the like, where no block may stand. */
	readonly inline: boolean;
	readonly held: readonly Held[];
	words(value: string): string;
	/** An id that no other element has; `undefined` if it may not be one. */
	id(wanted: string): string | undefined;
}

/** A disclosure looks the same, however it is written. */
const boxClasses: Readonly<Record<string, string[]>> = {
	details: ['container'],
	summary: ['container-title'],
};
const headings = /^h[1-6]$/;

/** The element that a tag of the allow-list becomes; `undefined` for any other. */
export function elementOf(tag: OpenTag, makers: ElementMakers): Element | undefined {
	const block = flow.get(tag.name);
	// In a line of text a block becomes a span; only a rule still does what it says.
	const inlined = block === undefined || block === 'hr' ? block && 'br' : 'span';
	const name = phrasing.get(tag.name) ?? (makers.inline ? inlined : block);
	if (name === undefined) return undefined;
	const attributes = new Map(
		[...tag.attributes].map(([key, value]) => [key, asWritten(value, makers.held)]),
	);
	const wanted = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
	// Headings get their ids with all other headings.
	const id = wanted && !headings.test(name) ? makers.id(wanted) : wanted;
	const classes = [...(boxClasses[name] ?? []), ...styleClasses(tag.name, attributes)];
	const zoom = zoomOf(attributes);
	const words = wordsInside(tag.name, attributes);
	return element(
		name,
		{
			...safeProperties(name, attributes),
			...(id ? { id } : {}),
			...(name === 'details' ? { dataKind: name } : {}),
			...(name === 'img' && zoom !== undefined ? { dataZoom: zoom } : {}),
			...(classes.length > 0 ? { className: classes } : {}),
		},
		words === '' ? [] : [text(makers.words(words))],
	);
}
