import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/projectCopy.ts';

const folder = mkdtempSync(join(tmpdir(), 'posts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run check:posts', () => {
	const script = join(projectRoot, 'scripts/checkPosts.ts');
	const check = (...args: readonly string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
			encoding: 'utf8',
		});
		return { status, said: stdout + stderr };
	};
	const broken = join(folder, 'broken.md');

	it('reports what is wrong with a file, with its line, and fails', () => {
		writeFileSync(
			broken,
			'---\ntitle: 一\nauthor: 甲\ndate: 2024-02-31\n---\n[去](#没有)\n\n![图](/img/no.png)\n',
		);
		const { status, said } = check(broken);
		expect(status).toBe(1);
		expect(said).toMatch(/broken\.md:4 .*date/);
		expect(said).toMatch(/broken\.md:8 .*\/img\/no\.png/);
	});

	it('mends what is safe to mend, once', () => {
		writeFileSync(
			broken,
			'---\r\ntitle: v1.31.0 一\r\nauthor: 甲\r\ndate: 2024-08-14\r\n---\r\n配置⽤于 \r\n',
		);
		const { status, said } = check('--fix', broken);
		expect(status).toBe(0);
		expect(said).toContain('兼容字符');
		expect(readFileSync(broken, 'utf8')).toBe(
			'---\ntitle: v1.31.0 一\nauthor: 甲\ndate: 2024-08-14\n---\n配置用于\n',
		);
		expect(check('--fix', broken).said).not.toContain('已改');
		expect(existsSync(`${broken}.mended`)).toBe(false);
	});

	it.each([['--no-such-flag'], ['missing.md']])('says what is wrong with %s', (arg) => {
		const { status, said } = check(arg);
		expect(status).toBe(1);
		expect(said).toMatch(/用法|没有这个文件/);
	});

	it('finds nothing wrong with the project’s own posts', () => {
		expect(check()).toMatchObject({ status: 0 });
	});
});
