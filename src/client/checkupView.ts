import { piecesOf } from '../domain/actionWords.ts';
import type { Upgrade } from '../domain/checkup/findings.ts';
import { identifierPieces, unbrokenRuns } from '../domain/identifier.ts';
import { pairOf } from '../domain/releases.ts';
import { findingStrings as strings } from '../strings/checkupFindings.ts';
import { checkupPageStrings } from '../strings/checkupPage.ts';
import { reportMarkdown } from './rules/checkupMarkdown.ts';
import type { Item, Place, Report, Section } from './rules/checkupReport.ts';
import { comparisonPage } from './rules/comparison.ts';

/** The elements of a report. What readers gave goes into them as text and never as markup. */

/** An element that the page has. */
export function part<Of extends Element>(selector: string, type: new () => Of): Of {
	const found = document.querySelector(selector);
	if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
	return found;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	className: string,
	...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	if (className !== '') made.className = className;
	made.append(...content);
	return made;
}

/** A name of code that a line may break between its words, as Identifier.astro makes it. */
function identifier(name: string): HTMLElement {
	const pieces = identifierPieces(name).flatMap((piece) => [
		document.createElement('wbr'),
		...unbrokenRuns(piece).map((run, at) =>
			at % 2 === 1 ? element('span', 'unbroken', run) : run,
		),
	]);
	return element('code', '', ...pieces.slice(1));
}

/** Words in which code stands between backticks. */
function withCode(words: string): readonly (Node | string)[] {
	return piecesOf(words).map(({ text, isCode }) => (isCode ? identifier(text) : text));
}

function placeElement({ file, line, before, mark, after }: Place): HTMLElement {
	const text = [before, ...(mark === '' ? [] : [element('mark', '', mark)]), after];
	const place = element('span', 'checkup-place', strings.place(file, line));
	return element('li', '', place, element('code', '', ...text));
}

function itemElement({ title, means, instead, places, more, links }: Item): HTMLElement {
	const made = element('li', 'finding', element('h4', '', ...withCode(title)));
	made.append(...means.map((said) => element('p', '', ...withCode(said))));
	if (instead !== '') {
		const what = element('p', 'checkup-instead', ...withCode(instead));
		what.dataset['label'] = strings.instead;
		made.append(what);
	}
	const list = element('ul', 'checkup-places', ...places.map(placeElement));
	if (more !== '') list.append(element('li', 'checkup-place', more));
	made.append(list);
	const ways = links.map(({ text, href }) => {
		const link = element('a', '', text);
		link.href = href;
		return link;
	});
	if (ways.length > 0) made.append(element('p', 'row', ...ways));
	return made;
}

/** A section of the report: its effect, what that means, and each thing. */
function sectionElement({ effect, items }: Section): HTMLElement {
	const made = element(
		'section',
		'findings',
		element('h3', '', strings.count(strings.effect[effect], items.length)),
		element('p', 'quiet', strings.effectNote[effect]),
		element('ol', 'finding-list', ...items.map(itemElement)),
	);
	made.dataset['effect'] = effect;
	return made;
}

/** Puts words into a live region; the same words again would be read out again. */
function say(selector: string, words = ''): void {
	const region = part(selector, HTMLElement);
	if (region.textContent !== words) region.textContent = words;
}

/** Says what was found, above all; without words nothing of the result is to be seen. */
export function showSummary(words = ''): void {
	say('[data-summary]', words);
	part('[data-result]', HTMLElement).toggleAttribute('data-empty', words === '');
}

/** Hands a text to the reader as a file. */
function download(text: string, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** Leads to the plan of the way; from a release to itself there is none, and all of them stand there. */
function showPlan({ from, to }: Upgrade): void {
	const link = part('[data-plan] a', HTMLAnchorElement);
	const { plans = '' } = part('[data-checkup]', HTMLElement).dataset;
	const pair = pairOf(from, to);
	link.href = pair === undefined ? plans : comparisonPage(plans, pair);
	link.textContent =
		pair === undefined ? checkupPageStrings.plans : checkupPageStrings.plan(from, to);
}

/** Shows a report on the way between two releases; nothing where there is none. */
export function showReport(report: Report | undefined, way: Upgrade): void {
	const page = location.href.replace(/[?#].*$/, '');
	const markdown = report === undefined ? '' : reportMarkdown(report, way, page);
	showSummary(report?.summary);
	say('[data-looked]', report?.looked);
	const sections = report?.sections.map(sectionElement) ?? [];
	part('[data-sections]', HTMLElement).replaceChildren(...sections);
	part('[data-result] [data-copy]', HTMLElement).dataset['copy'] = markdown;
	part('[data-download]', HTMLElement).onclick = () =>
		download(markdown, checkupPageStrings.file(way.from, way.to));
	showPlan(way);
	for (const tools of ['[data-export]', '[data-clear]', '[data-plan]']) {
		part(tools, HTMLElement).hidden = report === undefined;
	}
}
