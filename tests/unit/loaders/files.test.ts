import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	filesBelow,
	fromRoot,
	readText,
	readTextOnce,
	textInside,
} from '../../../src/loaders/files.ts';
import { postFiles } from '../../../src/loaders/postFiles.ts';
import { problemStrings } from '../../../src/strings/problems.ts';

const { fileFlaws } = problemStrings;

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'files-'));
	write('src/content/posts/a.md');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array = '字'): void {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	writeFileSync(join(root, name), content);
}

function link(name: string, target: string): void {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	symlinkSync(target, join(root, name));
}

async function found() {
	const { files, problems } = postFiles(root);
	return {
		files: files.map((file) => file.slice(join(root, 'src/content/posts/').length)),
		problems: problems.map(({ file, message, severity }) => [file, message, severity]),
	};
}

describe('below the folder of posts', () => {
	it('files are found in a stable order, in folders too', async () => {
		for (const name of ['c.md', 'b/z.mdx', 'B.MARKDOWN', 'b/a.png', 'd.txt']) {
			write(`src/content/posts/${name}`);
		}
		expect(await found()).toEqual({
			files: ['B.MARKDOWN', 'a.md', 'b/z.mdx', 'c.md'],
			problems: [],
		});
	});

	it('files are found whatever their names hold, also what an editor would give a link', async () => {
		for (const name of ['.#b.md', 'c\u2028d.md', '.e.md']) write(`src/content/posts/${name}`);
		link('src/content/posts/.#a.md', 'somebody@somewhere');
		expect(await found()).toEqual({
			files: ['.#b.md', '.e.md', 'a.md', 'c\u2028d.md'],
			problems: [],
		});
	});

	it.each([
		...[
			'b.md.txt',
			'b.md ',
			'b.md.',
			'b.mdown',
			'b.mkd',
			'b。md',
			'b.ｍｄ',
			'b.md\u200b',
			'b.MD.bak',
		],
	])('a file named %j is told of, as it looks like a post and is none', async (name) => {
		write(`src/content/posts/${name}`);
		const { files, problems } = await found();
		expect(files).toEqual(['a.md']);
		expect(problems).toEqual([
			[`src/content/posts/${name}`, expect.stringContaining('不以 .md'), 'warning'],
		]);
	});

	it.each(['b.md5', 'b.png', 'b.md~', '#b.md#', '.b.md.swp'])(
		'a file named %j is nobody’s post',
		async (name) => {
			write(`src/content/posts/${name}`);
			expect(await found()).toEqual({ files: ['a.md'], problems: [] });
		},
	);

	it('links to files and folders inside the project are followed', async () => {
		write('archive/old.md');
		link('src/content/posts/b.md', 'a.md');
		link('src/content/posts/old', '../../../archive');
		link('src/content/posts/c.md', '../../../archive/old.md');
		expect(await found()).toEqual({
			files: ['a.md', 'b.md', 'c.md', 'old/old.md'],
			problems: [],
		});
	});

	it.each([
		['leads nowhere', 'none.md', fileFlaws.broken.message],
		['leads to itself', 'x.md', fileFlaws.broken.message],
		['leads out of the project', '/etc/hostname', fileFlaws.outside.message],
		['leads to a device', '/dev/null', fileFlaws.outside.message],
		['leads to the folder around it', '.', fileFlaws.circle.message],
		['leads to a folder further out', '..', fileFlaws.circle.message],
	])('a link that %s is an error', async (_, target, message) => {
		link('src/content/posts/x.md', target);
		const { problems } = await found();
		expect(problems.map(([, said]) => said)).toContain(message);
	});

	it('links that lead to each other come to an end', async () => {
		link('src/content/posts/one/two', '../two');
		link('src/content/posts/two/one', '../one');
		const { problems } = await found();
		expect(problems.map(([, message]) => message)).toEqual([
			fileFlaws.circle.message,
			fileFlaws.circle.message,
		]);
	});

	it('a pipe is an error and never waited for', async () => {
		execFileSync('mkfifo', [join(root, 'src/content/posts/x.md')]);
		expect(await found()).toEqual({
			files: ['a.md'],
			problems: [['src/content/posts/x.md', fileFlaws.special.message, 'error']],
		});
		expect(readText(join(root, 'src/content/posts/x.md'))).toEqual({ flaw: 'special' });
	});

	it('a folder with the name of a post is an error, and what is in it is read', async () => {
		write('src/content/posts/x.md/b.md');
		expect(await found()).toEqual({
			files: ['a.md', 'x.md/b.md'],
			problems: [['src/content/posts/x.md', fileFlaws.folder.message, 'error']],
		});
	});

	it('names of bytes that are no text, or of characters that no line has, are errors', async () => {
		writeFileSync(Buffer.from(`${root}/src/content/posts/\xff.md`, 'latin1'), '');
		write('src/content/posts/b\nc.md');
		const { files, problems } = await found();
		expect(files).toEqual(['a.md']);
		expect(problems.sort()).toEqual([
			['src/content/posts/b\uFFFDc.md', fileFlaws.unnamed.message, 'error'],
			['src/content/posts/\uFFFD.md', fileFlaws.unnamed.message, 'error'],
		]);
	});

	it('files that begin with _ are told of once', async () => {
		for (const name of ['_b.md', '__proto__.md', '_c.mdx', '_d.png']) {
			write(`src/content/posts/${name}`);
		}
		const { files, problems } = await found();
		expect(files).toEqual(['a.md']);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.[1]).toContain('共 3 个');
		expect(problems[0]?.[2]).toBe('warning');
	});

	it('the mark of an editor that has a file open is nothing', async () => {
		link('src/content/posts/.#a.md', 'me@host.1234:5678');
		expect((await found()).problems).toEqual([]);
	});

	it('nothing is read where the folder itself is none', async () => {
		rmSync(join(root, 'src/content/posts'), { recursive: true });
		write('src/content/posts');
		expect((await found()).problems).toEqual([
			['src/content/posts', fileFlaws.special.message, 'error'],
		]);
	});

	it('there need be nothing', () => {
		expect(filesBelow(root, join(root, 'none'), /./)).toEqual({
			...{ files: [], others: [], problems: [] },
		});
	});
});

describe('the text of a file', () => {
	it('is given whole, and the reason where there is none', async () => {
		write('b.md', new Uint8Array([0x61, 0xff]));
		expect(readText(join(root, 'src/content/posts/a.md'))).toEqual({ text: '字' });
		expect(readText(join(root, 'b.md'))).toEqual({ flaw: 'notUtf8' });
		expect(readText(join(root, 'none.md'))).toEqual({ flaw: 'unreadable' });
		expect(readText(root)).toEqual({ flaw: 'special' });
	});

	it('is read once as long as it is as it was', async () => {
		const read = readTextOnce();
		const file = join(root, 'src/content/posts/a.md');
		const first = read(file);
		expect(read(file)).toBe(first);
		write('src/content/posts/a.md', '改了');
		expect(read(file)).toEqual({ text: '改了' });
		rmSync(file);
		expect(read(file)).toEqual({ flaw: 'unreadable' });
	});

	it('is not that of a file which no author writes', async () => {
		write('long.md', 'a'.repeat(4_000_000));
		expect(readText(join(root, 'long.md')).text).toHaveLength(4_000_000);
		truncateSync(join(root, 'long.md'), 4_000_001);
		expect(readText(join(root, 'long.md'))).toEqual({ flaw: 'large' });
	});

	it('is not that of a file outside of the folder', async () => {
		link('out', '/etc/hostname');
		expect(textInside(root, 'out')).toEqual({ flaw: 'outside' });
		expect(textInside(root, 'src')).toEqual({ flaw: 'special' });
		expect(textInside(root, 'src/content/posts/a.md')).toEqual({ text: '字' });
	});
});

it.each([
	['/a', '/a/b/c.md', 'b/c.md'],
	['/a/', '/a/b/c.md', 'b/c.md'],
	['/a', '/a', ''],
	['/a', '/ab/c.md', '../ab/c.md'],
	['/a', '/a/../c.md', '../c.md'],
	['/a', '/a//b/./c.md', 'b/c.md'],
	['/a', '/a/..b/.c', '..b/.c'],
	['/', '/a/b', 'a/b'],
])('from %s, %s is %s', (from, file, name) => {
	expect(fromRoot(from, file)).toBe(name);
});
