import type { RenderedHeading } from './rendering.ts';

type Named = Pick<RenderedHeading, 'slug' | 'text'>;

/** What all generators make ids of: letters and digits. They differ in what they do with the rest. */
function lettersOf(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Jekyll's kramdown drops what stands before the first Latin letter and all that is not ASCII. */
function latinOf(text: string): string {
	return lettersOf(text.replace(/^[^a-z]+/i, '').replace(/[^ -~]+/g, ''));
}

/** What kramdown calls a heading of which nothing is left. */
const nameless = 'section';

const rules: readonly ((text: string) => string)[] = [
	lettersOf,
	latinOf,
	(text) => latinOf(text) || nameless,
];

/**
 * The slug of the heading that a fragment means which was made for another generator (GitHub, Hugo,
 * Hexo, Jekyll, VuePress …): its letters and digits are those of the heading, and a number behind
 * tells equal headings apart, 1 for the second. `undefined` if there is none. `fragment` is decoded.
 */
export function headingMeant(fragment: string, headings: readonly Named[]): string | undefined {
	const [, name = fragment, number = '0'] = /^(.+)-(\d+)$/.exec(fragment) ?? [];
	for (const [wanted, at] of [[fragment, 0] as const, [name, Number(number)] as const]) {
		for (const rule of rules) {
			const letters = lettersOf(wanted);
			const found = headings.filter(({ text }) => rule(text) === letters);
			if (letters !== '' && found[at] !== undefined) return found[at].slug;
		}
	}
	return undefined;
}
