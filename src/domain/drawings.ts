import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import {
	animations,
	drawing,
	inert,
	namespaces,
	wording,
	wordingAttributes,
} from './drawingElements.ts';
import { ownAddress, styleFlaw } from './drawingStyles.ts';

/**
 * What an SVG file may hold. A browser that opens one by its address runs it as a page of this site,
 * so only what draws passes: no script, no handler, nothing that is loaded from elsewhere.
 */

export type DrawingFlawKind =
	| 'address'
	| 'animation'
	| 'attribute'
	| 'declarations'
	| 'depth'
	| 'element'
	| 'encoding'
	| 'handler'
	| 'instruction'
	| 'malformed'
	| 'noDrawing'
	| 'style';

export interface DrawingFlaw {
	/** From 1. */
	readonly line: number;
	readonly kind: DrawingFlawKind;
	/** The element, attribute or words that it is about; '' if it is the whole file. */
	readonly what: string;
}

/** Elements in elements; libxml2 reads no deeper either, and the reader's time grows with them. */
const deepest = 250;

/** Ends the reading of a file of which enough is known. */
class Enough extends Error {}

/** Pictures may bring their bitmap with them. */
const bitmapHolders = new Set(['image', 'feImage']);

/** Where a link may lead that readers follow: nothing is loaded before they do. */
const followed = /^(?:https?:\/\/|mailto:|#|\/(?![/\\])|\.{1,2}\/|[\w%-]+(?:[./?#]|$))/i;

function isOwnReference(element: string, value: string): boolean {
	if (element === 'a') return followed.test(value) && !/[\s\\]/.test(value);
	const address = value.trim();
	if (/^(?:#\S*)?$/.test(address)) return true;
	return bitmapHolders.has(element) && ownAddress.test(address);
}

type Verdict = DrawingFlawKind | undefined;

function verdictOnWords({ prefix, local }: SaxesAttributeNS): Verdict {
	const isKnown = wordingAttributes.has(local) || /^(?:aria|data)-/.test(local);
	return prefix !== '' || isKnown ? undefined : /^on/i.test(local) ? 'handler' : 'attribute';
}

function verdictOnDrawing(element: string, { local, uri, value }: SaxesAttributeNS): Verdict {
	if (uri === namespaces.xlink || local === 'href') {
		return local !== 'href' || isOwnReference(element, value) ? undefined : 'address';
	}
	if (local === 'base' || local === 'ping') return 'address';
	if (uri !== '') return undefined;
	if (/^on/i.test(local)) return 'handler';
	if (local === 'attributeName' && animations.has(element)) {
		return /^(?!href$|on|style$)[a-z-]+$/i.test(value) ? undefined : 'animation';
	}
	if (inert.has(local) || /^(?:aria|data)-/.test(local)) return undefined;
	return styleFlaw(value) === undefined ? undefined : 'style';
}

/** Attributes of other programs' namespaces, and namespaces themselves, mean nothing to browsers. */
function verdictOn(tag: SaxesTagNS, attribute: SaxesAttributeNS): Verdict {
	const { prefix, local, uri } = attribute;
	if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) return undefined;
	if (!['', namespaces.xlink, namespaces.xml].includes(uri)) return undefined;
	if (tag.uri !== namespaces.html) return verdictOnDrawing(tag.local, attribute);
	if (attribute.local === 'style') return styleFlaw(attribute.value) && 'style';
	return verdictOnWords(attribute);
}

function isAllowed({ uri, local }: SaxesTagNS): boolean {
	if (uri === namespaces.svg) return drawing.has(local);
	if (uri === namespaces.html) return wording.has(local);
	return uri !== namespaces.math;
}

function isActive({ uri }: SaxesTagNS): boolean {
	return uri === namespaces.svg || uri === namespaces.html || uri === namespaces.math;
}

class Reader {
	readonly flaws: DrawingFlaw[] = [];
	readonly parser = new SaxesParser({ xmlns: true, position: true });
	/** The lines on which the attributes of the tag that is read end. */
	private lines = new Map<string, number>();
	/** The style sheet that is read, and the line on which it begins. */
	private sheet: { readonly line: number; css: string } | undefined;
	private depth = 0;
	private readonly mustDraw: boolean;

	constructor(mustDraw: boolean) {
		this.mustDraw = mustDraw;
		const { parser } = this;
		parser.on('error', (error) => {
			throw error;
		});
		parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
			if (!/^utf-?8$|^us-ascii$/i.test(encoding)) this.add('encoding', encoding);
		});
		parser.on('doctype', (doctype) => {
			if (doctype.includes('[')) this.add('declarations', 'DOCTYPE');
		});
		parser.on('processinginstruction', ({ target }) => {
			// XML keeps the names that begin so; all that mean something to browsers do.
			if (/^xml/i.test(target)) this.add('instruction', target);
		});
		parser.on('opentagstart', () => this.lines.clear());
		parser.on('attribute', ({ name }) => this.lines.set(name, parser.line));
		parser.on('opentag', (tag) => this.open(tag));
		parser.on('closetag', ({ local }) => {
			this.depth -= 1;
			if (local === 'style') this.close();
		});
		for (const event of ['text', 'cdata'] as const) {
			parser.on(event, (text) => {
				if (this.sheet !== undefined) this.sheet.css += text;
			});
		}
	}

	private add(kind: DrawingFlawKind, what: string, line = this.parser.line): void {
		this.flaws.push({ kind, what, line });
	}

	private open(tag: SaxesTagNS): void {
		const isDrawing = tag.uri === namespaces.svg && tag.local === 'svg';
		if (this.depth === 0 && this.mustDraw && !isDrawing) this.add('noDrawing', tag.name);
		this.depth += 1;
		if (this.depth > deepest) {
			this.add('depth', tag.name);
			throw new Enough();
		}
		// Browsers would read the words around an element inside a style sheet as one.
		if (!isAllowed(tag) || this.sheet !== undefined) this.add('element', tag.name);
		if (!isActive(tag)) return;
		for (const attribute of Object.values(tag.attributes)) {
			const kind = verdictOn(tag, attribute);
			const line = this.lines.get(attribute.name);
			if (kind !== undefined) this.add(kind, `${attribute.name}="${attribute.value}"`, line);
		}
		if (tag.local === 'style') this.sheet = { line: this.parser.line, css: '' };
	}

	private close(): void {
		if (this.sheet === undefined) return;
		const { line, css } = this.sheet;
		this.sheet = undefined;
		const flaw = styleFlaw(css);
		if (flaw === undefined) return;
		this.add('style', flaw.text, line + css.slice(0, flaw.at).split('\n').length - 1);
	}
}

/**
 * Everything in the text of an SVG file that may not be published. Another XML file, with `mustDraw`
 * off, need not be a drawing, but the same holds for drawings and HTML in it.
 */
export function drawingFlaws(text: string, mustDraw = true): readonly DrawingFlaw[] {
	const reader = new Reader(mustDraw);
	try {
		reader.parser.write(text.replace(/^\ufeff/, '')).close();
	} catch (error) {
		if (error instanceof Enough) return reader.flaws;
		const detail = error instanceof Error ? error.message.replace(/^\d+:\d+: /, '') : '';
		return [...reader.flaws, { line: reader.parser.line, kind: 'malformed', what: detail }];
	}
	return reader.flaws;
}
