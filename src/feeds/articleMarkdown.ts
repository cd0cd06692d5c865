import type { Element, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { isBlock } from '../markdown/tree/blocks.ts';
import { isElement, textOf } from '../markdown/tree/nodes.ts';
import { drawnWords, elementsOf, escaped, languageOf, texOf } from './articleParts.ts';
import { absoluteAddress, frameLink, isPageOnly } from './content.ts';
import {
	address,
	between,
	codeBlock,
	codeSpan,
	indented,
	plainLines,
	plainWords,
	tableOf,
} from './markdownText.ts';

/**
 * An article as plain Markdown (GitHub’s), for programs: made of what readers see, so what the
 * dialect includes, joins or draws is in it, and no mark of the dialect is.
 *
 * hast-util-to-mdast and mdast-util-to-markdown take nine times as long for a post, and write letters
 * beside `**` as character references wherever Chinese punctuation stands inside.
 */

/** GitHub’s alert for each kind of container. */
const alerts: Readonly<Record<string, string>> = {
	tip: 'TIP',
	note: 'NOTE',
	info: 'NOTE',
	warning: 'WARNING',
	danger: 'CAUTION',
	caution: 'CAUTION',
	important: 'IMPORTANT',
};

type Nodes = readonly RootContent[];

/** Writes one article; addresses are absolute. */
class Writer {
	readonly #pageUrl: string;
	/** Marks around the words that are written now: none stands in itself. */
	readonly #around: string[] = [];

	constructor(pageUrl: string) {
		this.#pageUrl = pageUrl;
	}

	/** The blocks of an article or of an element, one after the other; words between them are paragraphs. */
	blocks(nodes: Nodes): string[] {
		const written: string[] = [];
		let words: RootContent[] = [];
		let previous: string | undefined;
		const endWords = () => {
			const paragraph = plainLines(this.#words(words).trim());
			if (paragraph !== '') written.push(paragraph);
			words = [];
		};
		for (const node of nodes) {
			if (!isBlockOf(node)) {
				words.push(node);
				continue;
			}
			endWords();
			const isList = node.tagName === 'ul' || node.tagName === 'ol';
			// Two lists that follow each other would be one.
			if (isList && previous === node.tagName) written.push('<!-- -->');
			previous = node.tagName;
			written.push(...this.#block(node));
		}
		endWords();
		return written;
	}

	#block(node: Element): string[] {
		const { tagName, children } = node;
		if (isPageOnly(node)) return [];
		if (/^h[1-6]$/.test(tagName)) return this.#heading(node);
		switch (tagName) {
			case 'pre':
				return [codeBlock(textOf(node), languageOf(node))];
			case 'hr':
				return ['---'];
			case 'blockquote':
				return [quoted(this.blocks(children))];
			case 'aside':
				return [
					quoted([
						`[!${alerts[String(node.properties['dataKind'])] ?? 'NOTE'}]`,
						...this.blocks(children),
					]),
				];
			case 'details':
				return this.#details(node);
			case 'ul':
			case 'ol':
				return [this.#list(node)];
			case 'table':
				return this.#table(node);
			case 'iframe':
				return this.blocks(frameLink(node, this.#pageUrl));
			case 'math':
				return [`$$\n${texOf(node)}\n$$`];
			default:
				return this.blocks(children);
		}
	}

	#heading({ tagName, children }: Element): string[] {
		const words = this.#words(children).replaceAll('\\\n', ' ').trim();
		return words === '' ? [] : [`${'#'.repeat(Number(tagName[1]))} ${words}`];
	}

	/** What opens and closes stays so: GitHub shows it, and Markdown has no sign of its own. */
	#details({ children }: Element): string[] {
		const summary = children.find((child) => isElement(child, 'summary'));
		const words = summary === undefined ? '' : escaped(textOf(summary).trim());
		const rest = children.filter((child) => child !== summary);
		return [`<details>\n<summary>${words}</summary>`, ...this.blocks(rest), '</details>'];
	}

	#list({ tagName, properties, children }: Element): string {
		const items = children.filter((child) => isElement(child, 'li'));
		const first = Number(properties['start'] ?? 1);
		const isLoose = items.some(({ children }) => children.some((child) => isElement(child, 'p')));
		const written = items.map((item, index) => {
			const mark = tagName === 'ol' ? `${first + index}. ` : '- ';
			const block = this.blocks(item.children).join(isLoose ? '\n\n' : '\n');
			return indented(block, mark, ' '.repeat(mark.length));
		});
		return written.join(isLoose ? '\n\n' : '\n');
	}

	#table(table: Element): string[] {
		const caption = elementsOf(table, 'caption').flatMap(({ children }) => this.blocks(children));
		const rows = elementsOf(table, 'tr').map(({ children }) =>
			children
				.filter((child) => isElement(child, 'th', 'td'))
				.map((cell) =>
					this.blocks(cell.children)
						.join('\n')
						.replace(/\\?\n+/g, '<br>'),
				)
				.map((words) => words.replaceAll('|', '\\|')),
		);
		return [...caption, ...(rows.length > 0 ? [tableOf(rows)] : [])];
	}

	/** Words and what stands among them. */
	#words(nodes: Nodes): string {
		return nodes.map((node) => this.#word(node)).join('');
	}

	#word(node: RootContent): string {
		if (node.type === 'text') return plainWords(node.value);
		if (node.type !== 'element' || isPageOnly(node)) return '';
		const { tagName, properties, children } = node;
		switch (tagName) {
			case 'strong':
			case 'b':
				return this.#marked('**', children);
			case 'em':
			case 'i':
				return this.#marked('*', children);
			case 'del':
			case 's':
				return this.#marked('~~', children);
			case 'sub':
			case 'sup':
			case 'kbd':
			case 'mark':
				return `<${tagName}>${this.#words(children)}</${tagName}>`;
			case 'code':
				return codeSpan(textOf(node));
			case 'br':
				return '\\\n';
			case 'a':
				return this.#link(node);
			case 'img':
				return `![${plainWords(String(properties['alt'] ?? ''))}](${this.#address(properties['src'])})`;
			case 'input':
				return properties['type'] === 'checkbox' ? `[${properties['checked'] ? 'x' : ' '}]` : '';
			case 'math':
				return `$${texOf(node)}$`;
			case 'svg':
				return plainWords(drawnWords(node).join(' · '));
			case 'audio':
			case 'video':
				return this.#file(node);
			default:
				return this.#words(children);
		}
	}

	#marked(mark: string, children: Nodes): string {
		if (this.#around.includes(mark)) return this.#words(children);
		this.#around.push(mark);
		const words = this.#words(children);
		this.#around.pop();
		return between(mark, words);
	}

	#link({ properties, children }: Element): string {
		const words = this.#words(children).trim();
		const { href } = properties;
		if (words === '' || typeof href !== 'string') return words;
		const url = this.#address(href);
		const isBare =
			children.length === 1 && children[0]?.type === 'text' && children[0].value === href;
		return isBare && /^https?:/.test(url) ? `<${url}>` : `[${words}](${url})`;
	}

	/** A sound or a film as a link to it; what it is made of is named by its first source. */
	#file(node: Element): string {
		const source = elementsOf(node, 'source')[0];
		const url = this.#address(node.properties['src'] ?? source?.properties['src']);
		const words = textOf(node).trim() || String(node.properties['title'] ?? '') || url;
		if (words === url && url !== '') return `<${url}>`;
		return url === '' ? plainWords(words) : `[${plainWords(words)}](${url})`;
	}

	#address(written: unknown): string {
		const url = typeof written === 'string' ? absoluteAddress(written, this.#pageUrl) : undefined;
		return address(url ?? '');
	}
}

/** Whether a node is a block, or holds one though its name does not say so. */
function isBlockOf(node: RootContent): node is Element {
	if (node.type !== 'element') return false;
	if (node.tagName === 'math') return node.properties['display'] === 'block';
	return isBlock(node) || node.tagName === 'iframe';
}

function quoted(blocks: readonly string[]): string {
	return indented(blocks.join('\n\n'), '> ', '> ');
}

/** The HTML of an article as Markdown; `pageUrl` is the absolute address of its page. */
export function articleMarkdown(html: string, pageUrl: string): string {
	const { children } = htmlToHast(html, { fragment: true }) as Root;
	return new Writer(pageUrl).blocks(children).join('\n\n');
}
