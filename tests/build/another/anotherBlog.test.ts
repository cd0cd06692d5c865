import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { footerGroups, navigationOn } from '../../../src/components/navigation.ts';
import { isHeld } from '../../../src/domain/parts.ts';
import { site } from '../../../src/site.ts';
import { urls, withoutBase } from '../../../src/urls.ts';
import { elementsIn, first, named, parseHtml, textOf } from '../../support/html.ts';
import { filesBelow } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import { filesByRoute } from '../../support/pageKinds.ts';

/** What a blog about something else, with an empty catalogue, has of ours: nothing. */

const nothing = new Set<never>();
const files = filesBelow(outputFolder);
const output = (file: string) => readFileSync(join(outputFolder, file), 'utf8');
const texts = files.filter((file) => /\.(?:html|css|js|json|xml|txt|svg|md|ics|opml)$/.test(file));
const hrefsIn = (file: string, part: string) =>
	elementsIn(first(parseHtml(output(file)), part), named('a')).map(
		({ attributes }) => attributes['href'] ?? '',
	);

describe('the site of another blog', () => {
	it('nowhere says what ours is about, nor what it is called', () => {
		expect(texts.length).toBeGreaterThan(50);
		expect(texts.filter((file) => /Kubernetes|K8s 版本手记|k8s-notes/.test(output(file)))).toEqual(
			[],
		);
	});

	it('has no page and no document of a part that holds nothing', () => {
		expect(files.filter((file) => !isHeld(`/${file}`, nothing))).toEqual([]);
		expect(files.filter((file) => /^api\/.*\.json$/.test(file)).sort()).toEqual(
			[
				'api/v1/openapi.json',
				...['first-voyage', 'knots', 'tides'].map((id) => `api/v1/posts/${id}.json`),
				'api/v1/posts.json',
				...['post', 'posts'].map((kind) => `api/v1/schemas/${kind}.json`),
			].sort(),
		);
	});

	it('has a page of every other kind', () => {
		const missing = [...filesByRoute(outputFolder)]
			.filter(([route, written]) => written.length === 0 && isHeld(`/${route}`, nothing))
			.map(([route]) => route);
		// So many posts it has not.
		expect(missing).toEqual(['page/[number]']);
	});

	it('leads to all that there is and to nothing else, at the head and the foot of each page', () => {
		const head = navigationOn(urls.home(), nothing).map(({ href }) => href);
		expect(head).toEqual([urls.archive(), urls.subscribe(), urls.about()]);
		const theirs = (href: string) =>
			href.replace(site.repository, 'https://git.example.com/harbour/notes');
		const foot = footerGroups(nothing).flatMap(({ links }) =>
			links.map(({ href }) => theirs(href)),
		);
		expect(hrefsIn('index.html', 'nav')).toEqual(head);
		expect(hrefsIn('index.html', 'footer')).toEqual(foot);
		expect(foot.filter((href) => !isHeld(withoutBase(href), nothing))).toEqual([]);
	});

	it('shows its posts, the newest first, and no draft', () => {
		const posts = ['tides', 'knots', 'first-voyage'].map((id) => urls.post(id));
		const linked = hrefsIn('index.html', 'main').filter((href) => posts.includes(href));
		expect([...new Set(linked)]).toEqual(posts);
		expect(texts.filter((file) => /没写完的一篇|灯塔尚未点亮/.test(output(file)))).toEqual([]);
	});

	it('tells its news under its own name', () => {
		const { title, items } = JSON.parse(output('feed.json'));
		expect(title).toBe('缆桩札记');
		expect(items.map((item: { id: string; title: string }) => `${item.id} ${item.title}`)).toEqual([
			'tag:harbour.example.com,2026:post/tides 怎样读潮汐表',
			'tag:harbour.example.com,2026:post/knots 三种绳结',
			'tag:harbour.example.com,2026:post/first-voyage 第一次出海',
		]);
		expect(output('feeds.opml')).not.toContain('KEP');
	});

	it('offers to narrow a search by what its pages have', () => {
		const choices = elementsIn(parseHtml(output('search/index.html')), named('label'));
		const shown = choices.filter(({ attributes }) => !('hidden' in attributes)).map(textOf);
		expect(shown.map((words) => words.trim().slice(0, 2))).toEqual(['分类', '年份', '排序']);
		expect(JSON.parse(output('search/subjects.json'))).toMatchObject({ lists: {}, keps: [] });
	});

	it('describes its documents and no others', () => {
		const { paths, info } = JSON.parse(output('api/v1/openapi.json'));
		expect(info.title).toBe('缆桩札记');
		expect(Object.keys(paths)).toEqual([
			'/api/v1/posts.json',
			'/api/v1/posts/{id}.json',
			'/api/v1/schemas/{kind}.json',
		]);
	});
});
