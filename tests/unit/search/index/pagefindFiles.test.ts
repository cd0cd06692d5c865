import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readChunkStarts, readFragment } from '../../../../src/search/index/pagefindFiles.ts';

const packed = (content: Buffer | string, signature = 'pagefind_dcd') =>
	gzipSync(Buffer.concat([Buffer.from(signature), Buffer.from(content)]));

describe('a fragment', () => {
	it('gives its id and the address of its page', () => {
		expect(readFragment('unknown_1a2b.pf_fragment', packed('{"url":"/a/"}'))).toEqual({
			id: 'unknown_1a2b',
			url: '/a/',
		});
	});

	it('without an address is an error', () => {
		expect(() => readFragment('a.pf_fragment', packed('{}'))).toThrow(/no address/);
	});

	it('with another name is an error', () => {
		expect(() => readFragment('a.fragment', packed('{"url":"/a/"}'))).toThrow(/no id/);
	});

	it('with another signature is an error', () => {
		expect(() => readFragment('a.pf_fragment', packed('{"url":"/a/"}', 'pagefind_xyz'))).toThrow(
			/format/,
		);
	});
});

describe('the metadata', () => {
	// ["1", [], [["a", "b", "c"]], [], []]
	const chunk = [0x83, 0x61, 0x61, 0x61, 0x62, 0x61, 0x63];
	const meta = (...chunks: readonly number[]) =>
		packed(Buffer.from([0x85, 0x61, 0x31, 0x80, ...chunks, 0x80, 0x80]));

	it('gives the first word of every chunk', () => {
		expect(readChunkStarts(meta(0x81, ...chunk))).toEqual(['a']);
	});

	it('without chunks gives none', () => {
		expect(readChunkStarts(meta(0x80))).toEqual([]);
	});

	it('with something else in their place is an error', () => {
		expect(() => readChunkStarts(meta(0x01))).toThrow(/no chunks/);
	});

	it('with chunks described otherwise is an error', () => {
		expect(() => readChunkStarts(meta(0x81, 0x82, 0x61, 0x61, 0x61, 0x62))).toThrow(/unknown way/);
	});
});
