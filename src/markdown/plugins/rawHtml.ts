/**
 * Raw HTML.
 *
 * The author writes `<font color=red>`, `<kbd>`, `<details>`, `<center>`, `<br>`, a table, or a
 * pseudo tag such as `<pod-name>`.
 * The reader gets the elements of the allow-list, with colours and alignment as classes; every
 * other tag is shown as text, and nothing an author writes can run. Comments are private notes and
 * go, except `<!-- more -->`, which ends the excerpt.
 */
import type { MdastPluginDefinition } from 'satteri';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { type Post, report } from '../post.ts';
import { BREAK } from '../source/marks.ts';
import { isSafe } from '../tree/addresses.ts';
import { isAllowed } from '../tree/htmlElements.ts';
import type { OpenTag } from '../tree/htmlTokens.ts';
import { type HtmlMakers, htmlTree, type TreeNode } from '../tree/htmlTree.ts';
import { pictureNode } from '../tree/pictures.ts';
import { zoomOf } from '../tree/styles.ts';
import { moreMark } from './excerpt.ts';
import { checkedTarget } from './links.ts';

const beginning = /<(?:!--|[?!]|\/?([a-z][\w-]*))/gi;
const autolink = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/i;
const phrasingParents = new Set([
	...['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference'],
	...['containerTitle', 'containerWords'],
]);

/** Whether what begins with this `<` may be read as HTML or as an address in angle brackets. */
function stays(text: string, offset: number, name: string): boolean {
	return isAllowed(name.toLowerCase()) || autolink.test(text.slice(offset, offset + 2000));
}

function size(value: string | undefined): number | undefined {
	const digits = /^(\d{1,5})(?:px)?$/.exec(value?.trim() ?? '')?.[1];
	return digits === undefined ? undefined : Number(digits);
}

function makers(post: Post, node: Placed, words: (value: string) => string): HtmlMakers {
	return {
		inline: phrasingParents.has(node.parentType),
		paragraphs: !phrasingParents.has(node.parentType) && node.parentType !== 'tableCell',
		words,
		link({ attributes }) {
			const name = attributes.get('id') ?? attributes.get('name');
			const id = name === undefined || !/^[^\s"'<>]+$/.test(name) ? {} : { id: post.claimId(name) };
			const href = attributes.get('href');
			if (href === undefined) return id;
			const url = checkedTarget(post, node, href);
			return url === undefined ? id : { ...id, href: url };
		},
		picture({ attributes }) {
			const src = attributes.get('src');
			if (src === undefined) return undefined;
			return pictureNode(post, node, {
				src,
				alt: words(attributes.get('alt') ?? ''),
				title: attributes.get('title'),
				width: size(attributes.get('width')),
				height: size(attributes.get('height')),
				zoom: zoomOf(attributes),
			});
		},
		embed: (tag) => embedLink(tag),
		comment: (text) =>
			/^more$/i.test(text) && node.parentType === 'root' ? moreMark() : undefined,
		refused(tag) {
			report(post, node, { message: markdownStrings.escapedTag(tag), severity: 'warning' });
		},
		heading: (depth) => `h${Math.min(6, Math.max(2, depth + post.headingShift))}`,
	};
}

interface Placed {
	readonly position?: { readonly start: { readonly line: number } } | undefined;
	readonly parentType: string;
}

function embedLink({ attributes }: OpenTag): TreeNode | undefined {
	const src = attributes.get('src');
	if (src === undefined || !isSafe(src)) return undefined;
	const label = markdownStrings.embed(attributes.get('title') ?? src);
	return { type: 'link', url: src, children: [{ type: 'text', value: label }] };
}

/** `words` rewrites what readers see in text that only HTML holds. */
export function rawHtml(words: (value: string) => string): Construct {
	return {
		name: 'raw HTML',

		line(text, context) {
			if (context.format === 'mdx' || !text.includes('<')) return text;
			const commentEnd = context.commentEndsBelow ? text.length : text.lastIndexOf('-->');
			return text.replace(beginning, (start, name: string | undefined, offset: number) => {
				const comment = start === '<!--' && offset < commentEnd;
				const html = comment || (name !== undefined && stays(text, offset, name));
				return html ? start : `<${BREAK}${start.slice(1)}`;
			});
		},

		mdast(post, source): MdastPluginDefinition | undefined {
			if (post.format === 'mdx' || !source.includes('<')) return undefined;
			const done = new Set<unknown>();
			return {
				name: 'raw HTML',
				options: { position: post.placed },
				html(node, context) {
					const parent = context.parent(node);
					if (done.has(parent)) return;
					done.add(parent);
					const place = { position: node.position, parentType: parent.type };
					const children = htmlTree(parent.children, makers(post, place, words));
					context.setProperty(parent, 'children', children as never);
				},
			};
		},
	};
}
