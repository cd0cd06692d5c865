import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picturesIn } from '../../../src/build/pageFacts.ts';
import { fileAt, pictureAt, publish, publishedFiles } from '../../../src/build/pictures.ts';
import { keep } from '../../../src/cache.ts';
import { modernAddress } from '../../../src/pictures/modern.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'pictures-'));
	warnings = [];
	mkdirSync(join(root, 'public/img'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

let warnings: string[] = [];
const made = (address: string) =>
	pictureAt(address, folders(), (message) => warnings.push(message));
const beside = new Map<string, string>();
const folders = () => ({
	publicFolder: join(root, 'public'),
	cache: join(root, 'cache'),
	beside,
});
const noise = () =>
	sharp(Buffer.from(Array.from({ length: 4800 }, (_, index) => (index * 7919) % 251)), {
		raw: { width: 40, height: 40, channels: 3 },
	});

async function addressOf(name: string, content: Buffer): Promise<string> {
	const file = join(root, 'public/img', name);
	writeFileSync(file, content);
	return String(modernAddress(`/img/${name}`, file));
}

describe('a picture in a modern format', () => {
	it('is made once of the original that its address names', async () => {
		const address = await addressOf('图 一.png', await noise().png().toBuffer());
		expect((await sharp(await made(address)).metadata()).format).toBe('webp');
		const [name = ''] = readdirSync(join(root, 'cache'));
		await keep(join(root, 'cache', name), 'kept');
		expect(String(await made(address))).toBe('kept');
	});

	it('loses nothing of a drawing and something of a photograph', async () => {
		const isLossless = async (address: string) =>
			Buffer.from((await made(address)) ?? []).includes('VP8L');
		const png = await noise().png().toBuffer();
		expect(await isLossless(await addressOf('a.png', png))).toBe(true);
		const jpeg = await noise().jpeg().toBuffer();
		expect(await isLossless(await addressOf('a.jpg', jpeg))).toBe(false);
	});

	it('is none at any other address, nor of an original that is gone', async () => {
		expect(await made('/img/a.png')).toBeUndefined();
		const address = await addressOf('a.png', await noise().png().toBuffer());
		rmSync(join(root, 'public/img/a.png'));
		expect(await made(address)).toBeUndefined();
	});

	it('is the original if it cannot be made after all, and says so', async () => {
		const broken = Buffer.alloc(300, 'no picture');
		const address = await addressOf('a.png', broken);
		expect(await made(address)).toEqual(broken);
		expect(warnings).toEqual([expect.stringContaining('public/img/a.png')]);
		expect(existsSync(join(root, 'cache'))).toBe(false);
	});

	it('is kept under a short name, however long that of its original is', async () => {
		const png = await noise().png().toBuffer();
		const address = await addressOf(`${'长'.repeat(77)}.png`, png);
		expect((await sharp(await made(address)).metadata()).format).toBe('webp');
		expect(await addressOf(`${'长'.repeat(80)}.png`, png)).toBe('undefined');
	});

	it('is asked for by the sources of pages', () => {
		const source = '<source type="image/webp" srcset="/_pictures/img/a.png.0123456789ab.webp">';
		expect(picturesIn(`<picture>${source}<img src="/img/a.png"></picture>`)).toEqual([
			'/_pictures/img/a.png.0123456789ab.webp',
		]);
	});
});

describe('the files beside posts', () => {
	const file = 'src/content/posts/图/100%.pdf';
	const published = () => publishedFiles(root, [{ address: '/posts/图/100~25.pdf', file }]);

	it('are copied to their addresses, and nothing else is', async () => {
		mkdirSync(join(root, 'src/content/posts/图'), { recursive: true });
		writeFileSync(join(root, file), 'pdf');
		writeFileSync(join(root, 'src/content/posts/图/private.pdf'), 'private');
		await publish(published(), join(root, 'dist'));
		expect(readdirSync(join(root, 'dist/posts/图'))).toEqual(['100~25.pdf']);
		expect(readFileSync(join(root, 'dist/posts/图/100~25.pdf'), 'utf8')).toBe('pdf');
	});

	it('are found in development by their addresses alone', () => {
		expect(fileAt('/posts/%E5%9B%BE/100~25.pdf?v=1', published())).toBe(join(root, file));
		expect(fileAt('/posts/%E5%9B%BE/private.pdf', published())).toBeUndefined();
		expect(fileAt('/posts/../../package.json', published())).toBeUndefined();
	});

	it('have modern forms as those of public/ have', async () => {
		const original = join(root, 'a.png');
		writeFileSync(original, await noise().png().toBuffer());
		beside.set('/posts/a/1.png', original);
		const address = String(modernAddress('/posts/a/1.png', original));
		expect((await sharp(await made(address)).metadata()).format).toBe('webp');
		beside.clear();
		expect(await made(address)).toBeUndefined();
	});
});
