import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorSchemas, schemasFolder } from '../../../scripts/schemas.ts';
import { cutFrontmatter } from '../../../src/loaders/frontmatter.ts';
import { foreignKeys } from '../../../src/schemas/foreignKeys.ts';
import { frontmatterSchema } from '../../../src/schemas/frontmatter.ts';
import { projectRoot } from '../../support/projectCopy.ts';
import { recordFolders, type YamlEditor, yamlEditor } from '../../support/yamlEditor.ts';

/** A JSON Schema as far as these tests look into it. */
interface Json {
	readonly properties?: Readonly<Record<string, Json>>;
	readonly items?: Json;
}

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
let editor: YamlEditor;
beforeAll(async () => {
	editor = await yamlEditor();
}, 120_000);
afterAll(() => editor.stop());

const inChinese = /\p{Script=Han}/u;

describe('npm run schemas', () => {
	// A process of its own knows the blog as it is, not as unit tests have it.
	const written = mkdtempSync(join(tmpdir(), 'schemas-'));
	beforeAll(() => {
		execFileSync(process.execPath, [join(projectRoot, 'scripts/schemas.ts'), written]);
	});
	afterAll(() => rmSync(written, { recursive: true }));

	it.each(Object.keys(editorSchemas))('writes what schemas/%s.json is', (name) => {
		expect(read(`schemas/${name}.json`)).toBe(readFileSync(join(written, `${name}.json`), 'utf8'));
	});
});

it('there is no other schema, and each kind of record has its own in the settings', () => {
	const names = Object.keys(editorSchemas);
	expect(readdirSync(schemasFolder).sort()).toEqual(names.map((name) => `${name}.json`).sort());
	expect(['frontmatter', ...recordFolders.keys()].sort()).toEqual(names.sort());
});

describe.each(Object.entries(editorSchemas))('a YAML editor that opens a %s', (kind, schema) => {
	const { properties = {} } = schema as Json;
	const keys = Object.keys(properties);

	it('completes every key and explains it in Chinese', async () => {
		const { path } = await editor.open(kind, '');
		let completions: Awaited<ReturnType<typeof editor.completions>> = [];
		// On a busy machine the server answers before it has read its settings.
		const labels = async () => {
			completions = await editor.completions(path, { line: 0, character: 0 });
			return completions.map(({ label }) => label);
		};
		await expect.poll(labels, { timeout: 60_000 }).toEqual(expect.arrayContaining(keys));
		const silent = completions.filter(
			({ documentation }) => !inChinese.test(String(documentation)),
		);
		expect(silent.map(({ label }) => label).filter((label) => keys.includes(label))).toEqual([]);
	});

	it('says what a key is that the pointer is on', async () => {
		const { path } = await editor.open(kind, keys.map((key) => `${key}: x\n`).join(''));
		const hovers = keys.map((_, line) => editor.hover(path, { line, character: 1 }));
		for (const hover of await Promise.all(hovers)) {
			expect(hover).toMatch(inChinese);
		}
	});

	it('completes and explains the keys inside of others', async () => {
		const outer = keys.filter((key) => (properties[key]?.items ?? properties[key])?.properties);
		for (const key of outer) {
			const { items, properties: fields } = properties[key] ?? {};
			const { path } = await editor.open(kind, `${key}:\n  ${items ? '- ' : ''}`);
			const completions = await editor.completions(path, { line: 1, character: items ? 4 : 2 });
			const inner = Object.keys(fields ?? items?.properties ?? {});
			const explained = completions.filter(({ documentation }) =>
				inChinese.test(String(documentation)),
			);
			expect(explained.map(({ label }) => label)).toEqual(expect.arrayContaining(inner));
		}
	});
});

it('every key of the frontmatter is among those that complete, those of other generators too', () => {
	const { properties = {} } = editorSchemas.frontmatter as Json;
	const keys = Object.keys(properties).sort();
	expect(keys).toEqual(Object.keys(frontmatterSchema.shape).sort());
	expect(keys).toEqual(expect.arrayContaining([...foreignKeys]));
});

it('every record of the catalogue is right in an editor', async () => {
	const records = [...recordFolders].flatMap(([kind, folder]) =>
		readdirSync(join(projectRoot, folder)).map((name) => ({ kind, path: `${folder}/${name}` })),
	);
	const wrong = records.map(async ({ kind, path }) => {
		const { problems } = await editor.open(kind, read(path));
		return problems.map((problem) => [path, ...problem]);
	});
	expect((await Promise.all(wrong)).flat()).toEqual([]);
	expect(records.length).toBeGreaterThan(0);
});

it('the frontmatter of every post is right in an editor, of those from other blogs too', async () => {
	const posts = ['src/content/posts', 'tests/fixtures/posts'].flatMap((folder) =>
		readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.mdx?$/.test(name))
			.map((name) => `${folder}/${name}`),
	);
	const wrong = posts.map(async (path) => {
		const { frontmatter } = cutFrontmatter(read(path));
		const { problems } = await editor.open('frontmatter', frontmatter);
		return problems.map((problem) => [path, ...problem]);
	});
	expect((await Promise.all(wrong)).flat()).toEqual([]);
	expect(posts.length).toBeGreaterThan(0);
});
