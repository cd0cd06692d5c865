import type { Construct } from './construct.ts';
import { addresses } from './plugins/addresses.ts';
import { alerts } from './plugins/alerts.ts';
import { code } from './plugins/code.ts';
import { colons } from './plugins/colons.ts';
import { compatibility } from './plugins/compatibility.ts';
import { containers } from './plugins/containers.ts';
import { emoji } from './plugins/emoji.ts';
import { emphasis } from './plugins/emphasis.ts';
import { footnotes } from './plugins/footnotes.ts';
import { headings } from './plugins/headings.ts';
import { kepAnchors } from './plugins/kepAnchors.ts';
import { lineBreaks } from './plugins/lineBreaks.ts';
import { links } from './plugins/links.ts';
import { pictures } from './plugins/pictures.ts';
import { rawHtml } from './plugins/rawHtml.ts';
import { tables } from './plugins/tables.ts';
import { taskLists } from './plugins/taskLists.ts';
import { tildes } from './plugins/tildes.ts';
import { title } from './plugins/title.ts';
import { toc } from './plugins/toc.ts';

const wordConstructs: readonly Construct[] = [compatibility, emoji];

/** What readers see in place of the words that an author wrote. */
export function shownWords(text: string): string {
	return wordConstructs.reduce((words, construct) => construct.words?.(words) ?? words, text);
}

/**
 * All constructs in the order in which they work, those of one inner list in one walk over the
 * tree. Within each step (lines, words, Markdown tree, HTML tree) a walk sees what those before it
 * have left: raw HTML becomes elements before anything looks into them; line breaks are judged when
 * boxes have taken their titles; headings have their ids before the table of contents lists them.
 */
export const walks: readonly (readonly Construct[])[] = [
	wordConstructs,
	[title, rawHtml(shownWords), pictures],
	[addresses, colons, emphasis, tildes, alerts, containers, links, kepAnchors],
	[lineBreaks],
	[footnotes, headings, tables, taskLists, code],
	[toc],
];

export const constructs: readonly Construct[] = walks.flat();
