import { describe, expect, it } from 'vitest';
import { isComment, literalObject, literalOf } from '../../../../src/markdown/html/literals.ts';

describe('values in braces', () => {
	it.each([
		['"a\\"b"', 'a"b'],
		["'it\\'s'", "it's"],
		['`a $ \\$' + '{b}`', 'a $ $' + '{b}'],
		['"\\x41\\u4e2d\\u{1F600}\\n\\\\"', 'A中😀\n\\'],
		['"a\\\nb"', 'ab'],
		['"\\u{110000}"', '\uFFFD'],
		[' /* a */ 1 // b', 1],
		['-1.5e-3', -0.0015],
		['1_000', 1000],
		['0xff', 255],
		['true', true],
		['undefined', null],
	])('%s is written out', (code, value) => {
		expect(literalOf(code)).toBe(value);
	});

	it.each([
		...[
			'',
			'a',
			'"a" + "b"',
			'"a" "b"',
			'`$' + '{a}`',
			'"a',
			"'a\nb'",
			'1.2.3',
			'1 + 1',
			'-',
			'(1)',
		],
		...[
			'"a";b',
			'true && a',
			'[1]',
			'{a:1}',
			'/a/',
			'new X',
			'"a".b',
			'`a`()',
			'NaN',
			'--1',
			'1e',
			'0x',
		],
	])('%s is code', (code) => {
		expect(literalOf(code)).toBeUndefined();
	});

	it('are read in the time of their length', () => {
		for (const code of ['"', "'", '`', '/*', '//\n', '\\', '`$', '1', ' ', '/**/', '{', '-']) {
			literalOf(code.repeat(100_000));
			literalObject(`{a:${code.repeat(100_000)}`);
		}
	});
});

describe('an object of values', () => {
	it.each([
		['{}', []],
		['{ color: "red", }', [['color', 'red']]],
		[
			"{'text-align': `center`, fontSize: 12}",
			[
				['text-align', 'center'],
				['fontSize', 12],
			],
		],
		['{ __proto__: "a" }', [['__proto__', 'a']]],
	])('%s is written out', (code, pairs) => {
		expect([...(literalObject(code) ?? [])]).toEqual(pairs);
	});

	it.each([
		'',
		'{a}',
		'{a: b}',
		'{...a}',
		'{[a]: 1}',
		'{a: 1 b: 2}',
		'{get a() {}}',
		'{a: {b: 1}}',
		'{a: 1}.b',
	])('%s is code', (code) => {
		expect(literalObject(code)).toBeUndefined();
	});
});

describe('a comment', () => {
	it.each([
		['', true],
		[' /* a */ /* b */', true],
		['// a', true],
		['/* a', false],
		['/* a */ b', false],
	])('%s: %s', (code, expected) => {
		expect(isComment(code)).toBe(expected);
	});
});
