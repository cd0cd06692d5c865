import type { Construct } from './construct.ts';
import { addresses } from './plugins/addresses.ts';
import { alerts } from './plugins/alerts.ts';
import { attributeLists } from './plugins/attributeLists.ts';
import { backslashes } from './plugins/backslashes.ts';
import { code } from './plugins/code.ts';
import { compatibility } from './plugins/compatibility.ts';
import { containers } from './plugins/containers.ts';
import { definitions } from './plugins/definitions.ts';
import { embedded } from './plugins/embedded.ts';
import { emoji } from './plugins/emoji.ts';
import { emphasis } from './plugins/emphasis.ts';
import { footnotes } from './plugins/footnotes.ts';
import { formulas } from './plugins/formulas.ts';
import { headings } from './plugins/headings.ts';
import { hexoTags } from './plugins/hexoTags.ts';
import { inlineMarks } from './plugins/inlineMarks.ts';
import { kepMentions } from './plugins/kepMentions.ts';
import { lineBreaks } from './plugins/lineBreaks.ts';
import { links } from './plugins/links.ts';
import { literalMarks } from './plugins/literalMarks.ts';
import { media } from './plugins/media.ts';
import { modernFormats } from './plugins/modernFormats.ts';
import { pictures } from './plugins/pictures.ts';
import { rawHtml } from './plugins/rawHtml.ts';
import { shortcodes } from './plugins/shortcodes.ts';
import { slips } from './plugins/slips.ts';
import { tables } from './plugins/tables.ts';
import { tabs } from './plugins/tabs.ts';
import { taskLists } from './plugins/taskLists.ts';
import { templateTags } from './plugins/templateTags.ts';
import { tildes } from './plugins/tildes.ts';
import { title } from './plugins/title.ts';
import { toc } from './plugins/toc.ts';
import { upgradeActions } from './plugins/upgradeActions.ts';
import { undone } from './source/undo.ts';

const wordConstructs: readonly Construct[] = [compatibility, emoji];

/** What readers see in place of the words that an author wrote. */
function shownWords(text: string): string {
	return wordConstructs.reduce((words, construct) => construct.words?.(words) ?? words, text);
}

/**
 * All constructs in the order in which they work. Within each step (blocks, lines, words, tree) one sees
 * what those before it have left: marks are undone and raw HTML becomes elements before anything
 * looks into them; boxes have taken their titles when line breaks are judged, and what is said of
 * KEPs is read by the author's lines before those are joined; headings have their ids before the
 * table of contents lists them.
 */
export const constructs: readonly Construct[] = [
	...wordConstructs,
	templateTags,
	shortcodes,
	embedded,
	attributeLists,
	formulas,
	inlineMarks,
	containers,
	hexoTags,
	undone(shownWords),
	rawHtml(shownWords),
	title,
	backslashes,
	pictures,
	media,
	addresses,
	modernFormats,
	emphasis,
	tildes,
	alerts,
	literalMarks,
	slips,
	kepMentions,
	upgradeActions,
	lineBreaks,
	definitions,
	footnotes,
	headings,
	tables,
	taskLists,
	code,
	tabs,
	toc,
	links,
];
