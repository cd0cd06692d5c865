import { expect, it } from 'vitest';
import { movedAddresses } from '../../../src/loaders/moved.ts';

it('each old address of each post leads to the post, in the order of the addresses', () => {
	const posts = [
		{ id: '中文', redirects: ['/z', '/2024/旧 文.html'] },
		{ id: 'guides/01', redirects: ['/b'] },
		{ id: 'v1.31.0', redirects: [] },
	];
	expect(movedAddresses(posts)).toEqual([
		{ from: '/2024/旧 文.html', to: '/posts/%E4%B8%AD%E6%96%87/' },
		{ from: '/b', to: '/posts/guides/01/' },
		{ from: '/z', to: '/posts/%E4%B8%AD%E6%96%87/' },
	]);
});
