import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodedPath } from '../../../src/addresses.ts';
import { readableAddress } from '../../../src/markdown/plugins/pictures.ts';
import { publicPath, sizedFrom, storedSize } from '../../../src/pictures/files.ts';

describe('addresses', () => {
	it.each([
		['100%.png', '100%.png'],
		['100%25.png', '100%.png'],
		['%E5%9B%BE.png', '图.png'],
		['%ff.png', '%ff.png'],
	])('%s is the file %s', (address, name) => {
		expect(decodedPath(address)).toBe(name);
	});

	it.each([
		['../../../public/img/a.png', '/img/a.png'],
		['/img/a.png?v=1#x', '/img/a.png'],
		['img\\a.png', '/img/a.png'],
		['../../../../../etc/passwd', '/etc/passwd'],
		['/img/../../a.png', '/a.png'],
	])('%s lies at %s under public/', (address, path) => {
		expect(publicPath(address)).toBe(path);
	});

	it('can be decoded once they are readable', () => {
		for (const address of ['https://a/100%.png', 'https://a/%E5%9B%BE', 'https://a/%ff']) {
			expect(() => decodeURI(readableAddress(address))).not.toThrow();
		}
	});
});

describe('sizes', () => {
	const stored = { width: 640, height: 480 };
	const none = { width: undefined, height: undefined, zoom: undefined };

	it.each([
		[{}, { width: 640, height: 480 }],
		[{ width: 320 }, { width: 320, height: 240 }],
		[{ height: 120 }, { width: 160, height: 120 }],
		[
			{ width: 10, height: 10 },
			{ width: 10, height: 10 },
		],
		[{ zoom: '50' }, { width: 320, height: 240 }],
	])('%j of 640 × 480 is %j', (wanted, expected) => {
		expect(sizedFrom(stored, { ...none, ...wanted })).toEqual(expected);
	});
});

it('reads the size of a drawing whose first element holds the whole of it in an attribute', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'drawing-'));
	const file = join(folder, 'a.svg');
	const kept = `content="${'&lt;mxfile&gt;'.repeat(200)}"`;
	writeFileSync(
		file,
		`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="601px" height="456px" ${kept}><g/></svg>`,
	);
	expect(await storedSize(file)).toEqual({ width: 601, height: 456 });
	rmSync(folder, { recursive: true });
});
