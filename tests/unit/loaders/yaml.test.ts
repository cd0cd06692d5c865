import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkYaml } from '../../../src/loaders/yaml.ts';
import { problemStrings } from '../../../src/strings/problems.ts';

const notMap = problemStrings.recordNotMap;

const schema = z.strictObject({ title: z.string(), tags: z.array(z.string()).optional() });
const check = (text: string, unknownKeys: 'error' | 'warning' = 'warning') =>
	checkYaml({ text, file: 'a.md', firstLine: 2 }, { schema, unknownKeys, notMap });

it('gives the value of a sound text', () => {
	expect(check('title: 好\ntags: [a]')).toMatchObject({
		value: { title: '好', tags: ['a'] },
		problems: [],
	});
});

it('names every wrong field with its line at once', () => {
	const { value, problems } = check('title: 1\ntags:\n  - a\n  - 2');
	expect(value).toBeUndefined();
	expect(problems.map(({ line, field }) => [line, field])).toEqual([
		[2, 'title'],
		[5, 'tags.1'],
	]);
});

it('warns of an unknown key, names the nearest known one and keeps the rest', () => {
	const { value, problems } = check('titel: x\ntitle: 好');
	expect(value).toEqual({ title: '好' });
	expect(problems).toMatchObject([{ line: 2, severity: 'warning', field: 'titel' }]);
	expect(problems[0]?.message).toContain('“title”');
});

it('refuses an unknown key in a record', () => {
	expect(check('titel: x\ntitle: 好', 'error').problems).toMatchObject([{ severity: 'error' }]);
});

it('keeps the sound fields, so that what else is wrong can be reported with them', () => {
	const { value, problems } = check('title: 好\ntags: 1');
	expect(value).toEqual({ title: '好' });
	expect(problems).toHaveLength(1);
});

it('says that a missing field is missing', () => {
	expect(check('tags: []').problems).toMatchObject([{ field: 'title', message: '缺少这一项。' }]);
});

it('reports a key that is written twice, on the line of the second', () => {
	expect(check('title: a\ntitle: b').problems).toMatchObject([
		{ line: 3, message: '这一项写了两次，请只留一个。' },
	]);
});

it('reports broken YAML with its line instead of throwing', () => {
	expect(check('title: 好\ntags: [a').problems[0]?.line).toBeGreaterThan(1);
	expect(check('- a').problems).toMatchObject([{ message: notMap.message }]);
});

it('leaves dates as they were written', () => {
	const day = z.strictObject({ date: z.string() });
	const source = { text: 'date: 2024-02-31', file: 'a.md', firstLine: 1 };
	expect(checkYaml(source, { schema: day, unknownKeys: 'error', notMap }).value).toEqual({
		date: '2024-02-31',
	});
});

it('takes a key with nothing to see in its value for one that is not written', () => {
	for (const nothing of ['', ' ""', ' "  "', ' "\\u200b\\uFEFF"', ' ~', ' null', ' "\\u3164"']) {
		expect(check(`title: 好\ntags:${nothing}`)).toMatchObject({
			value: { title: '好' },
			problems: [],
		});
		expect(check(`title:${nothing}`).problems).toMatchObject([
			{ field: 'title', message: '缺少这一项。' },
		]);
	}
});

describe('what YAML means and no author does', () => {
	it.each([
		['title: *新特性*', '加引号'],
		['title：新特性\ndraft: true', '全角冒号'],
		['description: **重要**更新', '加引号'],
		['title: &锚 新特性', '加引号'],
		['title: !重要 新特性', '加引号'],
		['title: !!binary aGk=', '加引号'],
		['title: @某人', '加引号'],
		['title: `代码`', '加引号'],
		['<<: *基础', '加引号'],
		['tags: [*一]', '加引号'],
		['title: Kubernetes: 新特性', '“: ”'],
		['title: {{ 标题 }}', '占位符'],
		['? [一]\n: 二', '键'],
		['__proto__: 一', '键'],
		['title: {__proto__: 一}', '键'],
		['title: "C:\\d"', '反斜杠'],
		['title: "一', '没有成对'],
		['title: [草稿] 标题', '加引号'],
		['title: 一\n---\ntags: 二', '一段'],
		['title: "\\x01"', 'U+0001'],
		['title: a\u0001b', 'U+0001'],
		['title: "\\uD800"', 'U+D800'],
		['title: "\\uFFFE"', 'U+FFFE'],
		[`title: ${'['.repeat(3000)}`, ''],
		[`title: ${'{a: '.repeat(3000)}`, ''],
		['- '.repeat(3000), ''],
	])('is said of %.30j, with what to write', (text, says) => {
		const { value, problems } = check(text);
		expect(value).toBeUndefined();
		expect(problems[0]).toMatchObject({ file: 'a.md', severity: 'error' });
		expect(problems[0]?.message).toContain(says);
		for (const { message } of problems) expect(message).toMatch(/\p{Script=Han}/u);
	});

	it('is said once a line, on the line where it stands', () => {
		const bomb = 'a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c';
		expect(check(bomb).problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
	});

	it('is never thrown', () => {
		const pieces = [
			'*',
			'&a',
			'!',
			':',
			' ',
			'-',
			'"',
			"'",
			'[',
			'{',
			']',
			'}',
			'|',
			'>',
			'?',
			'%',
		];
		const text = fc.array(fc.constantFrom(...pieces, '\n', 'title', '一', '\t', '#', '---', '<<'));
		fc.assert(fc.property(text, (parts) => void check(parts.join(''))));
	});
});

it('keeps numbers as they are written where a field takes them for text, and only there', () => {
	const word = z.union([z.string(), z.number().transform(String)]);
	const fields = z.strictObject({
		...{ title: word, tags: z.array(word), number: z.number(), release: z.string().optional() },
	});
	const read = (text: string) =>
		checkYaml(
			{ text, file: 'a.md', firstLine: 1 },
			{ schema: fields, unknownKeys: 'warning', notMap },
		);
	const { value } = read('title: 1.30\ntags: [1.10, 2024, 1e3]\nnumber: 0x10\n');
	expect(value).toEqual({ title: '1.30', tags: ['1.10', '2024', '1e3'], number: 16 });
	const { problems } = read('title: a\ntags: []\nnumber: 1\nrelease: 1.30\n');
	expect(problems).toMatchObject([{ field: 'release', line: 4 }]);
});

it.each([
	['lists', (depth: number) => `x: ${'['.repeat(depth)}${']'.repeat(depth)}`],
	['maps', (depth: number) => `x: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`],
])('says of %s inside each other that they are too deep, wherever the stack ends', (_, text) => {
	const message = expect.stringContaining('太深');
	for (const depth of [150, 600, 5000]) {
		expect(check(`title: 好\n${text(depth)}`).problems).toMatchObject([
			{ severity: 'error', message },
		]);
	}
	expect(check(`title: 好\n${text(20)}`).problems).toMatchObject([{ severity: 'warning' }]);
});

it('says in Chinese what to write in the place of a value of another type', () => {
	const of = { ...{ text: z.string(), count: z.int().positive(), list: z.array(z.string()) } };
	const typed = z.strictObject({
		...of,
		...{ map: z.strictObject({}), flag: z.boolean(), either: z.union([z.int(), z.boolean()]) },
	});
	const text = 'text: 1\ncount: a\nlist: 1\nmap: {a: 1}\nflag: 1\neither: a\n';
	const { problems } = checkYaml(
		{ text: text.replace('list: 1', 'list: a'), file: 'a.yaml', firstLine: 1 },
		{ schema: typed, unknownKeys: 'error', notMap },
	);
	expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
	for (const { message } of problems) expect(message).not.toMatch(/string|array|number|object|>=/);
});
