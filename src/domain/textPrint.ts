/**
 * What a text is recognised by after it was changed a little: a simhash of 64 bits, sixteen hexadecimal digits. Those of
 * two texts differ in the more bits the less the texts have in common.
 */

/** Characters that stand together and are counted as one. */
const together = 4;

/** Two hashes of 32 bits (FNV-1a with two beginnings), which are one of 64. */
function hashesOf(text: string): readonly [number, number] {
	let [one, other] = [0x811c9dc5, 0x9747b28c];
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		one = Math.imul(one ^ code, 0x01000193);
		other = Math.imul(other ^ code, 0x85ebca6b);
		other ^= other >>> 15;
	}
	return [mixed(one), mixed(other)];
}

/** Lets each bit depend on all others. */
function mixed(hash: number): number {
	const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
	return Math.imul(once ^ (once >>> 15), 0x846ca68b);
}

function hexOf(counts: Int32Array): string {
	let digits = '';
	for (let at = 0; at < counts.length; at += 4) {
		const bits = [0, 1, 2, 3].map((bit) => ((counts[at + bit] ?? 0) > 0 ? 1 << bit : 0));
		digits += bits.reduce((sum, bit) => sum + bit, 0).toString(16);
	}
	return digits;
}

/** The pieces of a text, each once: what a text says again and again is what others say too. */
function piecesOf(letters: string): Set<string> {
	const pieces = new Set<string>();
	for (let at = 0; at === 0 || at + together <= letters.length; at += 1) {
		pieces.add(letters.slice(at, at + together));
	}
	return pieces;
}

/** The print of a text; neither addresses nor spaces and signs nor case and width count. */
export function printOf(text: string): string {
	const letters = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/https?:\/\/\S*|[^\p{L}\p{N}]+/gu, '');
	const counts = new Int32Array(64);
	for (const piece of piecesOf(letters)) {
		for (const [half, hash] of hashesOf(piece).entries()) {
			for (let bit = 0; bit < 32; bit += 1) {
				const index = half * 32 + bit;
				counts[index] = (counts[index] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1);
			}
		}
	}
	return hexOf(counts);
}

/** In how many bits two prints differ, 0 to 64. */
export function bitsApart(one: string, other: string): number {
	let bits = 0;
	for (let at = 0; at < 16; at += 1) {
		let differing = Number.parseInt(one[at] ?? '0', 16) ^ Number.parseInt(other[at] ?? '0', 16);
		for (; differing > 0; differing >>= 1) bits += differing & 1;
	}
	return bits;
}
