import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
	publishedFile,
	publishedText,
	readPublished,
	readPublishedText,
} from '../../../src/loaders/published.ts';

const line = (file: string, id = file) => ({
	...{ file, id, address: `/posts/${id}/`, title: '题', text: '0123456789abcdef' },
});

it('reads what it writes, in one order, whatever names hold', () => {
	const known = [
		'v1.30.0.md',
		'1.30.md',
		'中文/标题 一.md',
		'a: b.md',
		'null.md',
		'"x".md',
		"it's.mdx",
	].map((file) => line(file));
	const text = publishedText(known);
	expect(text).toBe(publishedText(known.toReversed()));
	const read = readPublishedText(text);
	expect(read.problems).toEqual([]);
	expect(read.known.map(({ line: _, ...one }) => one)).toEqual(
		known.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
	);
	expect(read.known.map((one) => one.line)).toEqual(known.map((_, index) => index + 4));
});

it('remembers nothing where there is no file, or one without a line', () => {
	const root = mkdtempSync(join(tmpdir(), 'published-'));
	try {
		expect(readPublished(root)).toEqual({ known: [], problems: [] });
		mkdirSync(join(root, 'src/content'), { recursive: true });
		for (const text of ['', '\n', publishedText([])]) {
			writeFileSync(join(root, publishedFile), text);
			expect(readPublished(root)).toEqual({ known: [], problems: [] });
		}
		writeFileSync(join(root, publishedFile), Buffer.from([0xff, 0xfe]));
		expect(readPublished(root).problems).toMatchObject([
			{ kind: 'fileFlaws.notUtf8', severity: 'error' },
		]);
		rmSync(join(root, publishedFile));
		mkdirSync(join(root, publishedFile));
		expect(readPublished(root).problems).toMatchObject([
			{ file: publishedFile, severity: 'error' },
		]);
	} finally {
		rmSync(root, { recursive: true });
	}
});

const sound = 'a.md: { id: a, address: /posts/a/, title: 题, text: "0123456789abcdef" }';

it.each([
	[
		'a line without an id',
		'b.md: { address: /posts/b/, title: 题, text: "0123456789abcdef" }',
		'malformed',
	],
	['a line of words', 'b.md: /posts/b/', 'malformed'],
	['a key that nobody knows', sound.replace('a.md', 'b.md').replace('{', '{ x: y,'), 'malformed'],
	[
		'an address elsewhere',
		sound.replace('a.md', 'b.md').replace('/posts/a/', 'https://x/'),
		'malformed',
	],
	[
		'an id that is a number',
		sound.replace('a.md', 'b.md').replace('id: a', 'id: 1.30'),
		'malformed',
	],
	['a file that is no post', sound.replace('a.md', 'b.txt'), 'noPost'],
	['a file outside', sound.replace('a.md', '../b.md'), 'noPost'],
	['an id that another has', sound.replace('a.md', 'b.md'), 'sameId'],
	['the same file twice', sound, 'duplicateKey'],
	['YAML that cannot be read', 'b.md: @b', 'yaml.quote'],
])('tells of %s with its line, and then remembers nothing', (_, bad, kind) => {
	const { known, problems } = readPublishedText(`# 说明\n${sound}\n${bad}\n`);
	expect(problems).toMatchObject([{ file: publishedFile, line: 3, kind, severity: 'error' }]);
	expect(known).toEqual([]);
});

it('tells of a conflict that git left, and where', () => {
	const { problems } = readPublishedText(`# 说明\n<<<<<<< HEAD\n=======\n>>>>>>> b\n`);
	expect(problems).toMatchObject([{ kind: 'conflict', line: 2, severity: 'error' }]);
});

it('tells of every bad line at once, and of a file that is no list of lines', () => {
	expect(readPublishedText(`a.md: 1\nb.md: 2\n`).problems.map((one) => one.line)).toEqual([1, 2]);
	expect(readPublishedText('- a.md\n').problems).toMatchObject([{ kind: 'notLines' }]);
	expect(readPublishedText('文字\n').problems).toMatchObject([{ kind: 'notLines' }]);
});
