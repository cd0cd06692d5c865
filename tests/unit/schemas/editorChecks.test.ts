import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkFrontmatter } from '../../../src/loaders/frontmatter.ts';
import { foreignKeys } from '../../../src/schemas/foreignKeys.ts';
import { frontmatterSchema } from '../../../src/schemas/frontmatter.ts';
import { type YamlEditor, yamlEditor } from '../../support/yamlEditor.ts';

/** What an editor finds wrong beside what the site refuses, value by value and in the same words. */

let editor: YamlEditor;
beforeAll(async () => {
	editor = await yamlEditor();
}, 120_000);
afterAll(() => editor.stop());

const ignored: readonly string[] = foreignKeys;
const keys = Object.keys(frontmatterSchema.shape).filter((key) => !ignored.includes(key));

/** What each key is given in turn, as YAML. */
const values = [
	...['', '""', 'x', '"1"', 'true', 'yes', '"No"', 'off', '0', '1', '7', '1.30', '2.5', '-1'],
	...['[]', '[a]', '[[a], [b, [c]]]', '[1, null, true]', '[{ a: 1 }]', '[/a.png]'],
	...['{}', '{ a: 1 }', '{ name: 甲 }', '[{ name: 甲 }, 乙]', '{ image: /a.png }'],
	...['{ 4006: 因为 }', '{ "4006": "" }', '{ x: 因为 }', '{ 4006: 1 }'],
	...['2024-08-14', '2024-8-4 9:30', '2024-08-14T09:30:05.000Z', '2024-08-14 09:30:00 +0800 CST'],
	...['2024/8/14', '2024-08/14', '2024年8月14日', 'Aug 14, 2024', 'Wed, 14 Aug 2024 09:30:05 GMT'],
	...['2024-13-05', '2024-08-14 24:00:00', '昨天', '20240814'],
	...['v1.31.0', '"1.31"', '1.31', 'v1.31', '1.031', '"2.0"'],
];

/** Every key with one value: which of them the site refuses, and what it says, and the same of the editor. */
async function judged(value: string) {
	const text = keys.map((key) => `${key}: ${value}\n`).join('');
	const source = { frontmatter: text, frontmatterLine: 1, body: '', bodyLine: 1 };
	const refused = checkFrontmatter('x.md', source).problems.map(
		({ line, message }): [string, string] => [keys[line - 1] ?? '', message],
	);
	const { problems } = await editor.open('frontmatter', text);
	const found = problems.map(([line, message]): [string, string] => [keys[line] ?? '', message]);
	return { value, refused: new Map(refused), found: new Map(found) };
}

const all = () => Promise.all(values.map(judged));

it('an editor takes every value that the site takes', async () => {
	const wrong = (await all()).flatMap(({ value, refused, found }) =>
		[...found.keys()].filter((key) => !refused.has(key)).map((key) => `${key}: ${value}`),
	);
	expect(wrong).toEqual([]);
});

it('an editor refuses what the site refuses, in the same words', async () => {
	const results = await all();
	const missed = results.flatMap(({ value, refused, found }) =>
		[...refused.keys()].filter((key) => !found.has(key)).map((key) => `${key}: ${value}`),
	);
	// Of a number an editor knows the value alone, and which item of a list is the cover no schema can say.
	expect(missed).toEqual(['release: 1', 'cover: [1, null, true]', 'release: 1.031']);
	const others = results.flatMap(({ value, refused, found }) =>
		[...refused]
			// The site quotes what is no date before it says how to write one.
			.filter(([key, words]) => !words.endsWith(found.get(key) ?? ''))
			.map(([key, words]) => [`${key}: ${value}`, words, found.get(key)]),
	);
	expect(others).toEqual([]);
});
