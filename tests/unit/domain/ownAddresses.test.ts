import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ownAddresses } from '../../../src/domain/ownAddresses.ts';

const pages = fileURLToPath(new URL('../../../src/pages', import.meta.url));
const routes = readdirSync(pages, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(pages.length + 1));
const isOwn = ownAddresses({ routes, built: ['_astro', 'pagefind'], ids: ['v1.31.0', '旧(1'] });

describe('an address that belongs to the site', () => {
	it('is every route, and the next one that is added', () => {
		for (const route of routes) {
			const path = `/${route.replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '')}`;
			const filled = path
				.replace('[...id]', 'v1.31.0')
				.replace('[number]', '7')
				.replace('[version]', '1.31')
				.replace('[pair]', '1.30...1.31')
				.replace('/[...page]', '/page/2')
				.replaceAll(/\[\w+\]/g, 'x');
			expect([filled, isOwn(filled)]).toEqual([filled, route !== '[...old].astro']);
		}
	});

	it.each([
		...['/', '/index.html', '/about', '/About/', '/about/index.html', '/about/index.html/x'],
		...['/keps/3329', '/tags/新', '/tags', '/posts/v1.31.0', '/posts/V1.31.0.md', '/posts/旧(1'],
		...['/rss.xml', '/rss.xml/x', '/404', '/404.html', '/500', '/500/x', '/_astro', '/pagefind/x'],
	])('%s is one', (path) => {
		expect(isOwn(path)).toBe(true);
	});

	it.each([
		...[
			'/about.html',
			'/about/us',
			'/keps/old-post',
			'/releases/v1.31.0.html',
			'/archive/2024/08/x',
		],
		...['/posts/other', '/posts/v1.31.0.html', '/posts/v1.31', '/feed', '/astro', '/pagefinder'],
		...['/2024/404', '/old'],
	])('%s is none', (path) => {
		expect(isOwn(path)).toBe(false);
	});

	it('is none of the posts where there are none', () => {
		expect(ownAddresses({ routes, built: [], ids: [] })('/posts/')).toBe(false);
	});
});
