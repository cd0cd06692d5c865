import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeCbor, readChunkStarts, readFragment } from '../../../src/search/pagefindFiles.ts';

const packed = (content: Buffer | string, signature = 'pagefind_dcd') =>
	gzipSync(Buffer.concat([Buffer.from(signature), Buffer.from(content)]));

const cbor = (...bytes: readonly number[]) => Uint8Array.from(bytes);

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

describe('CBOR', () => {
	it.each([
		['a small number', cbor(0x17), 23],
		['a number of one byte', cbor(0x18, 0xff), 255],
		['a number of two bytes', cbor(0x19, 0x01, 0x00), 256],
		['a number of four bytes', cbor(0x1a, 0x00, 0x01, 0x00, 0x00), 65536],
		['a negative number', cbor(0x20), -1],
		['a text in Chinese', cbor(0x63, 0xe7, 0x94, 0xa8), '用'],
		['a list', cbor(0x82, 0x01, 0x02), [1, 2]],
		['null', cbor(0xf6), null],
		['true', cbor(0xf5), true],
		['a small fraction', cbor(0xfa, 0x3f, 0x00, 0x00, 0x00), 0.5],
		['a fraction', cbor(0xfb, 0x3f, 0xe0, 0, 0, 0, 0, 0, 0), 0.5],
	])('is read: %s', (_name, bytes, expected) => {
		expect(decodeCbor(bytes)).toEqual(expected);
	});

	it('of a kind that Pagefind does not write is an error', () => {
		expect(() => decodeCbor(cbor(0xa0))).toThrow(/kind 5/);
	});
});
