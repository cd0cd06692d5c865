/**
 * The digits of the covers, and the few signs and letters that they need, drawn by us so that they look
 * the same wherever they are shown: strokes 40 wide in a box of 164 × 372.
 */
const strokes: Readonly<Record<string, string>> = {
	'0': '<path d="M20 105A65 85 0 0 1 150 105V267A65 85 0 0 1 20 267Z"/>',
	'1': '<path d="M72 0H108V332H164V372H12V332H68V54L26 90L0 60Z" fill="currentColor" stroke="none"/>',
	'2': '<path d="M21 118A64 92 0 0 1 149 110C149 190 24 240 24 352H156"/>',
	'3': '<path d="M18 20H146L80 152A66 100 0 1 1 19 296"/>',
	'4': '<path d="M122 372V20L22 262H164"/>',
	'5': '<path d="M148 20H34L26 168A66 96 0 1 1 20 312"/>',
	'6': '<path d="M114 14C60 72 21 142 21 254A64 98 0 1 0 149 254A64 98 0 1 0 21 254"/>',
	'7': '<path d="M14 20H150C104 132 72 240 66 372"/>',
	'8': '<path d="M85 20A54 76 0 1 0 85 172A54 76 0 1 0 85 20M85 172A65 90 0 1 0 85 352A65 90 0 1 0 85 172"/>',
	'9': '<path d="M149 118A64 98 0 1 0 21 118A64 98 0 1 0 149 118C149 230 110 300 56 358"/>',
	'+': '<path d="M85 110V290M-5 200H175"/>',
	α: '<path d="M148 112C130 230 104 352 64 352S14 306 14 240 26 132 66 132 128 262 160 366"/>',
	β: '<path d="M24 372V100A56 78 0 1 1 80 176H64M80 176A66 88 0 1 1 24 316"/>',
	G: '<path d="M150 118A65 98 0 0 0 20 118V254A65 98 0 0 0 150 254V206H84"/>',
	A: '<path d="M12 372L85 28L158 372M36 270H134"/>',
};

const box = { width: 196, height: 372, dot: 96 } as const;

/** Where a number stands and how large it is, in the picture's pixels. */
export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly height: number;
	readonly color: string;
}

/** A number such as `1.31` or `23`, or a word such as `GA`, as drawn; what is not drawn above is left out. */
export function numeral(text: string, { x, y, height, color }: Placed): string {
	const scale = Math.round((height / box.height) * 10_000) / 10_000;
	let at = 0;
	const parts = [...text].map((character) => {
		const start = at;
		if (character === '.') {
			at += box.dot;
			return `<circle cx="${start + 37}" cy="344" r="27" fill="currentColor" stroke="none"/>`;
		}
		const drawn = strokes[character];
		if (drawn === undefined) return '';
		at += box.width;
		return `<g transform="translate(${start} 0)">${drawn}</g>`;
	});
	return `<g transform="translate(${Math.round(x * 10) / 10} ${y}) scale(${scale})" color="${color}" fill="none" stroke="${color}" stroke-width="40" stroke-linejoin="miter">${parts.join('')}</g>`;
}
