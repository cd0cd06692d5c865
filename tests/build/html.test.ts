import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { absolute, urls } from '../../src/urls.ts';
import { elementsIn, first, type HtmlElement, named, textOf } from '../support/html.ts';
import { htmlErrors } from '../support/htmlErrors.ts';
import { type BuiltPage, fileAt, pagesIn } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';
import { extremePages } from '../support/pageKinds.ts';

const pages = pagesIn(outputFolder);
/** The pages that readers stay on: an old address leads on at once. */
const staying = pages.filter((page) => metas(page, 'http-equiv', 'refresh').length === 0);

/** The pages, by address, about which `complaint` has something to say. */
function complaints(
	complaint: (page: BuiltPage) => unknown,
	among = staying,
): Record<string, unknown> {
	return Object.fromEntries(
		among
			.map((page) => [page.address, complaint(page)] as const)
			.filter(([, said]) => said !== undefined && !(Array.isArray(said) && said.length === 0)),
	);
}

function links(page: BuiltPage, rel: string): HtmlElement[] {
	return elementsIn(page.tree, named('link')).filter(({ attributes }) => attributes['rel'] === rel);
}

function metas(page: BuiltPage, key: string, value: string): (string | undefined)[] {
	return elementsIn(page.tree, named('meta'))
		.filter(({ attributes }) => attributes[key]?.toLowerCase() === value)
		.map(({ attributes }) => attributes['content']);
}

/** What a page may load and do: its own origin's files, and nothing else. */
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; " +
	"connect-src 'self'; worker-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'";

it('the smallest and the largest page of each kind are valid HTML', async () => {
	const errors = await htmlErrors(outputFolder, extremePages(outputFolder));
	expect(errors).toEqual([]);
});

describe('every page', () => {
	it('has no inline style', () => {
		const styled = complaints(
			(page) =>
				elementsIn(page.tree)
					.filter(({ name, attributes }) => name === 'style' || 'style' in attributes)
					.map(({ name }) => `<${name}>`),
			pages,
		);
		expect(styled).toEqual({});
	});

	it('has no inline script and no inline event handler', () => {
		const scripted = complaints(
			(page) =>
				elementsIn(page.tree)
					.filter(({ name, attributes }) => {
						const handles = Object.keys(attributes).some((attribute) => /^on[a-z]/.test(attribute));
						const isData = attributes['type'] === 'application/ld+json';
						return handles || (name === 'script' && !('src' in attributes) && !isData);
					})
					.map(({ name }) => `<${name}>`),
			pages,
		);
		expect(scripted).toEqual({});
	});

	it('carries the strict policy, widened by nothing but pictures of other hosts that it shows', () => {
		const others = complaints((page) => {
			const policies = metas(page, 'http-equiv', 'content-security-policy');
			const shown = elementsIn(page.tree, named('img'))
				.map(({ attributes }) => attributes['src'] ?? '')
				.filter((address) => /^https?:/.test(address));
			const hosts = [...new Set(shown.map((address) => ` ${new URL(address).origin}`))].sort();
			const connects = page.address === urls.checkup() ? 'none' : 'self';
			const strict = policy
				.replace("img-src 'self'", `img-src 'self'${hosts.join('')}`)
				.replace("connect-src 'self'", `connect-src '${connects}'`);
			return policies.length === 1 && policies[0] === strict ? undefined : policies;
		}, pages);
		expect(others).toEqual({});
	});

	it('says that it is in Chinese', () => {
		const languages = complaints((page) => {
			const language = first(page.tree, 'html').attributes['lang'];
			return language === site.language ? undefined : `lang=${language}`;
		});
		expect(languages).toEqual({});
	});

	it('has a title, a description and one heading of the first level', () => {
		const lacking = complaints((page) => [
			...(textOf(first(page.tree, 'title')).trim() === '' ? ['title'] : []),
			...((metas(page, 'name', 'description')[0] ?? '').trim() === '' ? ['description'] : []),
			...(elementsIn(page.tree, named('h1')).length === 1 ? [] : ['h1']),
		]);
		expect(lacking).toEqual({});
	});

	it('names itself as its canonical address', () => {
		const wrong = complaints((page) => {
			if (['404.html', 'offline/index.html'].includes(page.file)) return undefined;
			const hrefs = links(page, 'canonical').map(({ attributes }) => attributes['href']);
			return hrefs.length === 1 && hrefs[0] === absolute(page.address) ? undefined : hrefs;
		});
		expect(wrong).toEqual({});
	});

	it('announces the three feeds of all posts, and before them its own if it has one', () => {
		const wanted = [urls.rss(), urls.atom(), urls.jsonFeed()].map(absolute);
		const wrong = complaints((page) => {
			const hrefs = links(page, 'alternate')
				.filter(({ attributes }) => attributes['type'] !== 'text/markdown')
				.map(({ attributes }) => absolute(attributes['href'] ?? ''));
			const own = hrefs.slice(0, -wanted.length);
			// The pages of a list have one feed.
			const first = page.address.replace(/page\/\d+\/$/, '');
			const isSound =
				JSON.stringify(hrefs.slice(-wanted.length)) === JSON.stringify(wanted) &&
				own.length <= 1 &&
				own.every((href) => new URL(href).pathname === `${first}rss.xml`);
			return isSound ? undefined : hrefs;
		});
		expect(wrong).toEqual({});
	});

	it('of a post announces its Markdown, and no other page does', () => {
		const wrong = complaints((page) => {
			const paths = links(page, 'alternate')
				.filter(({ attributes }) => attributes['type'] === 'text/markdown')
				.map(({ attributes }) => new URL(attributes['href'] ?? '').pathname);
			const markdown = `${page.address.replace(/\/$/, '')}.md`;
			const wanted = fileAt(outputFolder, markdown) === undefined ? [] : [markdown];
			const told = JSON.stringify(paths);
			return told === JSON.stringify(wanted) ? undefined : told;
		});
		expect(wrong).toEqual({});
	});

	it('can be shared with a title, a description and an address', () => {
		const lacking = complaints((page) =>
			['og:title', 'og:description', 'og:url', 'og:type'].filter(
				(property) => (metas(page, 'property', property)[0] ?? '') === '',
			),
		);
		expect(lacking).toEqual({});
	});

	it('shows where it is shared a picture that is there, if it has one', () => {
		const broken = complaints((page) =>
			metas(page, 'property', 'og:image').filter(
				(address = '') => fileAt(outputFolder, new URL(address).pathname) === undefined,
			),
		);
		expect(broken).toEqual({});
	});

	it('has structured data that is valid JSON', () => {
		const broken = complaints((page) =>
			elementsIn(page.tree, named('script'))
				.filter(({ attributes }) => attributes['type'] === 'application/ld+json')
				.map(textOf)
				.filter((text) => !('@context' in JSON.parse(text))),
		);
		expect(broken).toEqual({});
	});
});

it('the page of a post names one picture, for sharing and in its structured data', () => {
	const posts = pages.filter(({ file }) => /^posts\/[^/]+\/index\.html$/.test(file));
	const pictures = posts.map((page) => {
		const data = elementsIn(page.tree, named('script'))
			.filter(({ attributes }) => attributes['type'] === 'application/ld+json')
			.map((script) => JSON.parse(textOf(script)))
			.find((one) => one['@type'] === 'BlogPosting');
		return [data?.image, metas(page, 'property', 'og:image')[0]];
	});
	expect(pictures.filter(([, shared]) => shared !== undefined).length).toBeGreaterThan(0);
	expect(pictures.map(([told]) => told)).toEqual(pictures.map(([, shared]) => shared));
});
