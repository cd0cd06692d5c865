import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { constructs } from './constructs.ts';
import { parsed } from './engine.ts';
import { asWritten, type Format } from './source/held.ts';
import { prepare } from './source/pass.ts';
import { isElement, type Node } from './tree/nodes.ts';

/** Whether two texts of a post are the same article, told from what the engine reads in them. */

const frontmatter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

const yamlOptions = { schema: 'failsafe', logLevel: 'silent' } as const;

/** Words as they are compared. */
type Words = (written: string) => string;

/** The tree as plain values: code as it is, all other words as `words` has them, nothing without content. */
function comparable(nodes: readonly Node[], words: Words, inCode: boolean): unknown[] {
	const result: unknown[] = [];
	for (const node of nodes) {
		const last = result.at(-1);
		const value = 'value' in node ? String(node.value) : '';
		const text = inCode ? value : words(value);
		if ('children' in node) {
			const isCode = inCode || isElement(node, 'pre', 'code');
			const children = comparable(node.children, words, isCode);
			if (children.length === 0 && isElement(node, 'p')) continue;
			const properties = 'properties' in node ? node.properties : undefined;
			const shown = Object.entries({ ...properties }).map(([name, written]) =>
				name === 'alt' || name === 'title' ? [name, words(String(written))] : [name, written],
			);
			result.push({ ...('tagName' in node && { name: node.tagName }), shown, children });
		} else if (node.type === 'text' && typeof last === 'string') {
			result[result.length - 1] = last + text;
		} else if (text !== '') {
			result.push(node.type === 'text' ? text : { type: node.type, text });
		}
	}
	return result;
}

function settingsOf(source: string, words: Words): unknown {
	try {
		return JSON.parse(words(JSON.stringify(parse(source, yamlOptions) ?? null)));
	} catch {
		// Nobody can read it; what stands at the ends of its lines is not seen.
		return source.replace(/(?<![ \t])[ \t]+$/gm, '');
	}
}

/** What is compared of a post, with its frontmatter. */
export function articleOf(contents: string, format: Format, words: Words): unknown {
	const [head = '', settings = ''] = frontmatter.exec(contents) ?? [];
	const prepared = prepare(contents.slice(head.length), constructs, format);
	const { source, held, excess } = prepared;
	if (excess !== undefined) return { contents };
	const shown: Words = (written) => words(asWritten(written, held));
	const pieces = held.map(({ line: _, ...piece }) =>
		Object.entries(piece).map(([name, value]) => [name, words(String(value))]),
	);
	try {
		const tree = comparable(parsed(source, format, false).children, shown, false);
		return { settings: settingsOf(settings, words), tree, pieces };
	} catch {
		return { contents };
	}
}

/** Whether two articles, as `articleOf` has them, are one. */
export function isSame(one: unknown, other: unknown): boolean {
	return isDeepStrictEqual(one, other);
}
