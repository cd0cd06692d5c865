import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertOutputs, readOutput, redirectsIn } from '../../../../scripts/publish/output.ts';
import { site } from '../../../../src/site.ts';
import { writeOutput } from './anOutput.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'an-output-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (files: Record<string, string>) => {
	writeOutput(join(root, 'dist'), files);
	return readOutput(join(root, 'dist'));
};

describe('a built site', () => {
	it('is read with all its files, its headers and its redirects', async () => {
		const output = await read({
			'posts/a/index.html': 'a',
			_headers: '/k8s/*\n  x-a: 1\n',
			_redirects: '/k8s/old/ /k8s/posts/a/ 301\n',
		});
		expect([...output.files.keys()]).toEqual([
			'_headers',
			'_redirects',
			'index.html',
			'posts/a/index.html',
		]);
		expect(output.rules).toEqual([{ pattern: '/k8s/*', headers: { 'x-a': '1' } }]);
		expect(output.redirects).toEqual(new Map([['/k8s/old/', '/k8s/posts/a/ 301']]));
	});

	it('lives where its home page says', async () => {
		expect((await read({})).address.href).toBe('https://example.org/k8s/');
	});

	it('lives where the project does if its home page says nothing', async () => {
		expect((await read({ 'index.html': '' })).address.origin).toBe(site.origin);
	});

	it('has an id that follows every name and every content', async () => {
		const { id } = await read({ a: '1', b: '1' });
		expect(id).toMatch(/^[\da-f]{12}$/);
		expect((await read({ a: '1', b: '1' })).id).toBe(id);
		for (const other of [{ a: '1', b: '2' }, { a: '1', c: '1' }, { a: '1' }]) {
			expect((await read(other as Record<string, string>)).id).not.toBe(id);
		}
	});

	it('may be a link, and hold links to files', async () => {
		const { id } = await read({ a: '1' });
		rmSync(join(root, 'dist/a'));
		writeFileSync(join(root, 'elsewhere'), '1');
		symlinkSync(join(root, 'elsewhere'), join(root, 'dist/a'));
		symlinkSync('dist', join(root, 'link'));
		expect((await readOutput(join(root, 'link'))).id).toBe(id);
	});

	it('is not a folder without a home page, nor nothing, and all of them are told', async () => {
		const [none, empty] = [join(root, 'none'), root];
		await expect(assertOutputs([none, empty])).rejects.toMatchObject({
			message: expect.stringMatching(new RegExp(`^${none} .*\n${empty} `)),
			stack: '',
		});
	});
});

describe('a file of redirects', () => {
	it('has one a line, and remarks', () => {
		const text = '# 旧地址\n/a  /b   301\n\n/c /d # why\n/e#f /g 302!\nalone\n';
		expect([...redirectsIn(text)]).toEqual([
			['/a', '/b 301'],
			['/c', '/d'],
			['/e#f', '/g 302!'],
		]);
	});
});
