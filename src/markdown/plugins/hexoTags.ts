/**
 * Hexo's tags.
 *
 * The author writes `{% asset_img a.png 说明 %}` or `{% post_link v1.30.0 标题 %}`; `{% note %}` is a
 * container (plugins/containers.ts).
 * The reader gets the picture and the link. Every other tag is shown as written, and the author is
 * told.
 */
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { outsideCode } from '../source/codeSpans.ts';

const tag = /\{%-?\s*(\w+)\b([^%]*)-?%\}/g;
/** Words apart by spaces; quoted ones may hold some. */
const argument = /"([^"]*)"|'([^']*)'|(\S+)/g;

function argumentsOf(written: string): string[] {
	return [...written.matchAll(argument)].map(
		([, double, single, bare]) => double ?? single ?? bare ?? '',
	);
}

function inBrackets(words: string): string {
	return words.replace(/[[\]\\]/g, '\\$&');
}

/** The tag as Markdown; `undefined` for one that is shown as written. */
function asMarkdown(name: string, words: readonly string[]): string | undefined {
	if (name === 'asset_img' || name === 'img') {
		const at = words.findIndex((word) => /\.\w{2,5}$/.test(word));
		if (at === -1) return undefined;
		const alt = words.slice(at + 1).filter((word) => !/^\d+(?:px|%)?$/.test(word));
		return `![${inBrackets(alt.join(' '))}](<${words[at]}>)`;
	}
	if (name === 'post_link') {
		const [slug, ...title] = words.filter((word) => !/^(?:true|false)$/.test(word));
		if (slug === undefined) return undefined;
		const file = `${slug.replace(/\.mdx?$/, '').replace(/^.*\//, '')}.md`;
		return `[${inBrackets(title.join(' ') || slug)}](<${file}>)`;
	}
	return undefined;
}

export const hexoTags: Construct = {
	line(line, { hold }) {
		if (!line.includes('{%')) return line;
		return outsideCode(line, (text) =>
			text.replace(
				tag,
				(written, name: string, rest: string) =>
					asMarkdown(name, argumentsOf(rest)) ?? hold({ kind: 'words', written }),
			),
		);
	},

	tree(_root, rendering) {
		for (const { kind, line, written } of rendering.prepared.held) {
			if (kind !== 'words') continue;
			rendering.warn(rendering.post.firstLine + line, markdownStrings.hexoTag(written));
		}
	},
};
