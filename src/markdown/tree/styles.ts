/**
 * Colours and alignment that authors write into HTML become classes, whose rules
 * (styles/containers.css) are readable on light and dark paper.
 */

/** Hues in degrees up to which each colour reaches, red at both ends. */
const hues = [
	[15, 'red'],
	[40, 'orange'],
	[65, 'amber'],
	[155, 'green'],
	[190, 'teal'],
	[215, 'azure'],
	[250, 'blue'],
	[275, 'indigo'],
	[312, 'purple'],
	[345, 'pink'],
	[361, 'red'],
] as const;

export type Ink = (typeof hues)[number][1] | 'brown' | 'gray';

const names: ReadonlyMap<string, Ink> = new Map([
	...inks('red', 'red crimson firebrick darkred tomato indianred orangered maroon'),
	...inks('orange', 'orange darkorange coral chocolate salmon darksalmon lightsalmon'),
	...inks('amber', 'yellow gold goldenrod darkgoldenrod khaki darkkhaki'),
	...inks('green', 'green lime limegreen forestgreen seagreen mediumseagreen darkgreen olive'),
	...inks('green', 'springgreen lightgreen yellowgreen olivedrab greenyellow palegreen'),
	...inks('teal', 'teal darkcyan cyan aqua turquoise lightseagreen cadetblue aquamarine'),
	...inks('azure', 'deepskyblue skyblue lightskyblue steelblue lightblue'),
	...inks('blue', 'blue dodgerblue royalblue cornflowerblue mediumblue darkblue navy midnightblue'),
	...inks('indigo', 'indigo slateblue darkslateblue mediumslateblue blueviolet'),
	...inks('purple', 'purple violet darkviolet darkorchid orchid mediumpurple plum rebeccapurple'),
	...inks('pink', 'pink hotpink deeppink magenta fuchsia mediumvioletred palevioletred lightpink'),
	...inks('brown', 'brown saddlebrown sienna peru tan rosybrown'),
	...inks('gray', 'gray grey darkgray darkgrey dimgray dimgrey slategray slategrey silver'),
	...inks('gray', 'lightgray lightgrey lightslategray gainsboro'),
]);

function inks(ink: Ink, words: string): [string, Ink][] {
	return words.split(' ').map((word) => [word, ink]);
}

/** Red, green and blue from 0 to 255; `undefined` for what is no colour in hexadecimal or rgb(). */
function channels(color: string): [number, number, number] | undefined {
	const hex = /^#?([0-9a-f]{3,4}|[0-9a-f]{6}(?:[0-9a-f]{2})?)$/i.exec(color)?.[1];
	if (hex !== undefined) {
		const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
		const at = (from: number) => Number.parseInt(digits.slice(from, from + 2), 16);
		return [at(0), at(2), at(4)];
	}
	const [, red, green, blue] =
		/^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/i.exec(color) ?? [];
	if (red === undefined) return undefined;
	return [Number(red), Number(green), Number(blue)];
}

/** The nearest ink; `undefined` for black, white and what is no colour: the text's own then. */
export function inkOf(color: string): Ink | undefined {
	const written = color.trim().toLowerCase();
	const named = names.get(written);
	if (named !== undefined) return named;
	const rgb = channels(written);
	if (rgb === undefined) return undefined;
	const most = Math.max(...rgb);
	const spread = most - Math.min(...rgb);
	if (most < 40 || Math.min(...rgb) > 225) return undefined;
	if (spread < 30) return 'gray';
	const [red, green, blue] = rgb;
	const sector =
		most === red
			? (green - blue) / spread
			: most === green
				? 2 + (blue - red) / spread
				: 4 + (red - green) / spread;
	const hue = (sector * 60 + 360) % 360;
	if (hue >= 15 && hue < 50 && most < 180) return 'brown';
	return hues.find(([until]) => hue < until)?.[1];
}

/** Declarations of a `style` attribute, names in lower case. */
function declarations(style: string): Map<string, string> {
	const pairs = style.split(';').map((declaration) => declaration.split(':'));
	return new Map(
		pairs.map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').trim()]),
	);
}

/** Classes for what an element's attributes say about colour and alignment. */
export function styleClasses(name: string, attributes: ReadonlyMap<string, string>): string[] {
	const style = declarations(attributes.get('style') ?? '');
	const color = style.get('color') ?? attributes.get('color') ?? '';
	const ink = inkOf(color.replace(/!important$/i, ''));
	const written =
		style.get('text-align') ?? attributes.get('align') ?? (name === 'center' ? name : '');
	const align = /^(?:left|center|right)$/i.exec(written)?.[0].toLowerCase();
	return [
		...(name === 'badge' ? ['badge'] : []),
		...(ink === undefined ? [] : [`ink-${ink}`]),
		...(align === undefined ? [] : [`align-${align}`]),
	];
}

/** The size in percent that a picture's `zoom` asks for, as Typora writes it. */
export function zoomOf(attributes: ReadonlyMap<string, string>): number | undefined {
	const zoom = declarations(attributes.get('style') ?? '').get('zoom');
	const percent = /^(\d{1,3}(?:\.\d+)?)%$/.exec(zoom ?? '')?.[1];
	return percent === undefined || Number(percent) === 0 ? undefined : Number(percent);
}
