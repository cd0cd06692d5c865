import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyPictures, type Source } from '../../../scripts/copyPictures.ts';
import { NoPicture } from '../../../scripts/download.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'copies-'));
	mkdirSync(join(root, 'public'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Pictures by their addresses; all others are refused. */
const web =
	(pictures: Readonly<Record<string, string>>): Source =>
	async (address) => {
		const content = pictures[address];
		if (content === undefined) throw new NoPicture('没有');
		return { extension: '.png', bytes: Buffer.from(content), address };
	};

const copy = (text: string, source: Source, file = 'v1.31.0.md') =>
	copyPictures(root, { file: join(root, 'src/content/posts', file), text }, source);
const copies = () =>
	readdirSync(join(root, 'public'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.png'))
		.sort();

describe('the pictures of a post', () => {
	it('stay where they are in one that is too deep to be read', async () => {
		const text = `${'> '.repeat(5000)}![i](http://h/a.png)\n`;
		expect(await copy(text, web({}))).toEqual({ text, said: [], failed: false });
	});

	it('are copied, and the post shows the copies', async () => {
		const text = '---\ntitle: 一\ncover: http://h/a.png\n---\n\n![i](http://h/a.png)\n';
		const { text: after, said, failed } = await copy(text, web({ 'http://h/a.png': '1' }));
		expect(after).toBe(text.replaceAll('http://h/a.png', '/img/v1.31.0/a.png'));
		expect(readFileSync(join(root, 'public/img/v1.31.0/a.png'), 'utf8')).toBe('1');
		expect(said).toEqual([expect.stringMatching(/^第 3、6 行.*public\/img\/v1\.31\.0\/a\.png/)]);
		expect(failed).toBe(false);
	});

	it('are its cover as well, wherever else its address stands', async () => {
		const text =
			'---\ntitle: http://h/c.png\ncover: "http://h/c.png" # 图\n---\n\n文 http://h/c.png\n';
		const { text: after } = await copy(text, web({ 'http://h/c.png': '1' }));
		expect(after).toBe(text.replace('"http://h/c.png"', '"/img/v1.31.0/c.png"'));
		const failed = await copy(text, web({}));
		expect([failed.text, failed.failed]).toEqual([text, true]);
	});

	it('are loaded once, however often the post shows them', async () => {
		let loads = 0;
		const source: Source = async (address) => {
			loads += 1;
			return { extension: '.png', bytes: Buffer.from('1'), address };
		};
		const { text, said } = await copy('![i](http://h/a.png)\n\n![j](http://h/a.png)', source);
		expect(text).toBe('![i](/img/v1.31.0/a.png)\n\n![j](/img/v1.31.0/a.png)');
		expect(said).toEqual([expect.stringContaining('第 1、3 行')]);
		expect(loads).toBe(1);
	});

	it('that cannot be loaded stay, and the others are copied all the same', async () => {
		const text = '![i](http://h/a.png) ![j](http://h/b.png)';
		const { text: after, said, failed } = await copy(text, web({ 'http://h/b.png': '1' }));
		expect(after).toBe('![i](http://h/a.png) ![j](/img/v1.31.0/b.png)');
		expect(said[0]).toMatch(/^第 1 行.*http:\/\/h\/a\.png 没有复制（没有）/);
		expect(failed).toBe(true);
	});

	it('that cannot be written stay, and nothing half-written is left', async () => {
		writeFileSync(join(root, 'public/img'), 'a file in the way');
		const text = '![i](http://h/a.png)';
		const { text: after, said, failed } = await copy(text, web({ 'http://h/a.png': '1' }));
		expect([after, failed, copies()]).toEqual([text, true, []]);
		expect(said[0]).toContain('public/img/v1.31.0/a.png');
	});

	it('that have one name and other content get other names, always the same', async () => {
		const source = web({ 'http://h/1/a.png': '1', 'http://h/2/a.png': '2' });
		const text = '![i](http://h/1/a.png) ![j](http://h/2/a.png)';
		const { text: after } = await copy(text, source);
		expect(after).toMatch(
			/^!\[i\]\(\/img\/v1\.31\.0\/a\.png\) !\[j\]\(\/img\/v1\.31\.0\/a-[0-9a-f]{8}\.png\)$/,
		);
		expect((await copy(text, source)).text).toBe(after);
		expect((await copy(after, source)).text).toBe(after);
		expect(
			copies().filter((name) => name.includes('v1.31.0/') || name.includes('v1.31.0\\')),
		).toHaveLength(2);
	});

	it.each([
		['http://h/../../..%2f..%2fetc/passwd', '/img/v1.31.0/passwd.png'],
		['http://h/%00%0a.png', '/img/v1.31.0/picture.png'],
		['http://h/', '/img/v1.31.0/picture.png'],
		['http://h/.htaccess', '/img/v1.31.0/htaccess.png'],
		['http://h/con.png', '/img/v1.31.0/picture.png'],
		['http://h/%D6%D0.png', '/img/v1.31.0/D6-D0.png'],
		[`http://h/${'长'.repeat(500)}.png`, `/img/v1.31.0/${'长'.repeat(40)}.png`],
		['http://h/%E5%9B%BE%20(1).png', '/img/v1.31.0/图-1.png'],
	])(
		'of the address %s have names that every disk and address can carry',
		async (address, place) => {
			const source: Source = async (from) => ({
				...{ extension: '.png', address: from },
				bytes: Buffer.of(1),
			});
			const { text } = await copy(`![i](<${address}>)`, source);
			expect(text).toBe(`![i](<${place}>)`);
		},
	);

	it('go to a folder whose name is safe, too', async () => {
		const source = web({ 'http://h/a.png': '1' });
		const { text } = await copy('![i](http://h/a.png)', source, '我的 (第 1 篇)#.md');
		expect(text).toBe('![i](/img/我的-第-1-篇/a.png)');
	});

	it('say where they came from if that is another address', async () => {
		const source: Source = async () => ({
			...{ extension: '.png', bytes: Buffer.of(1), address: 'http://10.0.0.1/a.png' },
		});
		expect((await copy('![i](http://h/a.png)', source)).said[0]).toContain('http://10.0.0.1/a.png');
	});
});
