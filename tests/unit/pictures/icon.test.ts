import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { iconSizes, siteIcon } from '../../../src/pictures/icon.ts';

describe('the icon of the site as a bitmap', () => {
	it.each(iconSizes)('is a square PNG of %i pixels, the same each time', async (size) => {
		const icon = await siteIcon(size);
		const { format, width, height } = await sharp(icon).metadata();
		expect({ format, width, height }).toEqual({ format: 'png', width: size, height: size });
		expect((await siteIcon(size)).equals(icon)).toBe(true);
	});

	it('is drawn in its own size: its edges are no wider than those of a small one', async () => {
		const [, large] = iconSizes;
		const { data } = await sharp(await siteIcon(large))
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true });
		// The row through the middle is ground, ring, needle and ground again: hardly a pixel between.
		const row = [...data.subarray((large * large) / 2, (large * large) / 2 + large)];
		const [dark, light] = [Math.min(...row), Math.max(...row)];
		const between = row.filter((one) => one > dark + 20 && one < light - 20);
		expect(light - dark).toBeGreaterThan(100);
		expect(between.length).toBeLessThan(40);
	});
});
