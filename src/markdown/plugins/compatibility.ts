/**
 * Characters that look like Han and are others.
 *
 * The author pastes from a PDF: `配置⽤于` with U+2F64, a Kangxi radical, in place of 用.
 * The reader gets the plain character, which fonts, search and screen readers know. Full-width
 * punctuation and circled numbers stay as written, and so does code.
 */
import type { Construct } from '../construct.ts';

/** Radical supplements, Kangxi radicals, compatibility ideographs of both planes. */
const compatible = /[\u2e81-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\u{2f800}-\u{2fa1d}]/gu;

/**
 * The plain ideographs of U+2E81 to U+2EF3 in order, from Unicode's EquivalentUnifiedIdeograph.txt
 * (14.0). U+2E9A is unassigned.
 */
const supplements = [
	...'厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑',
	...'艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

function plain(character: string): string {
	return supplements[character.charCodeAt(0) - 0x2e81] ?? character.normalize('NFKC');
}

/** The text with plain characters. */
export function plainCharacters(text: string): string {
	return text.replace(compatible, plain);
}

export const compatibility: Construct = { words: plainCharacters };

/** Those characters of a text that have a plainer form, each once. */
export function compatibilityCharacters(text: string): string[] {
	return [...new Set(text.match(compatible))];
}
