import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

describe('players', () => {
	it('load nothing before they are asked to', async () => {
		expect(await html('<video src="/img/a.png" autoplay onplay="x()"></video>')).toBe(
			'<p><video src="/img/a.png" controls preload="none"></video></p>',
		);
	});

	it('keep their sources and the words for browsers that cannot play', async () => {
		const shown = await html(
			'<audio controls><source src="/img/a.png" type="audio/mpeg">听不了</audio>',
		);
		expect(shown).toContain('<source src="/img/a.png" type="audio/mpeg">听不了</audio>');
	});

	it('tell the page’s policy the hosts that they load from', async () => {
		const post = await render(
			'<video src="https://v.example/a.mp4"></video>\n\n![图](https://a.example/b.png)',
		);
		expect(post.foreign).toEqual({
			pictures: ['https://a.example'],
			frames: [],
			media: ['https://v.example'],
		});
	});

	it('without an address leave their words', async () => {
		expect(await html('<video src="javascript:alert(1)">文字</video>')).toBe('<p>文字</p>');
	});

	it('with a missing file are an error', async () => {
		const { problems } = await render('<video src="/media/none.mp4"></video>');
		expect(problems).toMatchObject([{ severity: 'error' }]);
	});

	it.each(['<source src="/img/a.png">', '<track src="/img/a.png">'])(
		'%s alone is nothing',
		async (body) => {
			expect(await html(`${body}\n\n文`)).toMatch(/^(?:<p><\/p>)?<p>文<\/p>$/);
		},
	);
});

describe('frames', () => {
	it.each([
		['<iframe src="https://a.example">\n\n文\n\n<iframe src="https://b.example"></iframe>', 2],
		['<embed src="https://a.example"><iframe src="https://b.example"></iframe>', 2],
		['<video src="javascript:x"><iframe src="https://b.example"></iframe></video>', 1],
	])('inside one another become links all the same: %s', async (body, links) => {
		const shown = await html(body);
		expect(shown).not.toMatch(/<iframe|<embed|javascript/);
		expect(shown.match(/<a /g)).toHaveLength(links);
	});

	it('inside unsafe links leave no unsafe link', async () => {
		const body = '<a href="javascript:1">x <b><a href="javascript:2">y</a></b></a>';
		expect(await html(body)).not.toContain('javascript');
	});

	it('become links, because the settings name no host, and the author is told', async () => {
		const post = await render('<iframe src="https://player.example/1" title="演示"></iframe>');
		expect(post.html).toContain(
			'<a href="https://player.example/1" rel="external">嵌入内容：演示</a>',
		);
		expect(post.html).not.toContain('<iframe');
		expect(post.problems).toMatchObject([{ severity: 'warning' }]);
		expect(post.foreign.frames).toEqual([]);
	});
});

describe('a frame of an address that could run something', () => {
	it('leaves what stands in it', async () => {
		expect((await render('<iframe src="javascript:x">里</iframe>')).text).toBe('里');
	});
});
