import sharp, { type Region } from 'sharp';
import { describe, expect, it } from 'vitest';
import { coverSvg } from '../../../scripts/covers/cover.ts';
import { sharingPicture } from '../../../src/pictures/sharing.ts';

const request = {
	cover: coverSvg({ name: 'a', title: '甲', version: '1.31', codename: 'Elli', motif: '1.31' }),
	title: 'v1.31.0版本内容',
	siteName: '某个网站',
};

/** Where the title stands. */
const titleStrip = { left: 72, top: 474, width: 600, height: 52 };

/** The dark pixels of a strip. */
async function inkOf(picture: Buffer, strip: Region = titleStrip): Promise<number> {
	const { data } = await sharp(picture)
		.extract(strip)
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return data.filter((value) => value < 100).length;
}

describe('a sharing picture', () => {
	it('is a PNG of 1200 × 630 below 100 KB', async () => {
		const picture = await sharingPicture(request);
		const { format, width, height } = await sharp(picture).metadata();
		expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
		expect(picture.length).toBeLessThan(100_000);
	});

	it('shows the title in Chinese letters, each another one', async () => {
		const ink = async (title: string) => inkOf(await sharingPicture({ ...request, title }));
		// Letters that are missing would all be the same empty box.
		expect(await ink('一一一一')).toBeLessThan(await ink('繁體版本'));
	});

	it('keeps a long title, and marks that mean something in XML, within its strip', async () => {
		const title = `<b>&${'很长的标题'.repeat(12)}`;
		const picture = await sharingPicture({ ...request, title });
		expect(await inkOf(picture)).toBeGreaterThan(100);
	});

	it('has two lines for the title where the cover has no words of its own', async () => {
		const cover = coverSvg({ name: 'b', title: '乙', words: ['+1', '+2', '+3'], motif: 'locks' });
		const title = '一次跨三个小版本：从 v1.34 升到 v1.37 的走法';
		const above = { left: 72, top: 430, width: 600, height: 40 };
		const inks = async (words: string) =>
			inkOf(await sharingPicture({ ...request, cover, title: words }), above);
		expect(await inks('一行')).toBe(0);
		expect(await inks(title)).toBeGreaterThan(100);
	});

	it.each([
		'\u2800',
		'\u3164',
		'\u200b',
		'\0',
		'\u0001',
		'W'.repeat(20_000),
		'长'.repeat(5000),
		'一\n二',
	])('is made for every title, whether or not a letter of it can be seen: %j', async (title) => {
		const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"></svg>';
		for (const cover of [drawing, drawing.replace('></', '><text>x</text></')]) {
			const picture = await sharingPicture({ cover, title, siteName: '名' });
			expect((await sharp(picture).metadata()).width).toBe(1200);
		}
	});

	it('keeps what stands between words of the cover that are empty and others', async () => {
		const cover = (words: string) =>
			`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><g>${words}<rect width="1200" height="630"/></g><g><text>x</text></g></svg>`;
		const [one, other] = await Promise.all(
			['', '<text/>'].map((words) => sharingPicture({ ...request, cover: cover(words) })),
		);
		expect(other?.equals(one ?? Buffer.of())).toBe(true);
	});

	it('is light whatever the cover does on a dark page', async () => {
		const { data } = await sharp(await sharingPicture(request))
			.extract({ left: 4, top: 4, width: 1, height: 1 })
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect(data[0]).toBeGreaterThan(240);
	});

	it('shows none of the cover’s own words, which other machines write in other letters', async () => {
		const words = (text: string) => request.cover.replace(/(<text\b[^>]*>)[^<]*/, `$1${text}`);
		const [one, other] = await Promise.all(
			['Elli', 'Octarine'].map((text) => sharingPicture({ ...request, cover: words(text) })),
		);
		expect(other?.equals(one ?? Buffer.of())).toBe(true);
	});

	it('is the same bytes for the same words and cover, and others for others', async () => {
		const [one, again, other] = await Promise.all([
			sharingPicture(request),
			sharingPicture(request),
			sharingPicture({ ...request, siteName: '别的' }),
		]);
		expect(again.equals(one)).toBe(true);
		expect(other.equals(one)).toBe(false);
	});
});
