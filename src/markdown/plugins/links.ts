/**
 * Links.
 *
 * The author writes `[文字](./v1.30.0.md#标题)` to another post, a path from the site's root with or
 * without the base path, or any address of the web.
 * The reader gets a link to that post's page; links that leave the site say so. A link without words
 * shows its address. An address whose scheme could run something (`javascript:`, `data:`) is no link:
 * only its words are shown, and the author is told.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import { absolute, decodedPath, onSite, postIdOf, readAddress, urls } from '../../urls.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import {
	element,
	isElement,
	type Node,
	type Parent,
	rewriteUp,
	text,
	textOf,
} from '../tree/nodes.ts';

/** What readers see although it holds no words. */
const seen = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'svg', 'math', 'input']);

const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether an address of the web is one of this site. */
function isOwn(url: string): boolean {
	return `${url}/`.startsWith(absolute(urls.home()));
}

/** Gives a link that nobody would see its address for words. */
function showAddress(rendering: Rendering, link: Element): void {
	const { href, ariaLabel } = link.properties;
	const hasPicture = (parent: Parent): boolean =>
		parent.children.some(
			(node) => 'tagName' in node && (seen.has(node.tagName) || hasPicture(node)),
		);
	if (!href || ariaLabel || visible.test(textOf(link)) || hasPicture(link)) return;
	rendering.warn(link, markdownStrings.emptyLink(String(href)));
	link.children.push(text(String(href)));
}

/** The link for a place of this site: a post's file becomes its address, every other stays. */
function linkTarget(rendering: Rendering, link: Element, address: string): string {
	const [, file, suffix] = /^([^?#]*\.mdx?)((?:[?#].*)?)$/is.exec(address) ?? [];
	if (file === undefined) return onSite(address);
	const name = path.posix.basename(decodedPath(file)).replace(/\.mdx?$/i, '');
	const folder = path.dirname(rendering.post.file);
	// A link may compose its letters in another way than the file's name does.
	const names = [name, name.normalize('NFC'), name.normalize('NFD')];
	const isKnown = names.some((file) =>
		['.md', '.mdx'].some((extension) => existsSync(path.join(folder, file + extension))),
	);
	if (!isKnown) rendering.error(link, markdownStrings.deadPostLink(address));
	return urls.post(postIdOf(name)) + (suffix ?? '');
}

function readLink(rendering: Rendering, link: Element): readonly Node[] | undefined {
	const { href, dataFootnoteRef, dataFootnoteBackref } = link.properties;
	if (typeof href !== 'string' || dataFootnoteRef || dataFootnoteBackref !== undefined)
		return undefined;
	showAddress(rendering, link);
	const address = readAddress(href);
	if (address.kind === 'refused') {
		rendering.warn(link, markdownStrings.forbiddenScheme(href));
		const { id } = link.properties;
		return id ? [element('span', { id }, link.children)] : link.children;
	}
	if (address.kind === 'web') {
		link.properties['href'] = address.url;
		if (!isOwn(address.url)) link.properties['rel'] = ['external'];
	} else if (address.kind === 'site') {
		const url = linkTarget(rendering, link, href);
		link.properties['href'] = url;
		rendering.links.push({ line: rendering.lineOf(link), url });
	}
	return undefined;
}

export const links: Construct = {
	tree(root, rendering) {
		rewriteUp(root, (node, parent) => {
			if (!isElement(node, 'a')) return undefined;
			const others = readLink(rendering, node);
			// A link inside a link is no link.
			return 'tagName' in parent && parent.tagName === 'a' ? (others ?? node.children) : others;
		});
	},
};
