import { createHash } from 'node:crypto';
import type { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element } from 'hast';
import { htmlToHast } from 'satteri';
import { isElement, rewrite, rootOf } from '../tree/nodes.ts';

/** Mermaid diagrams as SVG, drawn while the site is built, in the colours of the page. */

/** Larger graphs take seconds and nobody can read them. */
const longest = 6000;
const mostLines = 150;
const names =
	/^(?:svg|g|defs|marker|polygon|polyline|line|rect|circle|ellipse|path|text|tspan|title|desc)$/;
/** Attributes that could load, run or style something. */
const refused = /^(?:style|class|className|on.*|href|xLink.*|data.*|:?xmlns.*|fontFamily)$/i;

/** What a diagram does when it is clicked, which a picture cannot. */
const clicks = /^[ \t]*click\s.*$/gm;

let draw: typeof renderMermaidSVG | undefined;

/** Loads the library; most posts have no diagram. */
export async function loadDiagrams(): Promise<void> {
	draw ??= (await import('beautiful-mermaid')).renderMermaidSVG;
}

/** Only drawing: no style, script, link or font; ids that begin with `prefix`. */
function cleaned(svg: Element, prefix: string): Element {
	rewrite({ children: [svg] }, (node) => {
		if (node.type === 'text') return undefined;
		if (!isElement(node) || !names.test(node.tagName)) return [];
		for (const [key, value] of Object.entries(node.properties)) {
			if (refused.test(key)) delete node.properties[key];
			else if (key === 'id') node.properties[key] = prefix + String(value);
			else if (typeof value === 'string' && value.includes('url(')) {
				const id = /^url\(#([\w-]+)\)$/.exec(value)?.[1];
				if (id === undefined) delete node.properties[key];
				else node.properties[key] = `url(#${prefix}${id})`;
			}
		}
		return undefined;
	});
	return svg;
}

/**
 * The diagram as `<svg>` that `label` names for screen readers, or why it cannot be drawn. Colours
 * are custom properties that styles/diagrams.css defines; `claimId` hands out ids, each once.
 *
 * @throws Error when the library has not been loaded.
 */
export function renderDiagram(
	source: string,
	label: string,
	claimId: (wanted: string) => string,
): { readonly element: Element } | { readonly error: string } {
	if (draw === undefined) throw new Error('loadDiagrams() comes first.');
	if (source.length > longest || source.split('\n').length > mostLines) {
		return { error: `${source.split('\n').length} 行` };
	}
	try {
		const tree = rootOf(htmlToHast(draw(source.replace(clicks, '')), { fragment: true }) as never);
		const svg = tree.children.find((node) => isElement(node, 'svg'));
		if (!isElement(svg)) return { error: label };
		const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
		const prefix = `${claimId(`d${hash}`)}-`;
		const made = cleaned(svg, prefix);
		Object.assign(made.properties, { role: 'img', ariaLabel: label });
		return { element: made };
	} catch (error) {
		return { error: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' };
	}
}
