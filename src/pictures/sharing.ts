import sharp, { type Sharp } from 'sharp';
import { font, inLettersOfFont } from './font.ts';
import { sharingSize } from './size.ts';

/** Pictures for platforms that show a page as a card: they read bitmaps alone. */

export interface SharingRequest {
	/** The cover, an SVG of 1200 × 630. */
	readonly cover: string;
	/** The words on the picture, Chinese or not: the post's headline or title, and the site's name. */
	readonly title: string;
	readonly siteName: string;
}

const { width, height } = sharingSize;
const left = 72;

/** As in the light theme of tokens.css. */
const ink = { text: '#1b2430', faint: '#626b77' } as const;

/** More letters than that would fit into the picture as dots only. */
const mostLetters = 200;

function escaped(text: string): string {
	const letters = [...inLettersOfFont(text.replace(/\p{Cc}+/gu, ' '))];
	const shown = letters.length > mostLetters ? [...letters.slice(0, mostLetters), '…'] : letters;
	return shown.join('').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
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

interface Words {
	readonly data: Buffer;
	readonly info: { readonly width: number; readonly height: number };
}

/** Words as a picture; `undefined` if no letter of them can be seen. */
async function words(text: string, lettering: Lettering): Promise<Words | undefined> {
	return drawnWords(text, lettering).catch(() => undefined);
}

async function drawnWords(
	text: string,
	{ color, size, widest, highest, wrap = false }: Lettering,
): Promise<Words> {
	const input = await sharp({
		text: {
			text: `<span foreground="${color}">${escaped(text)}</span>`,
			font: font.family,
			fontfile: font.file,
			rgba: true,
			dpi: Math.round((size * 72) / 12),
			...(wrap && { width: widest, wrap: 'word-char', spacing: Math.round(size / 4) }),
		},
	})
		.png()
		.toBuffer({ resolveWithObject: true });
	if (input.info.height <= highest && input.info.width <= widest) return input;
	const limits = { width: widest, height: highest, fit: 'inside' } as const;
	return sharp(input.data).resize(limits).png().toBuffer({ resolveWithObject: true });
}

const ownWords = /<(text|style)\b(?:"[^"]*"|'[^']*'|[^"'<>/]|\/(?!>))*(?:\/>|>.*?<\/\1\s*>)/gs;

/**
 * The cover as a bitmap. Its own words depend on the fonts of the machine, and its dark theme on a page
 * around it: both are left out.
 */
export async function drawnCover(cover: string): Promise<Sharp> {
	const art = sharp(Buffer.from(cover.replace(ownWords, '')));
	const { data, info } = await art
		.resize(width, height)
		.raw()
		.toBuffer({ resolveWithObject: true });
	return sharp(data, { raw: info });
}

/** The sharing picture, a PNG of 1200 × 630. */
export async function sharingPicture({ cover, title, siteName }: SharingRequest): Promise<Buffer> {
	// Where the cover has words of its own, the title has their one line, else there is room for two.
	const wrap = !cover.includes('<text');
	const name = await words(siteName, { color: ink.faint, size: 24, widest: 400, highest: 40 });
	const line = await words(title, {
		color: ink.text,
		size: 34,
		widest: 600,
		highest: wrap ? 100 : 48,
		wrap,
	});
	const bottom = 520;
	const at = ({ data, info }: Words, x: number) => ({
		input: data,
		left: x,
		top: bottom - info.height,
	});
	return (await drawnCover(cover))
		.composite([
			...(line === undefined ? [] : [at(line, left)]),
			...(name === undefined ? [] : [at(name, width - left - name.info.width)]),
		])
		.png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 })
		.toBuffer();
}
