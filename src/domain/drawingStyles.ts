import { words } from './drawingElements.ts';

/** What the styles of a drawing may say: whatever loads nothing. */

/** At-rules that name no other file. */
const atRules = words(`
	charset container counter-style font-face keyframes -webkit-keyframes layer media property
	supports`);

/** Functions of CSS, its selectors and SVG's animations that load nothing. */
const functions = words(`
	abs acos asin atan atan2 attr blur brightness calc clamp color color-mix contrast cos counter
	counters cubic-bezier drop-shadow env exp grayscale hsl hsla hue-rotate hwb hypot invert lab
	lch light-dark linear log max min mod oklab oklch opacity pow rem rgb rgba round saturate
	sepia sign sin sqrt steps tan var circle ellipse inset path polygon ray rect shape xywh format
	tech local matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d
	scalex scaley scalez skew skewx skewy translate translate3d translatex translatey translatez
	conic-gradient linear-gradient radial-gradient repeating-conic-gradient
	repeating-linear-gradient repeating-radial-gradient dir has host is lang not nth-child
	nth-last-child nth-last-of-type nth-of-type where accesskey and fit-content minmax or repeat
	selector`);

/** What `url()` may hold: a part of the same drawing, or a bitmap or font that the drawing brings. */
export const ownAddress =
	/^(?:#[^\s"'()]*|data:(?:image\/(?:png|jpeg|jpg|gif|webp|avif)|font\/[\w+-]+|application\/(?:x-)?font-[\w-]+)(?:;[\w-]+=[\w-]+)*(?:;base64)?,[\w+/=%\s.-]*)$/i;

/**
 * Strings are jumped over, to the quote that no backslash precedes; what a quote that nothing closes
 * might hide is read like the rest. Each alternative takes time in proportion to what it reads.
 */
const token =
	/\/\*[\s\S]*?\*\/|url\((?<address>[^()"'\\]*|\s*"[^"\\\n\r]*"\s*|\s*'[^'\\\n\r]*'\s*)\)|"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"|'[^'\\\n\r]*(?:\\[^\n\r][^'\\\n\r]*)*'|@(?<rule>[\w-]*)|(?<![\w-])(?<called>[\w-]+)\(|(?<odd>\\|\/\*)/gi;

function isSound({ address, rule, called, odd }: Record<string, string | undefined>): boolean {
	if (address !== undefined) {
		const bare = address.trim().replace(/^["']|["']$/g, '');
		return bare === '' || ownAddress.test(bare);
	}
	if (rule !== undefined) return atRules.has(rule.toLowerCase());
	return called === undefined ? odd === undefined : functions.has(called.toLowerCase());
}

/** The first thing in a style sheet, declaration or value that may load something, and where. */
export function styleFlaw(css: string): { readonly at: number; readonly text: string } | undefined {
	for (const match of css.matchAll(token)) {
		if (!isSound(match.groups ?? {})) return { at: match.index, text: match[0] };
	}
	return undefined;
}
