import type { StageCounts } from '../../src/domain/keps.ts';
import { motifs } from './motifs.ts';
import { numeral } from './numerals.ts';

/** What one cover shows. */
export interface CoverFacts {
	/** The name of its file. */
	readonly name: string;
	/** What screen readers are told. */
	readonly title: string;
	/** The minor release, `1.31`; a guide has none. */
	readonly version?: string;
	readonly codename?: string;
	/** In the place of the numeral, on the cover of a guide. */
	readonly words?: readonly string[];
	readonly counts?: StageCounts;
	/** Whether nothing of it is reached yet: numeral, stations and bars are hollow. */
	readonly isPlan?: boolean;
	readonly motif: keyof typeof motifs;
}

/** The light theme of tokens.css. */
export const ink = {
	paper: '#fbfaf7',
	line: '#dcd8ce',
	text: '#1b2430',
	route: '#0e5e75',
	alpha: '#93570a',
	beta: '#1d5fbf',
	stable: '#1f6f46',
} as const;

/** The dark theme of tokens.css. */
const darkInk: Readonly<Record<keyof typeof ink, string>> = {
	paper: '#0f1620',
	line: '#2a3646',
	text: '#e4e8ee',
	route: '#6ac5dd',
	alpha: '#e8b04e',
	beta: '#7fb2ff',
	stable: '#6fcf97',
};

/** Turns each ink of a drawing into that of the dark theme where the page around the picture is dark. */
function darkStyle(drawing: string): string {
	const rules = (Object.keys(ink) as (keyof typeof ink)[]).flatMap((name) =>
		['fill', 'stroke']
			.map((property) => ({ property, attribute: `${property}="${ink[name]}"` }))
			.filter(({ attribute }) => drawing.includes(attribute))
			.map(({ property, attribute }) => `[${attribute}]{${property}:${darkInk[name]}}`),
	);
	return `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`;
}

const frame = `<rect width="1200" height="630" fill="${ink.paper}"/>
<g fill="none" stroke="${ink.line}" stroke-width="2"><rect x="25" y="25" width="1150" height="580"/><rect x="37" y="37" width="1126" height="556"/></g>
<g stroke="${ink.line}" stroke-width="12" stroke-dasharray="46.92"><path d="M37 31H1163M37 599H1163"/><path stroke-dasharray="46.33" d="M31 37V593M1169 37V593"/></g>
<g fill="none" stroke="${ink.line}" stroke-width="2"><path d="M762 290C756 164 860 86 958 92S1142 166 1138 284S1048 474 946 468S768 406 762 290Z"/><path d="M1163 128C1122 120 1112 74 1064 70S1000 52 992 37M640 37C676 96 690 130 716 190S742 300 744 352S728 420 748 452S830 506 880 516S1010 520 1070 500S1140 470 1163 440"/></g>`;

/** The course; of a plan, its last station is hollow as well. */
const route = (
	isPlan: boolean,
) => `<path d="M700 506C760 498 800 478 838 420" fill="none" stroke="${ink.route}" stroke-width="3" stroke-dasharray="14 7"/>
<g fill="${ink.paper}" stroke="${ink.route}" stroke-width="3"><circle cx="700" cy="506" r="7"/><circle cx="776" cy="486" r="7"/><circle cx="838" cy="420" r="9"${isPlan ? '' : ` fill="${ink.route}"`}/></g>`;

/** The foot of the picture: a bar of the release's KEPs by stage, with their signs and numbers. */
function stageBar({ alpha, beta, stable }: StageCounts, isPlan: boolean): string {
	const [left, width, gap] = [72, 1056, 8];
	const shown = [
		{ color: ink.stable, count: stable },
		{ color: ink.beta, count: beta },
		{ color: ink.alpha, count: alpha },
	].filter(({ count }) => count > 0);
	const total = shown.reduce((sum, { count }) => sum + count, 0);
	const unit = (width - gap * (shown.length - 1)) / Math.max(1, total);
	let x = left;
	return shown
		.map(({ color, count }) => {
			const bar = isPlan
				? `<rect x="${round(x + 1.5)}" y="543.5" width="${round(count * unit - 3)}" height="35" fill="none" stroke="${color}" stroke-width="3" stroke-dasharray="14 7"/>`
				: `<rect x="${round(x)}" y="542" width="${round(count * unit)}" height="38" fill="${color}"/>`;
			const inside = isPlan ? color : ink.paper;
			const number = numeral(String(count), { x: x + 14, y: 550, height: 22, color: inside });
			x += count * unit + gap;
			return bar + number;
		})
		.join('\n');
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Words in a face of the machine's; sharing pictures leave them out and write their own. */
function line(text: string): string {
	return `<text x="72" y="516" font-family="ui-monospace, 'SF Mono', Menlo, Consolas, monospace" font-size="34" font-weight="600" fill="${ink.text}">${escaped(text)}</text>`;
}

/** A stair of three steps in the colours of the stages, with a word on each. */
function steps(words: readonly string[]): string {
	return words
		.map((word, index) => {
			const y = 396 - index * 108;
			const x = 72 + index * 190;
			const color = [ink.alpha, ink.beta, ink.stable][index] ?? ink.text;
			const stair = `<path d="M${x} ${y}H${x + 190}V${y - 108}" fill="none" stroke="${color}" stroke-width="14"/>`;
			return stair + numeral(word, { x: x + 26, y: y - 98, height: 78, color });
		})
		.join('\n');
}

/** The cover as SVG, 1200 × 630, the same bytes for the same facts. */
export function coverSvg(facts: CoverFacts): string {
	const { title, version, codename, words = [], counts, isPlan = false, motif } = facts;
	const hollow = isPlan ? { inside: ink.paper } : {};
	const drawing = [
		frame,
		route(isPlan),
		version === undefined
			? steps(words)
			: numeral(version, { x: 72, y: 82, height: 372, color: ink.text, ...hollow }),
		`<g transform="translate(952 282)" fill="none" stroke="${ink.route}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">${motifs[motif]}</g>`,
		...(codename === undefined ? [] : [line(codename)]),
		...(counts === undefined ? [] : [stageBar(counts, isPlan)]),
	].join('\n');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630" role="img"><title>${escaped(title)}</title>
${darkStyle(drawing)}
${drawing}
</svg>
`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;');
}
