import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';
import { remotePictures, withAddresses } from '../../../src/markdown/remotePictures.ts';
import { renderPost } from '../../../src/markdown/render.ts';

const requestFor = (body: string, format: 'markdown' | 'mdx' = 'markdown') => ({
	...{
		body,
		format,
		firstLine: 1,
		file: 'src/content/posts/a.md',
		around: surroundingsOf('/none', []).around(),
	},
});

/** The body with its remote pictures at `/a.png`. */
async function moved(body: string, format: 'markdown' | 'mdx' = 'markdown'): Promise<string> {
	const { pictures } = await remotePictures(requestFor(body, format));
	return withAddresses(body, pictures, () => '/a.png');
}

describe('the address of a remote picture', () => {
	it.each([
		['![i](http://h/a.png)', '![i](/a.png)'],
		['![i](http://h/(b).png)', '![i](/a.png)'],
		['![i](http://h/a\\(b.png "题")', '![i](/a.png "题")'],
		['![i](<http://h/a b.png> "t")', '![i](</a.png> "t")'],
		['![i](http://h/图 一.png =30x20)', '![i](/a.png =30x20)'],
		['![i](http://h/a&amp;b.png?x=1&y=2#z)', '![i](/a.png)'],
		['![i](http://h/%E5%9B%BE.png)', '![i](/a.png)'],
		['![i](http://h/%D6.png)', '![i](/a.png)'],
		['![i](HTTPS://H/a.png)', '![i](/a.png)'],
		['![i](//h/a.png)', '![i](/a.png)'],
		['![i](\nhttp://h/a.png)', '![i](\n/a.png)'],
		['![i][1]\n\n[1]: http://h/a.png "t"', '![i][1]\n\n[1]: /a.png "t"'],
		['<img src="http://h/a.png" alt="i">', '<img src="/a.png" alt="i">'],
		["<img alt=i src='//h/a.png'>", "<img alt=i src='/a.png'>"],
		['<img src=http://h/a.png width=3>', '<img src=/a.png width=3>'],
		['| a |\n|---|\n| ![i](http://h/a\\|b.png) |', '| a |\n|---|\n| ![i](/a.png) |'],
		['{% asset_img http://h/a.png %}', '{% asset_img /a.png %}'],
		['> - ![i](http://h/a.png) ![j](http://h/a.png.webp)', '> - ![i](/a.png) ![j](/a.png)'],
	])('is found in %j', async (body, expected) => {
		expect(await moved(body)).toBe(expected);
	});

	it.each([
		['a link', '[![i](http://h/a.png)](http://h/a.png)', '[![i](/a.png)](http://h/a.png)'],
		['words', '![http://h/a.png](http://h/a.png)', '![http://h/a.png](/a.png)'],
		['a title', '![i](http://h/a.png "http://h/a.png")', '![i](/a.png "http://h/a.png")'],
		[
			'a code span',
			'`![i](http://h/a.png)` ![i](http://h/a.png)',
			'`![i](http://h/a.png)` ![i](/a.png)',
		],
		['a longer address', 'http://h/a.png?b ![i](http://h/a.png)', 'http://h/a.png?b ![i](/a.png)'],
	])('is told from the same words in %s', async (_, body, expected) => {
		expect(await moved(body)).toBe(expected);
	});

	it.each([
		'```md\n![i](http://h/a.png)\n```',
		'~~~\n![i](http://h/a.png)\n~~~',
		'    ![i](http://h/a.png)',
		'<!-- ![i](http://h/a.png) -->',
		'<!--\n\n![i](http://h/a.png)\n\n-->',
		'\\![i](http://h/a.png)',
		'[i](http://h/a.png)',
		'<pre><code>![i](http://h/a.png)</code></pre>',
		'`` ![i](http://h/a.png) ``',
		'<video src="http://h/a.mp4"></video>',
	])('is not what stands in %j', async (other) => {
		const body = `${other}\n\n![i](http://h/a.png)\n`;
		expect(await moved(body)).toBe(`${other}\n\n![i](/a.png)\n`);
	});

	it('stays where something else would change with it', async () => {
		const body = '![i][1] and [a link][1]\n\n[1]: http://h/a.png';
		expect(await moved(body)).toBe(body);
		const { fixed } = await remotePictures(requestFor(body));
		expect(fixed).toEqual(['http://h/a.png']);
		expect(await moved(`![j](http://h/b.png)\n\n${body}`)).toBe(`![j](/a.png)\n\n${body}`);
	});

	it('is found in MDX, in Markdown and in elements', async () => {
		const body =
			'<img src="http://h/a.png" alt="i" />\n\n<Tip title="http://h/a.png">\n\n![i](http://h/a.png)\n\n</Tip>\n';
		expect(await moved(body, 'mdx')).toBe(
			body.replace(/(src="|\()http:\/\/h\/a\.png/g, '$1/a.png'),
		);
	});

	it('is what the author means, whatever it is written like', async () => {
		const body = '![i](http://h/a&amp;b\\(c.png) ![j](//h/%E5%9B%BE.png)';
		const { pictures } = await remotePictures(requestFor(body));
		expect(pictures.map(({ address }) => address)).toEqual([
			'http://h/a&b(c.png',
			'https://h/%E5%9B%BE.png',
		]);
	});
});

describe('an article whose pictures have moved', () => {
	const pieces = fc.constantFrom(
		...['![i](http://h/a.png)', '![i](<http://h/b c.png> "t")', '<img src="http://h/d.png">'],
		...['`![i](http://h/a.png)`', 'http://h/a.png', '[l](http://h/a.png)', '[l][1]', '![i][1]'],
		...[
			'\n\n[1]: http://h/e.png\n\n',
			'\n```\n',
			'<!--',
			'-->',
			'\n\n',
			'\n> ',
			'\n- ',
			'`',
			'|',
			'*',
		],
		...['::: tip\n', '\n:::\n', '    ', '词', '(', ')', '"', '<div>', '</div>', '$', '{', '\\'],
	);
	const srcs = / src="[^"]*"/g;

	it('is the same but for their addresses', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(pieces, { maxLength: 14 }), async (parts) => {
				const body = parts.join('');
				const { pictures } = await remotePictures(requestFor(body));
				const after = withAddresses(body, pictures, () => 'http://other/x.png');
				const html = async (text: string) => (await renderPost(requestFor(text))).html;
				const [one, other] = [await html(body), await html(after)];
				expect(other.replace(srcs, '')).toBe(one.replace(srcs, ''));
			}),
			{ numRuns: 60 },
		);
	});
});
