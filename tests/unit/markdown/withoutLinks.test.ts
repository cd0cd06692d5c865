import { describe, expect, it } from 'vitest';
import { withoutLinks } from '../../../src/markdown/withoutLinks.ts';
import { site } from '../../../src/site.ts';

describe('an article without some of its links', () => {
	it.each([
		['<a href="/a/">甲</a>', '<span>甲</span>'],
		['<a id="x" class="y" href="/a/" title="></a>">甲</a>', '<span id="x">甲</span>'],
		[
			'<a href="/a/"><strong>甲</strong> <abbr>乙</abbr></a>',
			'<span><strong>甲</strong> <abbr>乙</abbr></span>',
		],
		['<a href="/c/?d=1&amp;e#乙">甲</a>', '<span>甲</span>'],
		[`<a href="${site.origin}/a/">甲</a>`, '<span>甲</span>'],
	])('has the words of %s', (html, words) => {
		expect(withoutLinks(`<p>${html}<a href="/b/">别的</a></p>`, ['/a/', '/c/?d=1&e#乙'])).toBe(
			`<p>${words}<a href="/b/">别的</a></p>`,
		);
	});

	it.each([
		'<a href="/a/#乙">甲</a>',
		'<a id="x">甲</a>',
		'<area href="/a/"><article data-href="/a/">文</article>',
		'<img alt="a href=&quot;/a/&quot;" title=\'x\'>文',
		'&lt;a href="/a/">甲',
	])('leaves %s as it is', (html) => {
		expect(withoutLinks(html, ['/a/'])).toBe(html);
	});
});
