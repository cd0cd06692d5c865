import { describe, expect, it } from 'vitest';
import { LinkTargets } from '../../../src/loaders/linkTargets.ts';

const posts = [
	...[
		'v1.31.0',
		'root1',
		'index',
		'2024/升级/子目录',
		'2024/升级/01-安装',
		'x/index',
		'x/two',
		'y/one',
	],
	...['y/README', '2019-05-03-hello-world', 'a/same', 'b/same', 'C#', 'java/basis/x'],
].map((place) => ({
	place,
	oldAddresses: place === 'x/two' ? ['/2023/Old.html'] : [],
	names: place === 'C#' ? ['QSFAYC'] : [],
}));
const targets = new LinkTargets(posts, (path) => /^\/(?:about|archive)\b/.test(path));

describe('a link to a post', () => {
	it.each([
		['root1', './2024/升级/子目录.md', '2024/升级/子目录'],
		['root1', '2024/%E5%8D%87%E7%BA%A7/%E5%AD%90%E7%9B%AE%E5%BD%95.md', '2024/升级/子目录'],
		['2024/升级/子目录', '../../root1.md', 'root1'],
		['2024/升级/子目录', '..\\..\\root1.md', 'root1'],
		...['../x/two.md', '../x/two.markdown', '../x/two.html', '../x/two', '../x/two/'].map(
			(link) => [...['y/one', link, 'x/two']],
		),
		['y/one', './', 'y'],
		['y/one', './README.md', 'y'],
		['y/one', '../x/', 'x'],
		['y/one', '../x/index.html', 'x'],
		['x/index', 'two.md', 'x/two'],
		['root1', 'index.md', 'index'],
		['root1', 'C%23.md', 'C~23'],
	])('in the post at %s is by its place: %s', (place, link, id) => {
		expect(targets.find(String(link), String(place))).toBe(id);
	});

	it.each([
		['/posts/v1.31.0/', 'v1.31.0'],
		['/posts/x/two.md', 'x/two'],
		['/x/two.html', 'x/two'],
		['/java/basis/x.html', 'java/basis/x'],
		['/java/basis/x.md', 'java/basis/x'],
		['/2023/old.html', 'x/two'],
		['/2023/Old.html/', 'x/two'],
		['/x/', 'x'],
	])('from the root is by its place or by an old address: %s', (link, id) => {
		expect(targets.find(link, 'y/one')).toBe(id);
	});

	it.each([
		['root1', '../v1.31.0/', 'v1.31.0'],
		['y/one', '../../v1.31.0/', 'v1.31.0'],
	])('in the post at %s may be written as pages have their addresses: %s', (place, link, id) => {
		expect(targets.find(link, place)).toBe(id);
	});

	it.each([
		['hello-world.md', '2019-05-03-hello-world'],
		['/2019/05/03/hello-world/', '2019-05-03-hello-world'],
		['/post/hello-world/', '2019-05-03-hello-world'],
		['/posts/hello-world.html', '2019-05-03-hello-world'],
		['elsewhere/01-安装.md', '2024/升级/01-安装'],
		['/QSFAYC.html', 'C~23'],
		['/2019/05/03/Hello-World/', '2019-05-03-hello-world'],
	])('may name one that has its name alone: %s', (link, id) => {
		expect(targets.find(link, 'y/one')).toBe(id);
	});

	it.each([
		...['./none.md', './none', '/posts/none/', '../../../root1.md.txt', 'same.md', '/post/same/'],
		...['/about/', '/archive/', '/tools/hello-world/', './hello-world', '/', './a.pdf', '/index'],
	])('%s is none', (link) => {
		expect(targets.find(link, 'y/one')).toBe(link === '/index' ? 'index' : undefined);
	});

	it('from the root is one of the site before it is one of a post, but for a file of Markdown', () => {
		const own = new LinkTargets(
			[{ place: 'about', oldAddresses: [] }],
			(path) => path === '/about/',
		);
		expect(['/about/', '/about.md', './about'].map((link) => own.find(link, 'x'))).toEqual([
			...[undefined, 'about', 'about'],
		]);
	});
});
