/**
 * Fences that are pictures.
 *
 * The author writes a fence of the language `mermaid` or `math`.
 * The reader gets the diagram, drawn when the site is built, or the formula. What cannot be drawn is
 * shown as code, and the author is told why.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import { loadDiagrams, renderDiagram } from '../diagrams/mermaid.ts';
import { loadMath } from '../math/formula.ts';
import { type Post, report } from '../post.ts';
import { fenceInfo } from '../shiki/info.ts';
import type { Prepared } from '../source/pass.ts';
import { element, text } from '../tree/nodes.ts';
import { formulaNode } from './formulas.ts';

const formulas = new Set(['math', 'latex-math', 'katex']);
const diagrams = new Set(['mermaid']);
export const pictureLanguages: ReadonlySet<string> = new Set([...formulas, ...diagrams]);

/** Loads the libraries that a source needs. */
export async function loadPictureMakers({ fences, held }: Prepared): Promise<void> {
	const languages = fences.map(({ info }) => fenceInfo(info).language);
	const hasFormula = held.some(({ kind }) => kind === 'formula');
	if (hasFormula || languages.some((language) => formulas.has(language))) await loadMath();
	if (languages.some((language) => diagrams.has(language))) await loadDiagrams();
}

/** The picture that a block of code stands for; `undefined` if it stands for none. */
export function pictureOf(
	post: Post,
	pre: Element,
	{ language, title, code }: { language: string; title: string | undefined; code: string },
): Element | undefined {
	if (formulas.has(language)) {
		const piece = { kind: 'formula', tex: code, display: true, written: code } as const;
		return formulaNode(post, piece, { position: pre.position, inline: false });
	}
	if (!diagrams.has(language)) return undefined;
	const result = renderDiagram(code, title ?? markdownStrings.diagram, post.claimId);
	if ('element' in result) {
		if (result.refused.length > 0) {
			const message = markdownStrings.refusedInDiagram(result.refused);
			report(post, pre, { message, severity: 'warning' });
		}
		const caption = title === undefined ? [] : [element('figcaption', {}, [text(title)])];
		return element('figure', { className: ['diagram'] }, [result.element, ...caption]);
	}
	const message =
		'error' in result
			? markdownStrings.undrawnDiagram(result.error)
			: markdownStrings.undrawn(result.undrawn);
	report(post, pre, { message, severity: 'warning' });
	return undefined;
}
