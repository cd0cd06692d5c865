/**
 * Links.
 *
 * The author writes `[文字](./v1.30.0.md#标题)` to another post, a path from the site's root with or
 * without the base path, or any address of the web. A post may also be named as other generators do:
 * by its place (`../b/two.html`, `/b/two`), by an old address, by where the blog was before.
 * The reader gets a link to that post's page; links that leave the site say so. A link without words
 * shows its address. An address whose scheme could run something (`javascript:`, `data:`) is no link:
 * only its words are shown, and the author is told; so it is with a link that has no address.
 */
import type { Element } from 'hast';
import { decodedPath, readAddress } from '../../addresses.ts';
import { site } from '../../site.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import { absolute, onSite, urls, withoutBase } from '../../urls.ts';
import { headingMeant } from '../anchor.ts';
import type { Construct } from '../construct.ts';
import { siteFile } from '../localFile.ts';
import { fragment, type Rendering, type SiteLink } from '../rendering.ts';
import {
	element,
	elementsIn,
	isElement,
	type Node,
	type Parent,
	rewriteUp,
	text,
	textOf,
} from '../tree/nodes.ts';

/** What readers see although it holds no words. */
const seen = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'svg', 'math', 'input']);

/** An address that names a file of Markdown can mean nothing but a post. */
const postFile = /\.(?:md|mdx|markdown)$/i;

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

/** The address of the file of this site that a link means, if it is not written there. */
function linkedFile(rendering: Rendering, link: Element, target: string): string | undefined {
	if (postFile.test(target) || !/\.\w+$/.test(target)) return undefined;
	const found = siteFile(rendering, link, target);
	const isWritten = found !== undefined && found.file.path === decodedPath(withoutBase(target));
	return isWritten ? undefined : found?.url;
}

/** A link to a place of this site: what means a post becomes its address, every other stays. */
function readSiteLink(rendering: Rendering, link: Element, address: string): void {
	const [, target = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
	const { around } = rendering.post;
	const id = target === '' ? undefined : around.post(target, rendering.fileOf(link));
	const file = id === undefined ? linkedFile(rendering, link, target) : undefined;
	const place = file === undefined ? onSite(address) : file + suffix;
	const url = id === undefined ? place : around.heading(urls.post(id) + suffix);
	link.properties['href'] = url;
	if (id === undefined && postFile.test(target)) {
		rendering.error(link, markdownStrings.deadPostLink(address));
	} else rendering.links.push({ line: rendering.lineOf(link), url });
}

const bareHost = (host: string) => host.replace(/^www\./, '');

/** A link to where this blog was before leads to what became of the place, if a post did. */
function formerTarget(rendering: Rendering, link: Element, url: URL): string | undefined {
	const isFormer = site.formerOrigins.some((o) => bareHost(new URL(o).host) === bareHost(url.host));
	if (!isFormer) return undefined;
	const { around, file } = rendering.post;
	const id = around.post(url.pathname, file);
	if (id !== undefined) return around.heading(urls.post(id) + url.search + url.hash);
	rendering.warn(link, markdownStrings.formerLink(url.href));
	return undefined;
}

function readWebLink(rendering: Rendering, link: Element, address: string): void {
	link.properties['href'] = address;
	const url = URL.parse(address, site.origin);
	const former = url === null ? undefined : formerTarget(rendering, link, url);
	if (former !== undefined) link.properties['href'] = former;
	const onSite = former ?? (url !== null && isOwn(address) ? url.pathname + url.hash : undefined);
	if (onSite === undefined) link.properties['rel'] = ['external'];
	else rendering.links.push({ line: rendering.lineOf(link), url: onSite });
}

/** Leads links to headings of this post, written for another generator, to what they mean. */
function mendFragments(root: Parent, { headings, links, title = '' }: Rendering): void {
	const ids = new Set(elementsIn(root).map(({ properties }) => String(properties['id'])));
	const named = [...headings, { slug: 'top', text: title }];
	for (const link of elementsIn(root, 'a')) {
		const href = String(link.properties['href'] ?? '');
		const id = decodedPath(href.slice(1)).normalize('NFC');
		if (!href.startsWith('#') || id === '' || id === 'top' || ids.has(id)) continue;
		const slug = headingMeant(id, named);
		if (slug === undefined) continue;
		link.properties['href'] = fragment(slug);
		for (const [index, known] of links.entries()) {
			if (known.url === href) links[index] = { ...known, url: fragment(slug) };
		}
	}
}

function readLink(rendering: Rendering, link: Element): readonly Node[] | undefined {
	const { href, dataFootnoteRef, dataFootnoteBackref } = link.properties;
	if (typeof href !== 'string' || dataFootnoteRef || dataFootnoteBackref !== undefined)
		return undefined;
	showAddress(rendering, link);
	const address = readAddress(href);
	if (href.trim() === '' || address.kind === 'refused') {
		const { emptyAddress, forbiddenScheme } = markdownStrings;
		rendering.warn(link, href.trim() === '' ? emptyAddress(textOf(link)) : forbiddenScheme(href));
		const { id } = link.properties;
		return id ? [element('span', { id }, link.children)] : link.children;
	}
	if (address.kind === 'web') readWebLink(rendering, link, address.url);
	else if (address.kind === 'site') readSiteLink(rendering, link, href);
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
		const slugs = new Set(rendering.headings.map(({ slug }) => `#${slug}`));
		const isFragment = ({ url }: SiteLink) => url.startsWith('#') && !slugs.has(decodedPath(url));
		if (rendering.links.some(isFragment)) mendFragments(root, rendering);
	},
};
