import path from 'node:path';
import sharp from 'sharp';
import { noteRead } from '../reads.ts';

/**
 * The sides of the site's icon as a bitmap, in pixels: what feed readers show beside a feed. RSS 2.0 allows
 * `image` a width of at most 144; JSON Feed 1.1 asks for about 512.
 */
export const iconSizes = [144, 512] as const;

/** The icon of tabs as a PNG with sides of `size` pixels. The project's root is where Astro runs. */
export function siteIcon(size: number): Promise<Buffer> {
	const name = 'public/favicon.svg';
	noteRead('file', name);
	const file = path.join(process.cwd(), name);
	return sharp(file)
		.resize(size, size, { fit: 'contain', background: '#0000' })
		.png({ compressionLevel: 9, effort: 10, palette: true })
		.toBuffer();
}
