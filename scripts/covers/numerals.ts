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
	/** What fills a stroke that is drawn hollow; without it, strokes are solid. */
	readonly inside?: string;
}

/** How much of a hollow stroke is its outline, on either side. */
const outline = 6;

/** A number such as `1.31` or `23`, or a word such as `GA`, as drawn. */
export function numeral(text: string, { x, y, height, color, inside }: Placed): string {
	const scale = Math.round((height / numeralHeight) * 10_000) / 10_000;
	const { characters, points } = drawnNumeral(text);
	const parts = characters.map(({ x: at, path }) =>
		at === 0 ? `<path d="${path}"/>` : `<path transform="translate(${at} 0)" d="${path}"/>`,
	);
	const drawn = (ink: string, thinner: number, ends: string) => {
		const dots = points.map(
			({ x: at, y: height }) =>
				`<circle cx="${at}" cy="${height}" r="${pointRadius - thinner}" fill="${ink}" stroke="none"/>`,
		);
		return `<g transform="translate(${Math.round(x * 10) / 10} ${y}) scale(${scale})" fill="none" stroke="${ink}" stroke-width="${numeralStroke - 2 * thinner}"${ends}>${[...parts, ...dots].join('')}</g>`;
	};
	const whole = drawn(color, 0, '');
	// Round ends reach over the outline's, of which a hair would be left.
	return inside === undefined ? whole : whole + drawn(inside, outline, ' stroke-linecap="round"');
}
