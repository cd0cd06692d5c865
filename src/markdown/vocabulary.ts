import { drawingAttributes, drawingElements } from './diagrams/mermaid.ts';
import { articleAttributes, flow, phrasing } from './html/elements.ts';
import { formulaElements, isFormulaAttribute } from './math/formula.ts';

/** What articles are made of, for whoever is handed one as HTML and believes nothing. */

const own = ['aside', 'input', 'nav', 'picture', 'section'];
const made = new Set([...phrasing.values(), ...flow.values(), ...own]);

/** Whether an article may hold an element of that name. */
export function isArticleElement(name: string): boolean {
	return made.has(name) || drawingElements.test(name) || formulaElements.test(name);
}

/** Whether an attribute, by its name in the tree, says something of its element wherever it is read. */
export function isArticleAttribute(name: string): boolean {
	return articleAttributes.has(name) || drawingAttributes.test(name) || isFormulaAttribute(name);
}
