import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { originalOf } from '../../../../src/pictures/modern.ts';
import { html, publicFolder, render } from '../aRender.ts';

const photo = fileURLToPath(new URL('../../../fixtures/img/stand-in.png', import.meta.url));
const folder = path.join(publicFolder, 'img');
for (const name of ['photo.png', '照 片.PNG', 'moving.gif']) {
	copyFileSync(photo, path.join(folder, name));
}
writeFileSync(path.join(folder, 'moving.png'), `acTL${'x'.repeat(999)}`);

/** The address at which a post's picture is offered in a modern format. */
async function offered(written: string): Promise<string | undefined> {
	const post = await html(`![图](${written})`);
	return /<picture><source type="image\/webp" srcset="([^"]+)"><img [^>]*><\/picture>/.exec(
		post,
	)?.[1];
}

describe('a bitmap', () => {
	it('is offered as WebP beside the original, under a name made from its content', async () => {
		expect(await offered('/img/photo.png')).toMatch(
			/^\/_pictures\/img\/photo\.png\.[0-9a-f]{12}\.webp$/,
		);
		expect(await html('![图](/img/photo.png)')).toContain('<img src="/img/photo.png" alt="图"');
	});

	it.each(['/img/photo.png', '/img/照 片.PNG'])(
		'leads back from its address to %s',
		async (src) => {
			expect(originalOf((await offered(src)) ?? '')).toBe(src);
		},
	);

	it.each([
		[100, 17_000],
		[17_000, 100],
	])('of %i × %i points stays as it is, and its author hears of it', async (width, height) => {
		const name = `${width}.png`;
		const create = { width, height, channels: 3, background: 'red' } as const;
		await sharp({ create }).png().toFile(path.join(folder, name));
		const post = await render(`![图](/img/${name})`);
		expect(post.html).toContain(
			`<p><img src="/img/${name}" alt="图" width="${width}" height="${height}"`,
		);
		expect(post.problems).toMatchObject([{ severity: 'warning', kind: 'hugeImage' }]);
	});

	it('keeps its caption around both', async () => {
		expect(await html('![图](/img/photo.png "题注")')).toMatch(
			/^<figure class="picture"><picture>.*<\/picture><figcaption>题注<\/figcaption><\/figure>$/,
		);
	});

	it('is offered from raw HTML and inside a link too', async () => {
		expect(await html('<img src="/img/photo.png" alt="图">')).toContain('<source');
		expect(await html('[![图](/img/photo.png)](https://a.example)')).toMatch(
			/<a [^>]*><picture><source.*<\/picture><\/a>/,
		);
	});

	it('is offered in a post that shows a film too', async () => {
		const film = '<video><source src="/img/photo.png"></video>';
		expect(await html(`![图](/img/photo.png)\n\n${film}`)).toContain('<source type="image/webp"');
	});

	it.each([
		['one that saves nothing', '/img/a.png'],
		['one that moves', '/img/moving.png'],
		['another format', '/img/moving.gif'],
		['one of another site', 'https://a.example/img/photo.png'],
	])('is shown as it is: %s', async (_, src) => {
		expect(await html(`![图](${src})`)).not.toContain('<source');
	});
});

describe('an address that no post writes', () => {
	it.each([
		'/img/photo.png',
		'/_pictures/img/photo.png',
		'/_pictures/../../secret.png.0123456789ab.webp',
		'/_pictures/%2e%2e/secret.png.0123456789ab.webp',
	])('names no picture: %s', (address) => {
		expect(originalOf(address)).toBeUndefined();
	});
});
