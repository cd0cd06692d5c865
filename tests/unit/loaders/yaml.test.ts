import { expect, it } from 'vitest';
import { z } from 'zod';
import { checkYaml } from '../../../src/loaders/yaml.ts';

const schema = z.strictObject({ title: z.string(), tags: z.array(z.string()).optional() });
const check = (text: string, unknownKeys: 'error' | 'warning' = 'warning') =>
	checkYaml({ text, file: 'a.md', firstLine: 2 }, { schema, unknownKeys, notMap: '不是映射' });

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
	expect(check('- a').problems).toMatchObject([{ message: '不是映射' }]);
});

it('leaves dates as they were written', () => {
	const day = z.strictObject({ date: z.string() });
	const source = { text: 'date: 2024-02-31', file: 'a.md', firstLine: 1 };
	expect(checkYaml(source, { schema: day, unknownKeys: 'error', notMap: '' }).value).toEqual({
		date: '2024-02-31',
	});
});
