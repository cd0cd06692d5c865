/**
 * Headings that can be linked to.
 *
 * The author writes `## 标题`, or `## 标题 {#name}` to choose the id.
 * The reader finds a link to the section beside each heading. Badges, the numbers of notes and how a
 * word is read are no part of its name. The link stands next to the heading, not
 * inside it, so that the heading's own name stays its words, for screen readers, search and feeds.
 */
import type { Element } from 'hast';
import { articleStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { fragment, type Rendering } from '../rendering.ts';
import { element, headingNames, rewriteElements } from '../tree/nodes.ts';
import { headingWords } from '../tree/visibleText.ts';
import { isNotesHeading } from './footnotes.ts';

const chosenId = /(?<!\s)\s*\{\s*#([^\s{}"'<>]+)\s*\}\s*$/;
const notInIds = /[^\p{L}\p{M}\p{N}_]+/gu;
/** What makes an emoji of the character before it: `⚠️`, `1️⃣`. */
const emojiMarks = /[\ufe00-\ufe0f\u20e3]+/g;

/**
 * An id that keeps Chinese and tells `v1.3.10` from `v1.31.0`. A digit in front gets the `_` that
 * VuePress and VitePress give it, so that authors' links go on working.
 */
export function slug(text: string): string {
	const words = text.normalize('NFC').replace(emojiMarks, '').toLowerCase();
	const id = words.replace(notInIds, '-').replace(/^-|-$/g, '');
	return id === '' ? 'section' : id.replace(/^(?=\d)/, '_');
}

function anchor(id: string, words: string): Element {
	const ariaLabel = articleStrings.headingAnchor(words);
	return element('a', { className: ['heading-anchor'], href: fragment(id), ariaLabel }, []);
}

/** Takes `{#name}` off the end of a heading. */
function takeChosenId(heading: Element): string | undefined {
	const last = heading.children.at(-1);
	const id = last?.type === 'text' ? chosenId.exec(last.value)?.[1] : undefined;
	if (last?.type === 'text' && id !== undefined) last.value = last.value.replace(chosenId, '');
	return id;
}

function heading(rendering: Rendering, node: Element): Element {
	const chosen = takeChosenId(node);
	const words = headingWords(node);
	const id = rendering.claimId(String(chosen ?? node.properties['id'] ?? slug(words)));
	rendering.headings.push({ depth: Number(node.tagName.slice(1)), slug: id, text: words });
	node.properties['id'] = id;
	return element('div', { className: ['heading-line'] }, [node, anchor(id, words)]);
}

export const headings: Construct = {
	tree(root, rendering) {
		rewriteElements(root, headingNames, (node) =>
			isNotesHeading(node) ? undefined : [heading(rendering, node)],
		);
	},
};
