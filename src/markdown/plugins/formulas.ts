/**
 * Formulas.
 *
 * The author writes `$E = mc^2$` in a line, or `$$ … $$` as a block, or a fence of the language `math`.
 * The reader gets MathML, which browsers draw without a script or a font from elsewhere. What is no
 * formula (`$HOME`, `$5`) stays text; a formula with a mistake is shown as written, and the author
 * is told.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { renderFormula } from '../math/formula.ts';
import { type Post, report } from '../post.ts';
import { formulasInLine } from '../source/formulas.ts';
import type { Held } from '../source/held.ts';
import { element, type Node, text } from '../tree/nodes.ts';

/** The formula as an element; the author's words as code if it has a mistake. */
export function formulaNode(
	post: Post,
	{ tex, display, written }: Extract<Held, { readonly kind: 'formula' }>,
	place: Pick<Node, 'position'> & { readonly inline: boolean },
): Element {
	const result = renderFormula(tex, display && !place.inline);
	if ('element' in result) return result.element;
	report(post, place, {
		message: markdownStrings.badFormula(tex, result.error),
		severity: 'warning',
	});
	return element('code', {}, [text(written)]);
}

export const formulas: Construct = {
	name: 'formulas',
	line: (words, { hold }) => formulasInLine(words, hold),
};
