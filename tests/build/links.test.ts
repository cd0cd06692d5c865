import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { absolute } from '../../src/urls.ts';
import { elementsIn, type HtmlElement, parseHtml } from '../support/html.ts';
import { type BuiltPage, fileAt, filesBelow, pagesIn } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';

const pages = pagesIn(outputFolder);
const anchors = new Map(
	pages.map((page) => [
		page.file,
		new Set(elementsIn(page.tree).flatMap(({ attributes }) => attributes['id'] ?? [])),
	]),
);

/** Every address that an element loads or leads to. */
function addressesOf({ name, attributes }: HtmlElement): string[] {
	const { href, src, srcset, action, poster } = attributes;
	const isSharedPicture =
		name === 'meta' &&
		/^(og|twitter):image$/.test(attributes['property'] ?? attributes['name'] ?? '');
	const candidates = (srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
	return [href, src, action, poster, ...candidates, isSharedPicture ? attributes['content'] : '']
		.filter((address) => address !== undefined)
		.filter((address) => address !== '');
}

/** What is wrong with a link from the page at `from`, or `undefined`; other hosts are not asked. */
function fault(link: string, from: string): string | undefined {
	if (!URL.canParse(link, absolute(from))) return `${link} is not an address`;
	const url = new URL(link, absolute(from));
	if (!/^https?:$/.test(url.protocol) || url.origin !== site.origin) return undefined;
	const file = fileAt(outputFolder, url.pathname);
	if (file === undefined) return `${link} leads nowhere`;
	const anchor = decodeURIComponent(url.hash.slice(1));
	if (anchor === '' || !file.endsWith('.html') || anchors.get(file)?.has(anchor)) return undefined;
	return `${link} has no such anchor`;
}

function faultsOf(tree: HtmlElement, from: string): string[] {
	return elementsIn(tree)
		.flatMap(addressesOf)
		.map((link) => fault(link, from))
		.filter((said) => said !== undefined)
		.map((said) => `${from}: ${said}`);
}

describe('every link', () => {
	it('of a page leads to a page, a file or an anchor that is there', () => {
		const count = pages.flatMap((page) => elementsIn(page.tree).flatMap(addressesOf)).length;
		const faults = pages.flatMap((page) => faultsOf(page.tree, page.address));
		console.log(`links: ${count} on ${pages.length} pages, ${faults.length} broken`);
		expect(faults).toEqual([]);
	});

	it('of the feeds leads somewhere', () => {
		const { items } = JSON.parse(readFileSync(join(outputFolder, 'feed.json'), 'utf8'));
		const faults = items.flatMap((item: { url: string; content_html: string }) => [
			...[fault(item.url, site.base)].filter((said) => said !== undefined),
			...faultsOf(parseHtml(item.content_html), new URL(item.url).pathname),
		]);
		expect(faults).toEqual([]);
	});

	it('of the style sheets stays with us', () => {
		const sheets = filesBelow(outputFolder).filter((file) => file.endsWith('.css'));
		const foreign = sheets.flatMap((file) => {
			const css = readFileSync(join(outputFolder, file), 'utf8');
			return css.match(/@import|url\(\s*["']?(?:https?:)?\/\/[^)]*\)/g) ?? [];
		});
		expect(foreign).toEqual([]);
	});

	it('that a page loads stays with us, unless its author shows a picture of another site', () => {
		const loading = ({ name, attributes }: HtmlElement) =>
			['img', 'script', 'iframe', 'source', 'video', 'audio', 'embed', 'object'].includes(name) ||
			(name === 'link' && /stylesheet|icon|preload|manifest/.test(attributes['rel'] ?? ''));
		const ours = pages.filter(({ file }) => file !== 'posts/remote/index.html');
		const foreign = ours.flatMap((page: BuiltPage) =>
			elementsIn(page.tree, loading)
				.flatMap(addressesOf)
				.filter((address) => new URL(address, absolute(page.address)).origin !== site.origin),
		);
		expect(foreign).toEqual([]);
	});
});
