import { describe, expect, it } from 'vitest';
import { inPlainWords, PlainError, plainly } from '../../src/plainError.ts';

const ofTheSystem = (code: string, more: object = {}) =>
	Object.assign(new Error(`${code}: nothing that an author reads`), { code, ...more });

describe('a sentence for whoever runs the project', () => {
	it.each([
		['ENOSPC', '磁盘空间不够'],
		['EACCES', '没有权限'],
		['EROFS', '只读'],
		['ENOTDIR', '移到别处'],
		['ENAMETOOLONG', '改短'],
		['EMFILE', 'ulimit'],
	])('is made of %s and names the file', (code, words) => {
		const plain = inPlainWords(ofTheSystem(code, { path: '/a/b' })) as Error;
		expect(plain.message).toContain(words);
		expect(plain.message.includes('/a/b') || code === 'EMFILE').toBe(true);
		expect(plain.message).not.toContain('nothing that an author reads');
		expect(plain.stack).toBe('');
	});

	it.each([
		['ENOTFOUND', { hostname: 'nope' }, '“nope”'],
		['EADDRNOTAVAIL', { address: '1.2.3.4', port: 80 }, '“1.2.3.4”'],
		['EACCES', { address: '127.0.0.1', port: 80 }, '端口 80'],
	])('is made of %s where a server was to listen', (code, about, words) => {
		expect(inPlainWords(ofTheSystem(code, about))).toMatchObject({
			message: expect.stringContaining(words),
		});
	});

	it('is made of what another error was caused by', () => {
		const outer = new Error('astro sync failed', { cause: ofTheSystem('EROFS') });
		expect(inPlainWords(outer)).toMatchObject({ message: expect.stringContaining('只读') });
		const ours = new PlainError('端口');
		expect(inPlainWords(new Error('x', { cause: ours }))).toBe(ours);
	});

	it.each([new TypeError('x'), ofTheSystem('constructor'), new PlainError('一句'), 'text', null])(
		'is not made of %s, which stays as it is',
		(error) => {
			expect(inPlainWords(error)).toBe(error);
		},
	);

	it('is what plain work fails with', async () => {
		await expect(plainly(Promise.reject(ofTheSystem('EDQUOT')))).rejects.toThrow('磁盘空间');
		expect(await plainly(Promise.resolve(1))).toBe(1);
	});

	it('gets no hint from Astro, whatever words it holds', () => {
		const error = new PlainError('document 和 window');
		(error as { hint?: unknown }).hint = 'Browser APIs are not available on the server.';
		expect(error.hint).toBeUndefined();
	});
});
