import { colord, extend } from 'colord';
import namedColors from 'colord/plugins/names';

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

type Ink = (typeof hues)[number][1] | 'brown' | 'gray';

/** Colours that the eye calls otherwise than their hue would be called. */
const names: ReadonlyMap<string, Ink> = new Map([
	...inks('red', 'orangered'),
	...inks('orange', 'salmon'),
	...inks('green', 'olive'),
	...inks('blue', 'dodgerblue'),
	...inks('indigo', 'slateblue darkslateblue mediumslateblue'),
	...inks('purple', 'mediumpurple rebeccapurple'),
	...inks('pink', 'pink magenta fuchsia lightpink'),
	...inks('brown', 'brown peru tan rosybrown'),
	...inks('gray', 'slategray slategrey lightslategray lightslategrey'),
]);

function inks(ink: Ink, words: string): [string, Ink][] {
	return words.split(' ').map((word) => [word, ink]);
}

extend([namedColors]);

/** The nearest ink; `undefined` for black, white and what is no colour: the text's own then. */
export function inkOf(color: string): Ink | undefined {
	const written = color.trim().toLowerCase();
	const named = names.get(written);
	if (named !== undefined) return named;
	// HTML's `color="ff0000"` may do without the sign.
	const read = colord(/^[\da-f]+$/.test(written) ? `#${written}` : written);
	const { r, g, b } = read.toRgb();
	const most = Math.max(r, g, b);
	const least = Math.min(r, g, b);
	if (!read.isValid() || most < 40 || least > 225) return undefined;
	const spread = most - least;
	if (spread < 30) return 'gray';
	// The library's own hue is a whole number, which takes indigo for purple.
	const sector =
		most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
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
