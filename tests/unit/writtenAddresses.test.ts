import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrigin, readAddress } from '../../src/addresses.ts';

describe('an address that somebody wrote', () => {
	it.each([
		'/a',
		'#a:b',
		'a/b:c',
		'?a:b',
		'中:文',
		'a.md',
		'',
		'.',
		'/a\\b',
		'a//b',
		'?//a',
		'#//a',
		'./\\a',
	])('%j is a place of this site', (address) => {
		expect(readAddress(address)).toEqual({ kind: 'site' });
	});

	const web: readonly (readonly [string, string])[] = [
		['https://a.example/x', 'https://a.example/x'],
		['HTTP://a.example', 'HTTP://a.example'],
		['//a.example/中', '//a.example/中'],
		['https://a.example:8080/', 'https://a.example:8080/'],
		...[
			...[
				'\\\\a.example\\x',
				'/\\a.example/x',
				'\\/a.example/x',
				'///a.example/x',
				'\\\\\\a.example/x',
			],
			...[
				'/\t/a.example/x',
				'\n//a.example/x',
				' //a.example/x',
				'/\r\n\\a.example/x',
				'\u0000//a.example/x',
			],
			...[
				'https:a.example/x',
				'https:/a.example/x',
				'https:\\\\a.example/x',
				'ht\ntps://a.example/x',
			],
			...['\u200bhttps://a.example/x', 'https:///a.example/x', '%0ahttps://a.example/x'],
		].map((address) => [address, 'https://a.example/x'] as const),
	];

	it.each(web)('%j is a place of the web', (address, url) => {
		const read = readAddress(address);
		expect(read).toMatchObject({ kind: 'web', url });
		expect(read.kind === 'web' && read.origin).toMatch(/^https?:\/\/a\.example(?::8080)?$/);
	});

	it.each([
		...[
			'https://*/a.png',
			'https://a.example;script-src-elem/x.png',
			"https://a'b/x",
			'https://a_b/x',
		],
		...[
			'https://[::1]/',
			'https://a.example:0/',
			'https://a.example:99999/',
			'https://',
			'//',
			'//[',
			'http:',
		],
		...[
			'https://a,b/',
			'https://(a)/',
			'https://a.example./',
			'https://a..b/',
			'https://$/',
			'https://a"b/',
		],
	])('%j names no host that a policy could', (address) => {
		expect(readAddress(address)).toMatchObject({ kind: 'web', origin: undefined });
	});

	it('names a host in the letters of machines', () => {
		expect(readAddress('//例子.中国:443/x')).toMatchObject({
			origin: 'https://xn--fsqu00a.xn--fiqs8s',
		});
		expect(readAddress('http://u:p@0x7f.1/')).toMatchObject({ origin: 'http://127.0.0.1' });
	});

	it.each(['mailto:a@b', 'tel:1', ' MAIL\tTO:a@b'])('%j reaches somebody', (address) => {
		expect(readAddress(address)).toEqual({ kind: 'contact' });
	});

	it.each([
		...[
			'javascript:x',
			' JAVASCRIPT:x',
			'java\tscript:x',
			'\u0001data:x',
			'vbscript:x',
			'file:x',
			'a:b',
		],
		...[
			'java%0ascript:x',
			'blob:x',
			'view-source:https://a',
			'ws://a',
			'ftp://a',
			'\u200bjavascript:x',
		],
	])('%j is refused', (address) => {
		expect(readAddress(address)).toEqual({ kind: 'refused' });
	});

	it('is read as a browser reads it', () => {
		const bits = fc.constantFrom(
			...'/\\:#?@.a\t\n ',
			'https',
			'a.example',
			'%0a',
			'\u0000',
			'[',
			'*',
		);
		fc.assert(
			fc.property(fc.array(bits, { maxLength: 8 }), (parts) => {
				const address = parts.join('');
				const read = readAddress(address);
				const url = URL.parse(address, 'http://here.example/a/');
				if (read.kind === 'site') expect(url?.host).toBe('here.example');
				if (read.kind === 'web' && read.origin !== undefined) {
					const shown = URL.parse(read.url, 'https://here.example/a/');
					expect([shown?.origin, isOrigin(read.origin)]).toEqual([read.origin, true]);
				}
			}),
		);
	});
});
