import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { font, inLettersOfFont, lettersOfFont } from '../../../src/pictures/font.ts';
import { sharingPicture } from '../../../src/pictures/sharing.ts';

/** The code points that a font has: the segments of format 4 of its `cmap`, by the OpenType specification. */
function codePointsOf(file: Buffer): ReadonlySet<number> {
	const tables = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
	const entry = tables.find((at) => file.toString('latin1', at, at + 4) === 'cmap') ?? 0;
	const cmap = file.subarray(file.readUInt32BE(entry + 8));
	const encodings = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => 4 + 8 * index);
	const maps = encodings.map((at) => cmap.subarray(cmap.readUInt32BE(at + 4)));
	const map = maps.find((one) => one.readUInt16BE(0) === 4) ?? Buffer.alloc(16);
	const size = map.readUInt16BE(6);
	const segments = Array.from({ length: size / 2 }, (_, index) => 14 + 2 * index);
	return new Set(
		segments.flatMap((at) => {
			const [first, last] = [map.readUInt16BE(at + size + 2), map.readUInt16BE(at)];
			return Array.from({ length: last - first + 1 }, (_, index) => first + index);
		}),
	);
}

describe('the font of the pictures', () => {
	it('has every letter that it is said to have, and no letter is named twice', () => {
		const letters = [...lettersOfFont()];
		const found = codePointsOf(readFileSync(font.file));
		expect(letters.filter((letter) => !found.has(letter.codePointAt(0) ?? 0))).toEqual([]);
		expect(new Set(letters).size).toBe(letters.length);
	});

	it('has the Han characters of GB 2312 and the common ones of Big5', () => {
		const letters = new Set(lettersOfFont());
		const inCode = (encoding: string, first: number, last: number, trails: readonly number[]) => {
			const decoder = new TextDecoder(encoding);
			const leads = Array.from({ length: last - first + 1 }, (_, index) => first + index);
			const codes = leads.flatMap((lead) => trails.map((trail) => Uint8Array.of(lead, trail)));
			return codes.map((code) => decoder.decode(code)).filter((one) => /^\p{sc=Han}$/u.test(one));
		};
		const high = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
		const low = Array.from({ length: 63 }, (_, index) => 0x40 + index);
		const simplified = inCode('gbk', 0xb0, 0xf7, high);
		const traditional = inCode('big5', 0xa4, 0xc6, [...low, ...high]);
		expect([simplified.length, traditional.length]).toEqual([6763, 5401]);
		expect([...simplified, ...traditional].filter((one) => !letters.has(one))).toEqual([]);
	});

	it.each([
		['v1.37.0：调度“成组”了（GA）→ 50 %', 'v1.37.0：调度“成组”了（GA）→ 50 %'],
		['繁體版本', '繁體版本'],
		['A\u00a0B\u2003C\u3000D', 'A B C\u3000D'],
		['🎉 发布 1️⃣', ' 发布 1'],
		['𠮷野家 쿠버 कुबे', '〓野家 〓〓 〓〓'],
		['e\u0301\u200b\u3164\u2800', 'é'],
	])('is asked for no letter that it lacks: %s', (text, written) => {
		expect(inLettersOfFont(text)).toBe(written);
	});

	it('leaves nothing of a picture to the fonts of the machine', async () => {
		const cover = '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"/>';
		const picture = (title: string) => sharingPicture({ cover, title, siteName: '名' });
		expect(await picture('版本🎉 𠮷')).toEqual(await picture('版本 〓'));
	});
});
