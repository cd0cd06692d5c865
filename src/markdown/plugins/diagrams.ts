/**
 * Fences that are pictures.
 *
 * The author writes a fence of the language `mermaid` or `math`.
 * The reader gets the diagram, drawn when the site is built, or the formula. What cannot be drawn whole,
 * each word and line at its place, is shown as code, and the author is told why.
 */
import type { Element } from 'hast';
import { articleStrings, markdownStrings } from '../../strings/markdown.ts';
import { renderDiagram } from '../diagrams/mermaid.ts';
import { loadMath } from '../math/formula.ts';
import type { Rendering } from '../rendering.ts';
import { element, text } from '../tree/nodes.ts';
import { formulaNode } from './formulas.ts';

const formulas = ['math', 'latex-math', 'katex'];
const diagram = 'mermaid';
export const pictureLanguages: ReadonlySet<string> = new Set([...formulas, diagram]);

/** The picture that a block of code stands for; `undefined` if it stands for none. */
export async function pictureOf(
	rendering: Rendering,
	pre: Element,
	{ language, title, code }: { language: string; title: string | undefined; code: string },
): Promise<Element | undefined> {
	if (formulas.includes(language)) {
		await loadMath();
		const piece = { kind: 'formula', tex: code, display: true, written: code } as const;
		return formulaNode(rendering, piece, { position: pre.position, inline: false });
	}
	if (language !== diagram) return undefined;
	const label = title ?? articleStrings.diagram;
	const result = await renderDiagram(code, label, rendering.claimId);
	if ('element' in result) {
		if (result.refused.length > 0) {
			rendering.warn(pre, markdownStrings.refusedInDiagram(result.refused));
		}
		const words = title ?? result.title;
		const caption = words === undefined ? [] : [element('figcaption', {}, [text(words)])];
		return element('figure', { className: ['diagram'] }, [result.element, ...caption]);
	}
	const message =
		'error' in result
			? markdownStrings.undrawnDiagram(result.error)
			: markdownStrings.undrawn(result.undrawn);
	rendering.warn(pre, message);
	return undefined;
}
