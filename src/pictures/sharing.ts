import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';
import { sharingSize } from './size.ts';

/** Pictures for platforms that show a page as a card: they read bitmaps alone. */

export interface SharingRequest {
	/** The cover, an SVG of 1200 × 630. */
	readonly cover: string;
	/** The words on the picture, Chinese or not: the post's title and the site's name. */
	readonly title: string;
	readonly siteName: string;
}

const { width, height } = sharingSize;
const left = 72;

/** As in the light theme of tokens.css. */
const ink = { text: '#1b2430', faint: '#626b77' } as const;

/** The letters come with the project: what a machine has installed must not change the picture. */
const fontFile = path.join(
	path.dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
	'../fonts/NotoSansHans-Medium.otf',
);
const font = 'Noto Sans S Chinese Medium';

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

interface Lettering {
	readonly color: string;
	/** In pixels, as are the two below. */
	readonly size: number;
	readonly widest: number;
	/** Words that are higher than that are made smaller. */
	readonly highest: number;
	/** Whether words that are too wide go on in a second line; else they are made smaller. */
	readonly wrap?: boolean;
}

/** Words as a picture. */
async function words(text: string, { color, size, widest, highest, wrap = false }: Lettering) {
	const input = await sharp({
		text: {
			text: `<span foreground="${color}">${escaped(text)}</span>`,
			...{ font, fontfile: fontFile, rgba: true, dpi: Math.round((size * 72) / 12) },
			...(wrap && { width: widest, wrap: 'word-char', spacing: Math.round(size / 4) }),
		},
	})
		.png()
		.toBuffer({ resolveWithObject: true });
	if (input.info.height <= highest && input.info.width <= widest) return input;
	const limits = { width: widest, height: highest, fit: 'inside' } as const;
	return sharp(input.data).resize(limits).png().toBuffer({ resolveWithObject: true });
}

/** The sharing picture, a PNG of 1200 × 630. */
export async function sharingPicture({ cover, title, siteName }: SharingRequest): Promise<Buffer> {
	// The cover's own words depend on the fonts of the machine, and its dark theme on a page around it.
	const art = cover.replace(/<(text|style)\b.*?<\/\1>/gs, '');
	// Where the cover has words of its own, the title has their one line, else there is room for two.
	const wrap = !cover.includes('<text');
	const name = await words(siteName, { color: ink.faint, size: 24, widest: 400, highest: 40 });
	const line = await words(title, {
		...{ color: ink.text, size: 34, widest: 600, highest: wrap ? 100 : 48, wrap },
	});
	const bottom = 520;
	return sharp(Buffer.from(art))
		.resize(width, height)
		.composite([
			{ input: line.data, left, top: bottom - line.info.height },
			{ input: name.data, left: width - left - name.info.width, top: bottom - name.info.height },
		])
		.png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 })
		.toBuffer();
}
