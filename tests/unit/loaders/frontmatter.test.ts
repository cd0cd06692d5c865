import { expect, it } from 'vitest';
import { cutFrontmatter } from '../../../src/loaders/frontmatter.ts';

it('cuts a post at its frontmatter and says on which lines the parts begin', () => {
	expect(cutFrontmatter('---\ntitle: 好\n---\n正文')).toEqual({
		frontmatter: 'title: 好',
		frontmatterLine: 2,
		body: '正文',
		bodyLine: 4,
		unclosed: false,
	});
});

it('removes a byte order mark and Windows line ends', () => {
	const { frontmatter, body } = cutFrontmatter('\uFEFF---\r\ntitle: 好\r\n---\r\n一\r\n二');
	expect([frontmatter, body]).toEqual(['title: 好', '一\n二']);
});

it('takes a file without frontmatter for all body', () => {
	expect(cutFrontmatter('# 标题\n\n---\n')).toMatchObject({ bodyLine: 1, unclosed: false });
});

it('notices a frontmatter that never ends and loses no word of it', () => {
	expect(cutFrontmatter('---\ntitle: 好\n正文')).toMatchObject({
		unclosed: true,
		body: '---\ntitle: 好\n正文',
	});
});
