import type { Element } from 'hast';
import { htmlToHast } from 'satteri';
import type temmlModule from 'temml';
import { undrawnStrings } from '../../strings/markdown.ts';
import { tooDeepIn } from '../tree/depth.ts';
import { element, isElement, rewrite, rootOf } from '../tree/nodes.ts';

/** Formulas as MathML, which browsers draw without a script, a style or a font from elsewhere. */

/** Longer ones are no formulas that anybody reads. */
const longest = 5000;
const deepestGroup = 50;
/** The library nests several elements for a group. */
const deepestElement = 120;
/** How often macros may expand, so that none runs on for ever. */
const mostExpansions = 500;
/** What MathML needs; the library's own classes and styles go, because no style attribute may remain. */
const attributeNames = `
	alttext display form fence stretchy separator symmetric lspace rspace minsize maxsize largeop
	movablelimits accent accentunder mathvariant width height depth voffset linethickness notation
	scriptlevel displaystyle columnalign rowspacing columnspacing columnlines rowlines frame
`;
const attributes = new Set(attributeNames.trim().split(/\s+/));

/** Whether an attribute, by its name in the tree, says something of a formula. */
export function isFormulaAttribute(name: string): boolean {
	return attributes.has(name.toLowerCase());
}

export const formulaElements =
	/^(?:math|m(?:error|frac|i|multiscripts|n|o|over|padded|phantom|prescripts|root|row|s|space|sqrt|sub|subsup|sup|table|td|text|tr|under|underover|enclose|style))$/;

let temml: typeof temmlModule | undefined;

/** Loads the library; most posts have no formula. */
export async function loadMath(): Promise<void> {
	temml ??= (await import('temml')).default;
}

/** How many groups stand inside each other: braces, pairs of `\left` and `\right`, environments. */
function nestingOf(tex: string): number {
	let depth = 0;
	let most = 0;
	for (const [sign] of tex.matchAll(/\\(?:left|right|begin|end)(?![a-zA-Z])|\\.|[{}]/gs)) {
		if (sign === '{' || sign === '\\left' || sign === '\\begin') depth += 1;
		else if (sign === '}' || sign === '\\right' || sign === '\\end') depth -= 1;
		most = Math.max(most, depth);
	}
	return most;
}

/** Only MathML's own elements and attributes. */
function cleaned(math: Element): Element {
	rewrite({ children: [math] }, (node) => {
		if (node.type === 'text') return undefined;
		if (!isElement(node) || !formulaElements.test(node.tagName)) return [];
		node.properties = Object.fromEntries(
			Object.entries(node.properties).filter(([key]) => isFormulaAttribute(key)),
		);
		return undefined;
	});
	return math;
}

/**
 * The formula `tex` as `<math>`, in a block that scrolls sideways if `display`; or what is wrong with
 * it. Its source is the element's `alttext`, for screen readers.
 *
 * @throws Error when the library has not been loaded.
 */
export function renderFormula(
	tex: string,
	display: boolean,
): { readonly element: Element } | { readonly error: string } {
	if (temml === undefined) throw new Error('loadMath() comes first.');
	if (tex.length > longest) return { error: undrawnStrings.longFormula(longest) };
	const deep = { error: undrawnStrings.deepFormula(deepestGroup) };
	if (nestingOf(tex) > deepestGroup) return deep;
	try {
		const options = { displayMode: display, throwOnError: true, maxExpand: mostExpansions };
		const tree = rootOf(
			htmlToHast(temml.renderToString(tex, options), { fragment: true }) as never,
		);
		const math = tree.children.find((node) => isElement(node, 'math'));
		if (!isElement(math)) return { error: tex };
		if (tooDeepIn({ children: [math] }, deepestElement) !== undefined) return deep;
		const made = cleaned(math);
		Object.assign(made.properties, { alttext: tex });
		if (!display) return { element: made };
		return {
			element: element(
				'div',
				{ className: ['formula'], tabIndex: 0, role: 'group', ariaLabel: tex },
				[made],
			),
		};
	} catch (error) {
		// Macros nest groups, too, and the library calls itself for each.
		if (error instanceof RangeError) return deep;
		return { error: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' };
	}
}
