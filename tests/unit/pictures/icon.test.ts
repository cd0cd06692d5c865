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
});
