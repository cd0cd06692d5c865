import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitDates } from '../../../src/loaders/gitDates.ts';

let home = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'dates-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const who = ['-c', 'user.name=甲', '-c', 'user.email=a@a.example', '-c', 'commit.gpgSign=false'];
const text = '一行字，足够长，能认出改了名的文件。\n'.repeat(20);

/** A repository below the home, in which files are written, moved and committed. */
function repository(name = 'blog') {
	const root = join(home, name);
	mkdirSync(root, { recursive: true });
	const git = (...args: string[]) =>
		execFileSync('git', [...who, ...args], {
			...{ cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
			env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
		});
	const write = (file: string, content = text) => {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), content);
	};
	const move = (from: string, to: string) => {
		mkdirSync(dirname(join(root, to)), { recursive: true });
		renameSync(join(root, from), join(root, to));
	};
	const commit = (date: string) => {
		git('add', '-A');
		git('commit', '-q', '-m', 'x', `--date=${date}`);
	};
	git('init', '-q');
	return { root, git, write, move, commit };
}

const may = '2023-05-06T23:30:00+08:00';
const june = '2023-06-07T00:30:00-07:00';
const july = '2023-07-08T01:00:00+00:00';
const post = 'src/content/posts/升级/一.md';

describe('the dates of a file', () => {
	it('are those of its authors in their own zones, whatever it was called', () => {
		const { root, write, move, commit } = repository();
		write('docs/a.md');
		write('docs/b.md', '别的\n');
		commit(may);
		move('docs/a.md', post);
		commit(june);
		const dates = gitDates(root);
		expect(dates(post)).toEqual({ first: may, last: may });
		expect(dates('docs/b.md')).toEqual({ first: may, last: may });
		write(post, `${text}改\n`);
		commit(july);
		expect(gitDates(root)(post)).toEqual({ first: may, last: july });
	});

	it('follow a file that was renamed and changed at once, and renamed again', () => {
		const { root, write, move, commit } = repository();
		write('a.md');
		commit(may);
		move('a.md', 'b.md');
		write('b.md', `${text}改\n`);
		commit(june);
		move('b.md', post);
		commit(july);
		expect(gitDates(root)(post)).toEqual({ first: may, last: june });
	});

	it('are not those of another file that had the name before', () => {
		const { root, write, move, commit } = repository();
		write('a.md');
		commit(may);
		move('a.md', 'b.md');
		commit(june);
		write('a.md', '新的\n');
		commit(july);
		const dates = gitDates(root);
		expect([dates('a.md').first, dates('b.md').first]).toEqual([july, may]);
	});

	it('come through a merge that brings another blog in under a folder', () => {
		const other = repository('other');
		other.write('一.md');
		other.commit(may);
		const { root, git, write, commit } = repository();
		write('README', '别的\n');
		commit(june);
		git('fetch', '-q', other.root, 'HEAD');
		git('merge', '-q', '-s', 'ours', '--no-commit', '--allow-unrelated-histories', 'FETCH_HEAD');
		git('read-tree', '--prefix=src/content/posts/升级/', '-u', 'FETCH_HEAD');
		git('commit', '-q', '-m', 'x', `--date=${july}`);
		expect(gitDates(root)(post).first).toBe(may);
	});

	it('do not depend on the settings of whoever asks, nor on the folder of the project', () => {
		const { root, git, write, move, commit } = repository();
		write('site/old.md');
		commit(may);
		move('site/old.md', `site/${post}`);
		commit(june);
		const settings = ['diff.renames=false', 'log.showSignature=true', 'color.ui=always'];
		for (const setting of [...settings, 'core.quotePath=true', 'log.date=relative']) {
			git('config', ...setting.split('='));
		}
		expect(gitDates(join(root, 'site'))(post).first).toBe(may);
	});

	it('are unknown of a file that is not committed, and outside of a repository', () => {
		const { root, write, commit } = repository();
		write('a.md');
		commit(may);
		write(post);
		expect(gitDates(root)(post)).toEqual({ flaw: 'uncommitted' });
		expect(gitDates(home)('a.md')).toEqual({ flaw: 'uncommitted' });
	});

	it('are unknown in a clone without history, but of what was written since', () => {
		const { root, write, commit } = repository();
		write('a.md');
		commit(may);
		write('b.md', '别的\n');
		commit(june);
		const clone = join(home, 'clone');
		const source = `file://${root}`;
		execFileSync('git', ['clone', '-q', '--depth', '1', source, clone], { stdio: 'ignore' });
		expect(gitDates(clone)('a.md')).toEqual({ flaw: 'shallow', last: june });
		const deeper = join(home, 'deeper');
		execFileSync('git', ['clone', '-q', '--depth', '2', source, deeper], { stdio: 'ignore' });
		expect(gitDates(deeper)('b.md')).toEqual({ first: june, last: june });
		expect(readFileSync(join(deeper, 'a.md'), 'utf8')).toBe(text);
	});
});
