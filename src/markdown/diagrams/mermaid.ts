import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { htmlToHast } from 'satteri';
import { undrawnStrings } from '../../strings/markdown.ts';
import { isElement, rewrite, rootOf, textOf } from '../tree/nodes.ts';

/** Mermaid diagrams as SVG, drawn while the site is built, in the colours of the page. */

/** Larger graphs take seconds and nobody can read them. */
const longest = 6000;
const mostLines = 150;
/** `a & b --> c & d` is four links; the layout takes minutes for a thousand. */
const mostLinks = 400;
export const drawingElements =
	/^(?:svg|g|defs|marker|polygon|polyline|line|rect|circle|ellipse|path|text|tspan|title|desc)$/;
/** What shapes, places and paints a drawing, by its name in the tree. */
export const drawingAttributes =
	/^(?:viewBox|width|height|[xy][12]?|c[xy]|r[xy]?|d[xy]?|points|transform|opacity|(?:fill|stroke)(?:[A-Z]\w*)?|marker[A-Z]\w*|ref[XY]|orient|textAnchor|textDecoration|dominantBaseline|font(?:Size|Weight|Style)|letterSpacing|paintOrder)$/;
/** Numbers with their units, keywords, colours, paths, and the functions of colours and places. */
const plain =
	/^(?:[\w\s.,+%#-]|\b(?:rgba?|hsla?|var|translate|rotate|scale|matrix)\([\w\s.,+%#-]*\))*$/;
/** A piece of the same drawing. */
const ownPiece = /^url\(#([\w-]+)\)$/;

/** What a diagram does when it is clicked, which a picture cannot. */
const clicks = /^[ \t]*click\s.*$/gm;

/**
 * Only drawing: no style, script, link or font; ids that begin with `prefix`. `refused` takes the
 * values that could be something else.
 */
function cleaned(svg: Element, prefix: string, refused: Set<string>): Element {
	rewrite({ children: [svg] }, (node) => {
		if (node.type === 'text') return undefined;
		if (!isElement(node) || !drawingElements.test(node.tagName)) return [];
		for (const [key, value] of Object.entries(node.properties)) {
			const written = String(value);
			const piece = ownPiece.exec(written)?.[1];
			if (key === 'id') node.properties[key] = prefix + written.replace(/[^\w-]/g, '');
			else if (drawingAttributes.test(key) && piece !== undefined) {
				node.properties[key] = `url(#${prefix}${piece})`;
			} else if (!drawingAttributes.test(key) || !plain.test(written)) {
				delete node.properties[key];
				if (drawingAttributes.test(key)) refused.add(written);
			}
		}
		return undefined;
	});
	return svg;
}

const han = /\p{sc=Han}+/gu;
/** Lines whose names are not drawn: classes, styles, remarks. */
const undrawnLines =
	/^[ \t]*(?:%%|(?:click|classDef|class|style|linkStyle|direction|accTitle|accDescr)\b).*$/gm;
/** What is drawn under another name: a node before its bracket, `甲 as 客户` and `"客户" as 甲`. */
const aliases = /\p{sc=Han}+(?=\s*(?:[[({@]|as\b))|(?<=\bas\s+)\p{sc=Han}+/gu;

/**
 * The Chinese words of a source that the drawing does not hold: the library leaves out lines that it
 * cannot read.
 */
function undrawnWords(source: string, drawing: Element): string[] {
	const written = source.replace(undrawnLines, '');
	const named = new Set(written.match(aliases));
	const drawn = textOf(drawing).replace(/\s+/g, '');
	const all = new Set(written.match(han));
	return [...all].filter((words) => !named.has(words) && !drawn.includes(words));
}

/** A diagram, and the colours and sizes in it that are none. */
interface Diagram {
	readonly element: Element;
	readonly refused: readonly string[];
}

/**
 * The diagram as `<svg>` that `label` names for screen readers, or why it cannot be drawn, or which
 * words would be missing in it. Colours are custom properties that styles/figures.css defines;
 * `claimId` hands out ids, each once.
 */
export async function renderDiagram(
	source: string,
	label: string,
	claimId: (wanted: string) => string,
): Promise<Diagram | { readonly error: string } | { readonly undrawn: readonly string[] }> {
	const lines = source.split('\n');
	if (source.length > longest || lines.length > mostLines) {
		return { error: undrawnStrings.bigDiagram(lines.length, source.length) };
	}
	const links = lines.reduce((sum, line) => sum + line.split('&').length ** 2, 0);
	if (links > mostLinks) return { error: undrawnStrings.crowdedDiagram };
	// Most posts have no diagram.
	const { renderMermaidSVG } = await import('beautiful-mermaid');
	try {
		const drawing = renderMermaidSVG(source.replace(clicks, ''));
		const tree = rootOf(htmlToHast(drawing, { fragment: true }) as never);
		const svg = tree.children.find((node) => isElement(node, 'svg'));
		if (!isElement(svg)) return { error: label };
		const undrawn = undrawnWords(source, svg);
		if (undrawn.length > 0) return { undrawn };
		const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
		const prefix = `${claimId(`d${hash}`)}-`;
		const refused = new Set<string>();
		const made = cleaned(svg, prefix, refused);
		Object.assign(made.properties, { role: 'img', ariaLabel: label });
		return { element: made, refused: [...refused] };
	} catch (error) {
		return { error: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' };
	}
}
