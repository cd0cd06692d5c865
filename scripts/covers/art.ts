import type { Release } from '../../src/schemas/release.ts';
import { ink } from './cover.ts';
import { motifs } from './motifs.ts';

/** The tokens of the page around the picture in the place of the covers' inks: pages draw it into themselves. */
const tokens: readonly (readonly [string, string])[] = [
	[ink.paper, 'var(--color-paper)'],
	[ink.line, 'var(--color-line)'],
	[ink.route, 'var(--color-accent)'],
];

const coast =
	'<g stroke="#dcd8ce" stroke-width="2"><path d="M42 220C36 94 140 16 238 22S422 96 418 214S328 404 226 398S48 336 42 220Z"/><path d="M-96 -58C-44 26 -30 60 -4 120S22 230 24 282S8 350 28 382S110 436 160 446"/></g>';

/** The course comes from far left, below the numeral, and turns up to the motif. */
const course =
	'<path stroke="#0e5e75" stroke-width="3" stroke-dasharray="14 7" d="M-4100 436H-20C40 428 80 408 118 350"/><g fill="#fbfaf7" stroke="#0e5e75" stroke-width="3"><circle cx="-20" cy="436" r="7"/><circle cx="56" cy="416" r="7"/><circle cx="118" cy="350" r="9" fill="#0e5e75"/></g>';

/** The motif of a release, or the compass, on its chart, with the id `art`: 440 × 450, open to the left. */
function artSvg(motif: keyof typeof motifs): string {
	const drawing = `${coast}${course}<g transform="translate(232 212)" stroke="#0e5e75" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">${motifs[motif]}</g>`;
	const themed = tokens.reduce((text, [from, to]) => text.replaceAll(from, to), drawing);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 450"><g id="art" fill="none">${themed}</g></svg>\n`;
}

function motifOf(version: string): keyof typeof motifs {
	return version in motifs ? (version as keyof typeof motifs) : 'compass';
}

/** The pictures of the releases, and one for pages of none: SVG by the name of the file. */
export function drawnArt(releases: readonly Release[]): ReadonlyMap<string, string> {
	const ofReleases = releases.map(
		({ version }) => [`${version}.svg`, artSvg(motifOf(version))] as const,
	);
	return new Map([...ofReleases, ['compass.svg', artSvg('compass')]]);
}
