/**
 * The site's own face: the digits, and the few letters and signs that the pages and covers need, drawn
 * so that a number looks the same in every browser. No font carries them. Each is strokes 40 wide, with
 * mitred corners and flat ends, in a box 372 high.
 */
const strokes: Readonly<Record<string, string>> = {
	'0': 'M20 105A65 85 0 0 1 150 105V267A65 85 0 0 1 20 267Z',
	'1': 'M13 75L70 27H88V352M12 352H164',
	'2': 'M21 118A64 92 0 0 1 149 110C149 190 24 240 24 352H156',
	'3': 'M18 20H146L80 152A66 100 0 1 1 19 296',
	'4': 'M122 372V20L22 262H164',
	'5': 'M148 20H34L26 168A66 96 0 1 1 20 312',
	'6': 'M114 14C60 72 21 142 21 254A64 98 0 1 0 149 254A64 98 0 1 0 21 254',
	'7': 'M14 20H150C104 132 72 240 66 372',
	'8': 'M85 20A54 76 0 1 0 85 172A54 76 0 1 0 85 20M85 172A65 90 0 1 0 85 352A65 90 0 1 0 85 172',
	'9': 'M149 118A64 98 0 1 0 21 118A64 98 0 1 0 149 118C149 230 110 300 56 358',
	'+': 'M85 110V290M-5 200H175',
	'-': 'M22 222H148',
	'→': 'M0 222H300M196 112L306 222L196 332',
	α: 'M148 112C130 230 104 352 64 352S14 306 14 240 26 132 66 132 128 262 160 366',
	β: 'M24 372V100A56 78 0 1 1 80 176H64M80 176A66 88 0 1 1 24 316',
	A: 'M12 372L85 28L158 372M36 270H134',
	E: 'M156 20H28V352H156M28 186H136',
	G: 'M150 118A65 98 0 0 0 20 118V254A65 98 0 0 0 150 254V206H84',
	K: 'M28 0V372M152 6L34 208M78 134L160 372',
	P: 'M28 372V20H84A66 88 0 0 1 84 198H28',
};

/** How far a character stands from the next; the two that are not as wide as the others come first. */
const advances: Readonly<Record<string, number>> = { '.': 96, '→': 352 };
const advance = 196;

/** What stands between a character and the next is not part of the last one. */
const gap = 22;

export const numeralHeight = 372;
export const numeralStroke = 40;
export const pointRadius = 27;

/** A drawn word: characters that stand beside each other, each as one path. */
export interface DrawnNumeral {
	/** In the units of the drawing, of which it is 372 high. */
	readonly width: number;
	/** Each with where its box begins, and the `d` of an SVG path to be stroked. */
	readonly characters: readonly { readonly x: number; readonly path: string }[];
	/** The middles of points, which are discs of the radius below. */
	readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Words such as `1.31`, `KEP-1287` or `404` in the drawn face; what has no drawing is left out. */
export function drawnNumeral(text: string): DrawnNumeral {
	let x = 0;
	const points: { x: number; y: number }[] = [];
	const characters = [...text].flatMap((character) => {
		const path = strokes[character];
		if (path === undefined && character !== '.') return [];
		const at = x;
		x += advances[character] ?? advance;
		if (path !== undefined) return [{ x: at, path }];
		points.push({ x: at + 37, y: 344 });
		return [];
	});
	return { width: Math.max(0, x - gap), characters, points };
}
