import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { htmlToHast } from 'satteri';
import { undrawnStrings } from '../../strings/markdown.ts';
import {
	elementsIn,
	isElement,
	type Parent,
	rewrite,
	rewriteElements,
	rootOf,
	text,
	textOf,
} from '../tree/nodes.ts';
import { UNSEEN, unguarded } from './labels.ts';
import type { Plan } from './plan.ts';
import { readDiagram } from './source.ts';
import { hasClass, isWhole } from './whole.ts';

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

/**
 * Only drawing: no style, script, link or font; ids that begin with `prefix`. `refused` takes the
 * values that could be something else.
 */
function cleaned(svg: Element, prefix: string, refused: Set<string>): Element {
	rewrite({ children: [svg] }, (node) => {
		if (node.type === 'text') return [text(unguarded(node.value))];
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

/** Makes parallelograms of trapezoids: their sides lean the same way. */
function slant(node: Element): void {
	for (const { properties } of elementsIn(node as Parent, 'polygon')) {
		const points = String(properties['points'])
			.split(/\s+/)
			.map((point) => point.split(',').map(Number));
		const [first, second, third, fourth] = points;
		if (first === undefined || second === undefined || third === undefined || fourth === undefined)
			continue;
		const [above, below] = [first[0] ?? 0, fourth[0] ?? 0];
		const inset = Math.abs(above - below);
		if (above > below) {
			second[0] = (second[0] ?? 0) + inset;
			third[0] = (third[0] ?? 0) - inset;
		} else {
			second[0] = (second[0] ?? 0) - inset;
			third[0] = (third[0] ?? 0) + inset;
		}
		properties['points'] = points.map((point) => point.join(',')).join(' ');
	}
}

/** Finishes what the library cannot draw by itself. */
function finish(drawing: Element, plan: Plan): void {
	for (const node of elementsIn(drawing as Parent, 'g')) {
		if (hasClass(node, 'node') && plan.slanted?.has(String(node.properties['dataId']))) slant(node);
	}
	for (const block of elementsIn(drawing as Parent, 'g')) {
		const { dataType } = block.properties;
		// A box around messages that has no name.
		if (hasClass(block, 'block') && dataType === 'rect')
			block.children = block.children.filter((node) => isElement(node)).slice(0, 1);
	}
	let place = -1;
	rewriteElements(drawing as Parent, ['g'], (node) => {
		if (!hasClass(node, 'message')) return undefined;
		place += 1;
		if (textOf(node).trim() === UNSEEN) return [];
		if (!plan.arrowless?.has(place)) return undefined;
		for (const { properties } of elementsIn(node as Parent)) delete properties['markerEnd'];
		return undefined;
	});
}

/** A diagram, the title that is written in it, and the colours and sizes in it that are none. */
interface Diagram {
	readonly element: Element;
	readonly title: string | undefined;
	readonly refused: readonly string[];
}

/** Why a diagram is too large to be drawn, if it is. */
function sizeFault(source: string): string | undefined {
	const lines = source.split('\n');
	if (source.length > longest || lines.length > mostLines) {
		return undrawnStrings.bigDiagram(lines.length, source.length);
	}
	const links = lines.reduce((sum, line) => sum + line.split('&').length ** 2, 0);
	return links > mostLinks ? undrawnStrings.crowdedDiagram : undefined;
}

/** The library's drawing of a plan, if it is whole. */
async function drawingOf(plan: Plan): Promise<Element | undefined> {
	// Most posts have no diagram.
	const { renderMermaidSVG } = await import('beautiful-mermaid');
	const tree = rootOf(htmlToHast(renderMermaidSVG(plan.source), { fragment: true }) as never);
	const svg = tree.children.find((node) => isElement(node, 'svg'));
	return isElement(svg) && isWhole(svg, plan) ? svg : undefined;
}

/**
 * The diagram as `<svg>` that `label` names for screen readers, or why it cannot be drawn, or which
 * of its lines cannot. Colours are custom properties that styles/figures.css defines;
 * `claimId` hands out ids, each once.
 */
export async function renderDiagram(
	source: string,
	label: string,
	claimId: (wanted: string) => string,
): Promise<Diagram | { readonly error: string } | { readonly undrawn: readonly string[] }> {
	const fault = sizeFault(source);
	if (fault !== undefined) return { error: fault };
	const read = readDiagram(source);
	if (read === undefined) return { error: undrawnStrings.unknownDiagram };
	if ('undrawn' in read) return read;
	try {
		const svg = await drawingOf(read.plan);
		if (svg === undefined) return { undrawn: [] };
		finish(svg, read.plan);
		const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
		const prefix = `${claimId(`d${hash}`)}-`;
		const refused = new Set<string>();
		const made = cleaned(svg, prefix, refused);
		Object.assign(made.properties, { role: 'img', ariaLabel: read.title ?? label });
		return { element: made, title: read.title, refused: [...refused] };
	} catch (error) {
		return { error: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' };
	}
}
