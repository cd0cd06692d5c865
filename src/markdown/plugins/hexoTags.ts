/**
 * Hexo's tags.
 *
 * The author writes `{% asset_img a.png 说明 %}` or `{% post_link v1.30.0 标题 %}`,
 * `{% link 文字 网址 %}`, `{% youtube id %}` or Jekyll's `{% post_url 2024-01-02-a %}`; `{% note %}` is a container
 * (plugins/containers.ts), and what ends is in plugins/templateTags.ts.
 * The reader gets the picture and the link. Every other tag is shown as written, and the author is
 * told.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import type { Construct } from '../construct.ts';
import { inBrackets } from '../source/brackets.ts';
import { outsideCode } from '../source/codeSpans.ts';
import { wantsEnd } from './templateTags.ts';

const tag = /\{%-?\s*(\w+)\b([^%]*)-?%\}/g;
/** Words apart by spaces; quoted ones may hold some. */
const argument = /"([^"]*)"|'([^']*)'|(\S+)/g;

function argumentsOf(written: string): string[] {
	return [...written.matchAll(argument)].map(
		([, double, single, bare]) => double ?? single ?? bare ?? '',
	);
}

const videos: ReadonlyMap<string, (id: string) => string> = new Map([
	['youtube', (id: string) => `https://www.youtube.com/watch?v=${id}`],
	['vimeo', (id: string) => `https://vimeo.com/${id}`],
	['bilibili', (id: string) => `https://www.bilibili.com/video/${id}`],
]);

/** A link whose address is the first word that is one; the words before it, or else behind it, are its own. */
function linkOf(words: readonly string[]): string | undefined {
	const parts = words.flatMap((word) => word.split(',')).filter((word) => word !== '');
	const at = parts.findIndex((word) => /^(?:https?:\/\/|\/)/.test(word));
	const address = parts[at];
	if (address === undefined) return undefined;
	const title = parts.slice(0, at).join(' ') || (parts[at + 1] ?? address);
	return `[${inBrackets(title)}](<${address}>)`;
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
	const video = videos.get(name)?.(words[0] ?? '');
	if (video !== undefined && words.length > 0) return `[${video}](<${video}>)`;
	if (name === 'post_url') return `${(words[0] ?? '').replace(/^.*\//, '')}.md`;
	if (name === 'label') return words.slice(1).join(' ') || words[0];
	return name === 'link' || name === 'btn' || name === 'button' ? linkOf(words) : undefined;
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
		const unknown = new Map<string, { line: number; count: number }>();
		for (const { kind, line, written } of rendering.prepared.held) {
			const name = /\w+/.exec(written)?.[0] ?? '';
			// Of those that nobody ends plugins/templateTags.ts tells.
			const isOpen = wantsEnd(name) && !rendering.post.body.includes(`end${name}`);
			if (kind !== 'words' || isOpen) continue;
			const known = unknown.get(name) ?? { line, count: 0 };
			known.count += 1;
			unknown.set(name, known);
		}
		for (const [name, { line, count }] of unknown) {
			rendering.warn(rendering.post.firstLine + line, foreignStrings.hexoTag(name, count));
		}
	},
};
