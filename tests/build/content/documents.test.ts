import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentKinds, documents, olderKinds } from '../../../src/api/documents.ts';
import { templates } from '../../../src/api/openapi.ts';
import { site } from '../../../src/site.ts';
import { apiStrings } from '../../../src/strings/api.ts';
import { elementsIn, parseHtml, textOf } from '../../support/html.ts';
import { jq } from '../../support/jq.ts';
import { fileAt, filesBelow } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';

const files = filesBelow(join(outputFolder, 'api'));

function text(file: string): string {
	return readFileSync(join(outputFolder, 'api', file), 'utf8');
}

/** The files of a kind, below `folder`. */
function filesOf(kind: (typeof documentKinds)[number], folder: string): readonly string[] {
	const name = templates[kind].replaceAll('.', '\\.').replace(/\{\w+\}/g, '.+');
	const pattern = new RegExp(`^${folder}${name}$`);
	return files.filter((file) => pattern.test(file));
}

it.each(documentKinds)('every built document “%s” is what its schema describes', (kind) => {
	const all = filesOf(kind, 'v1/');
	expect(all.length).toBeGreaterThan(0);
	const wrong = all.filter((file) => !documents[kind].safeParse(JSON.parse(text(file))).success);
	expect(wrong).toEqual([]);
});

it('the addresses from before versions serve the same bytes', () => {
	const older = files.filter((file) => !file.startsWith('v1/') && file !== 'index.html');
	expect(older).toHaveLength(
		olderKinds.flatMap((kind) => filesOf(kind, 'v1/')).length + olderKinds.length,
	);
	expect(older.filter((file) => text(file) !== text(`v1/${file}`))).toEqual([]);
});

it('the OpenAPI document tells of every JSON file but itself', () => {
	const { paths } = JSON.parse(text('v1/openapi.json')) as { readonly paths: object };
	const patterns = Object.keys(paths).map(
		(path) =>
			new RegExp(
				`^${path
					.replace('/api/', '')
					.replaceAll('.', '\\.')
					.replace(/\{\w+\}/g, '.+')}$`,
			),
	);
	const untold = files.filter((file) => !patterns.some((pattern) => pattern.test(file)));
	expect(untold).toEqual(['index.html', 'v1/openapi.json']);
});

it('each post has a document, a Markdown file and its place in the list', () => {
	const { posts } = JSON.parse(text('v1/posts.json')) as { readonly posts: { id: string }[] };
	expect(filesOf('post', 'v1/')).toEqual(posts.map(({ id }) => `v1/posts/${id}.json`).sort());
	const markdown = posts.map(({ id }) => join(outputFolder, 'posts', `${id}.md`));
	expect(markdown.filter((file) => !readFileSync(file, 'utf8').startsWith('---\n'))).toEqual([]);
});

describe('the examples with curl and jq', () => {
	const page = parseHtml(text('index.html'));
	const commands = elementsIn(page, ({ attributes }) => 'data-usage' in attributes).map(textOf);

	it('are all on the page', () => {
		expect(commands).toHaveLength(Object.keys(apiStrings.usages).length);
	});

	it.each(commands)('%s gives something', (command) => {
		const [, address = '', filter = ''] = /^curl -s (\S+) \|\s+jq '(.+)'$/.exec(command) ?? [];
		expect(new URL(address).origin).toBe(site.origin);
		const file = fileAt(outputFolder, new URL(address).pathname) ?? '';
		const found = jq(filter, JSON.parse(readFileSync(join(outputFolder, file), 'utf8')));
		expect(found.length).toBeGreaterThan(0);
		expect(found).not.toContain(undefined);
	});
});
