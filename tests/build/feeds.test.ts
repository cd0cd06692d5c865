import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { absolute } from '../../src/urls.ts';
import { elementsIn, first, type HtmlElement, named, parseHtml, textOf } from '../support/html.ts';
import { fileAt } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';

/** An entry of a feed, as any of the three formats tells it. */
interface Entry {
	readonly id: string;
	readonly link: string;
	readonly title: string;
	readonly html: string;
}

function output(file: string): string {
	return readFileSync(join(outputFolder, file), 'utf8');
}

const rss = parseRssFeed(output('rss.xml'));
const atom = parseAtomFeed(output('atom.xml'));
const json = parseJsonFeed(JSON.parse(output('feed.json')));

const feeds: Readonly<Record<string, readonly Entry[]>> = {
	'RSS 2.0': (rss.items ?? []).map((item) => ({
		id: item.guid?.value ?? '',
		link: item.link ?? '',
		title: item.title ?? '',
		html: item.content?.encoded ?? item.description ?? '',
	})),
	'Atom 1.0': (atom.entries ?? []).map((entry) => ({
		id: entry.id ?? '',
		link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? '',
		title: String(entry.title?.value ?? ''),
		html: String(entry.content?.value ?? ''),
	})),
	'JSON Feed 1.1': (json.items ?? []).map((item) => ({
		id: item.id ?? '',
		link: item.url ?? '',
		title: item.title ?? '',
		html: item.content_html ?? '',
	})),
};

function relativeAddresses(html: string): string[] {
	return elementsIn(parseHtml(html)).flatMap(({ attributes }) =>
		[attributes['href'], attributes['src'], ...(attributes['srcset'] ?? '').split(/,\s+/)]
			.filter((address) => address !== undefined)
			.filter((address) => address !== '' && !/^(https?:|mailto:)/.test(address)),
	);
}

/** Letters and digits alone: what is shown, whatever a page adds around it. */
function wordsOf(element: HtmlElement): string {
	return textOf(element).replace(/[^\p{L}\p{N}]/gu, '');
}

function paragraphsOf(html: string): string[] {
	return elementsIn(parseHtml(html), named('p', 'li', 'h2', 'h3')).map(wordsOf);
}

describe.each(Object.entries(feeds))('the %s feed', (_format, entries) => {
	it('has an entry for each of the newest posts', () => {
		expect(entries.length).toBeGreaterThan(0);
		expect(entries.length).toBeLessThanOrEqual(site.feedSize);
	});

	it('leads to the posts by absolute addresses', () => {
		const lost = entries.filter(
			({ link }) =>
				!link.startsWith(site.origin) || fileAt(outputFolder, new URL(link).pathname) === undefined,
		);
		expect(lost.map(({ link }) => link)).toEqual([]);
	});

	it('has ids of its own that are no addresses of pages', () => {
		const ids = entries.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => id === '' || id.startsWith('http'))).toEqual([]);
	});

	it('holds no relative address', () => {
		expect(entries.flatMap(({ html }) => relativeAddresses(html))).toEqual([]);
	});

	it('holds neither styles, scripts nor classes but those that name the language of code', () => {
		const wanting = entries.flatMap(({ html }) =>
			elementsIn(parseHtml(html)).filter(
				({ name, attributes }) =>
					!/^(language-\S+)?$/.test(attributes['class'] ?? '') ||
					'style' in attributes ||
					/^(script|style|button)$/.test(name),
			),
		);
		expect(wanting.map(({ name }) => name)).toEqual([]);
	});

	it('holds the whole post as the page shows it', () => {
		for (const { link, html } of entries) {
			const file = fileAt(outputFolder, new URL(link).pathname) ?? '';
			const page = wordsOf(first(parseHtml(output(file)), 'article'));
			const missing = paragraphsOf(html).filter((paragraph) => !page.includes(paragraph));
			expect(missing, link).toEqual([]);
			expect(paragraphsOf(html).length, link).toBeGreaterThan(0);
		}
	});
});

describe('the feeds', () => {
	it('tell the same entries', () => {
		const told = Object.values(feeds).map((entries) => entries.map(({ id, title }) => [id, title]));
		expect(told[1]).toEqual(told[0]);
		expect(told[2]).toEqual(told[0]);
	});

	it('name their language and where they are', () => {
		expect([rss.language, json.language]).toEqual([site.language, site.language]);
		expect(json.feed_url).toBe(absolute(`${site.base}feed.json`));
		expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(
			absolute(`${site.base}atom.xml`),
		);
	});

	it('say of each picture how large its file is, the same in RSS and in Atom', () => {
		const pictures = (rss.items ?? []).flatMap(({ enclosures = [] }) => enclosures);
		expect(pictures.length).toBeGreaterThan(0);
		for (const { url = '', length, type } of pictures) {
			const file = fileAt(outputFolder, new URL(url).pathname) ?? '';
			expect([type, length], url).toEqual(['image/png', statSync(join(outputFolder, file)).size]);
		}
		const links = (atom.entries ?? []).flatMap(({ links = [] }) => links);
		const enclosed = links.filter(({ rel }) => rel === 'enclosure');
		expect(enclosed.map(({ href, length }) => [href, length])).toEqual(
			pictures.map(({ url, length }) => [url, length]),
		);
	});

	it('are shown with an icon and a sheet that are there', () => {
		const addresses = [rss.image?.url, atom.icon, json.icon, json.favicon];
		const sheets = ['rss.xml', 'atom.xml'].map(
			(file) => /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/.exec(output(file))?.[1],
		);
		const paths = [...addresses, ...sheets].map((one) => new URL(one ?? '', site.origin).pathname);
		expect(paths.filter((one) => fileAt(outputFolder, one) === undefined)).toEqual([]);
	});

	it('take their last change from the content', () => {
		const days = (atom.entries ?? []).map(({ updated }) => Date.parse(updated ?? ''));
		expect(Date.parse(atom.updated ?? '')).toBe(Math.max(...days));
	});
});
