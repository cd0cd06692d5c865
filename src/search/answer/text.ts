import type { Variants } from '../text/fold.ts';

/** What names are compared by: neither case nor width nor what stands between words tells them apart. */
const between = /[\s\p{Default_Ignorable_Code_Point}\p{P}\p{S}]+/gu;
const han = /\p{Script=Han}/u;

/** NFKC, lower case, simplified characters. */
export function plain(text: string, variants?: Variants): string {
	const folded = text.normalize('NFKC').toLowerCase();
	if (variants === undefined || variants.size === 0 || !han.test(folded)) return folded;
	return Array.from(folded, (one) => variants.get(one) ?? one).join('');
}

/** `plain` without all that stands between letters and digits. */
export function bare(text: string, variants?: Variants): string {
	return plain(text, variants).replace(between, '');
}

/** A name in its bare form, and at which of its characters a word begins; its end counts as one. */
export interface BareName {
	readonly text: string;
	readonly starts: ReadonlySet<number>;
}

/** Words of a name: of Latin letters as capitals part them, digits, and Han characters one by one. */
const words = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}/gu;

export function bareName(name: string, variants?: Variants): BareName {
	const starts = new Set<number>();
	let text = '';
	for (const [word] of name.normalize('NFKC').matchAll(words)) {
		starts.add(text.length);
		text += plain(word, variants);
	}
	starts.add(text.length);
	return { text, starts };
}

/** The ways in which the words of a name and of a query may end differently. */
const endings = ['', 's', 'es', 'e', 'ed', 'er', 'ers', 'ing', 'ion', 'ions'];

/** What is left of a Latin word without its ending; a word too short to have one stays. */
export function stemOf(word: string): string {
	if (word.length >= 6) {
		const stem = /^(.{4,})(?:ing|ed|es|er)$/u.exec(word)?.[1];
		if (stem !== undefined) return stem;
	}
	return word.length >= 4 && !/(?:ss|us|is)$/u.test(word) ? word.replace(/s$/u, '') : word;
}

/** Whether whole words of a name begin at `at` and end, but for an ending, with `stem`. */
export function isWords({ text, starts }: BareName, stem: string, at: number): boolean {
	if (!starts.has(at)) return false;
	const end = at + stem.length;
	return endings.some((ending) => starts.has(end + ending.length) && text.startsWith(ending, end));
}
