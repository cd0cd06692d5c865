import { describe, expect, it } from 'vitest';
import {
	hexoPath,
	hugoPath,
	jekyllPath,
	type OldPost,
	pagePath,
} from '../../../../scripts/import/permalinks.ts';

function aPost(facts: Partial<OldPost> = {}): OldPost {
	return { place: 'install', data: {}, title: '安装', date: '2024-08-04T09:30:05+08:00', ...facts };
}

describe('hexoPath', () => {
	const rule = {
		permalink: '',
		newPostName: '',
		defaultCategory: 'uncategorized',
		categoryMap: {},
	};
	const at = (permalink: string, facts: Partial<OldPost> = {}, more: Partial<typeof rule> = {}) =>
		hexoPath({ ...rule, ...more, permalink }, aPost(facts));

	it('takes the path of the file for a title', () => {
		expect(at(':year/:month/:day/:title/', { place: '云/安装' })).toBe('/2024/08/04/云/安装/');
		expect(at(':i_month-:i_day/:name.html', { place: '云/安装' })).toBe('/8-4/安装.html');
	});

	it('leaves the day in a name out where names are made so', () => {
		const newPostName = ':year-:month-:day-:title.md';
		expect(at(':title/', { place: '2024-08-04-install' }, { newPostName })).toBe('/install/');
	});

	it('knows categories, their names in addresses, and posts without any', () => {
		const data = { categories: ['云', 'K8s'] };
		expect(at(':category/:title/', { data }, { categoryMap: { 云: 'cloud' } })).toBe(
			'/cloud/K8s/install/',
		);
		expect(at(':category/:title/')).toBe('/uncategorized/install/');
	});

	it('takes keys of the frontmatter, and gives up where one is missing', () => {
		expect(at('posts/:abbrlink.html', { data: { abbrlink: 'a1b2' } })).toBe('/posts/a1b2.html');
		expect(at('posts/:abbrlink.html')).toBeUndefined();
		expect(at(':year/:title/', { date: undefined })).toBeUndefined();
	});

	it('makes the hash of a name and its time', () => {
		expect(at(':hash/')).toMatch(/^\/[\da-f]{12}\/$/);
	});
});

describe('jekyllPath', () => {
	const place = '2024-08-04-Install-It';

	it('knows its styles by name', () => {
		const data = { categories: 'Cloud k8s' };
		const of = (style: string) => jekyllPath(style, aPost({ place, data }));
		expect(of('date')).toBe('/cloud/k8s/2024/08/04/Install-It.html');
		expect(of('pretty')).toBe('/cloud/k8s/2024/08/04/Install-It/');
		expect(of('none')).toBe('/cloud/k8s/Install-It.html');
		expect(of('ordinal')).toBe('/cloud/k8s/2024/217/Install-It.html');
	});

	it('fills patterns, with folders for categories', () => {
		expect(jekyllPath('/:categories/:slug', aPost({ place: `net/${place}` }))).toBe(
			'/net/install-it',
		);
	});
});

describe('hugoPath', () => {
	const rule = { permalinks: {}, uglyUrls: false, keepsCase: false };

	it('takes the path of the file in lower case, and the folder for index.md', () => {
		expect(hugoPath(rule, aPost({ place: 'posts/Hello World' }))).toBe('/posts/hello-world/');
		expect(hugoPath(rule, aPost({ place: 'posts/Hello/index' }))).toBe('/posts/hello/');
		expect(hugoPath({ ...rule, uglyUrls: true }, aPost({ place: 'posts/a' }))).toBe(
			'/posts/a.html',
		);
	});

	it('puts slug and url above all', () => {
		expect(hugoPath(rule, aPost({ place: 'posts/a', data: { slug: 'B c' } }))).toBe('/posts/b-c/');
		expect(hugoPath(rule, aPost({ data: { url: '2020/04/x' } }))).toBe('/2020/04/x');
	});

	it('fills the pattern of the section', () => {
		const permalinks = { posts: '/:year/:slugorcontentbasename', notes: '/:sections[1:]/:slug/' };
		expect(hugoPath({ ...rule, permalinks }, aPost({ place: 'posts/a' }))).toBe('/2024/a/');
		expect(hugoPath({ ...rule, permalinks }, aPost({ place: 'notes/go/a' }))).toBe('/go/安装/');
	});
});

describe('pagePath', () => {
	it('ends in .html, at the folder for README.md, below the base path', () => {
		const rule = { base: '/docs/', isClean: false };
		expect(pagePath(rule, aPost({ place: 'a/b' }))).toBe('/docs/a/b.html');
		expect(pagePath(rule, aPost({ place: 'a/README' }))).toBe('/docs/a/');
		expect(pagePath({ base: '/', isClean: true }, aPost({ place: 'a/b' }))).toBe('/a/b');
		expect(pagePath({ base: '/', isClean: true }, aPost({ place: 'C#' }))).toBe('/C%23');
	});
});
