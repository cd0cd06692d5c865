import {
	drawnNumeral,
	numeralHeight,
	numeralStroke,
	pointRadius,
} from '../../src/domain/numerals.ts';

/** Where a number stands and how large it is, in the picture's pixels. */
export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly height: number;
	readonly color: string;
}

/** A number such as `1.31` or `23`, or a word such as `GA`, as drawn. */
export function numeral(text: string, { x, y, height, color }: Placed): string {
	const scale = Math.round((height / numeralHeight) * 10_000) / 10_000;
	const { characters, points } = drawnNumeral(text);
	const parts = characters.map(({ x: at, path }) =>
		at === 0 ? `<path d="${path}"/>` : `<path transform="translate(${at} 0)" d="${path}"/>`,
	);
	const dots = points.map(
		({ x: at, y: height }) =>
			`<circle cx="${at}" cy="${height}" r="${pointRadius}" fill="${color}" stroke="none"/>`,
	);
	return `<g transform="translate(${Math.round(x * 10) / 10} ${y}) scale(${scale})" fill="none" stroke="${color}" stroke-width="${numeralStroke}">${[...parts, ...dots].join('')}</g>`;
}
