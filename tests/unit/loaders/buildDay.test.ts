import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildDay, buildDayOnce, type Checkout, dayAmong } from '../../../src/loaders/buildDay.ts';
import { projectRoot } from '../../support/projectCopy.ts';

const at = Date.parse;
const clean: Checkout = { committed: at('2026-11-30T15:59:59Z'), isClean: true };
const nothing = { option: undefined, epoch: undefined, now: at('2026-12-05T12:00:00Z') };
const none = () => undefined;

describe('the day of a build', () => {
	it('is what is asked for, whatever else there is', () => {
		const asked = { ...nothing, option: '2026-12-24', epoch: '0' };
		expect(dayAmong(asked, () => clean)).toEqual({ day: '2026-12-24', by: 'option' });
	});

	it('is today by the clock where that is asked for', () => {
		const asked = { ...nothing, option: 'today', now: at('2026-12-05T16:00:00Z') };
		expect(dayAmong(asked, none)).toEqual({ day: '2026-12-06', by: 'option' });
	});

	it.each(['2026-02-30', '2026-12-1', 'tomorrow', '2026-12-01T00:00:00Z', ' '])(
		'is not %j, and the report says how to write one',
		(option) => {
			expect(() => dayAmong({ ...nothing, option }, none)).toThrow('--day 2026-12-01');
		},
	);

	it.each([
		['1796054399', '2026-11-30'],
		['1796054400', '2026-12-01'],
	])('is that of SOURCE_DATE_EPOCH=%s in +08:00', (epoch, day) => {
		expect(dayAmong({ ...nothing, epoch }, () => clean)).toEqual({ day, by: 'epoch' });
	});

	it.each(['1796054400.5', '-1', '2026-12-01', '1796054400000000', 'x'])(
		'is none with SOURCE_DATE_EPOCH=%s, which is an error',
		(epoch) => {
			expect(() => dayAmong({ ...nothing, epoch }, none)).toThrow('秒数');
		},
	);

	it('is that of the commit in +08:00 of a clean checkout; the clock has no say', () => {
		expect(dayAmong(nothing, () => clean)).toEqual({ day: '2026-11-30', by: 'commit' });
		const later = { ...clean, committed: at('2026-11-30T16:00:00Z') };
		expect(dayAmong(nothing, () => later)).toEqual({ day: '2026-12-01', by: 'commit' });
	});

	it('is today while a post is not committed, and never before the commit', () => {
		const checkout = () => ({ ...clean, isClean: false });
		expect(dayAmong(nothing, checkout)).toEqual({ day: '2026-12-05', by: 'clock' });
		const slow = { ...nothing, now: 0 };
		expect(dayAmong(slow, checkout)).toEqual({ day: '2026-11-30', by: 'clock' });
	});

	it('is none outside git; empty variables say nothing', () => {
		expect(dayAmong({ ...nothing, option: '', epoch: '' }, none)).toBeUndefined();
	});
});

describe('the day of a project in git', () => {
	const home = mkdtempSync(join(tmpdir(), 'day-'));
	afterAll(() => rmSync(home, { recursive: true }));
	const who = ['-c', 'user.name=甲', '-c', 'user.email=a@a.example', '-c', 'commit.gpgSign=false'];
	const environment = {
		...process.env,
		...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
		GIT_COMMITTER_DATE: '2026-11-30T10:00:00-08:00',
	};
	const git = (folder: string, ...args: string[]) =>
		execFileSync('git', [...who, ...args], { cwd: folder, env: environment, stdio: 'ignore' });

	/** A project below a repository's root, whose post was committed on 1 December in +08:00. */
	const repository = join(home, 'repository');
	const root = join(repository, 'blog');
	const write = (name: string, text = '一\n') => {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		writeFileSync(join(root, name), text);
	};
	write('src/content/posts/升级/一.md');
	write('package-lock.json');
	git(repository, 'init', '-q');
	git(repository, 'add', '-A');
	git(repository, 'commit', '-q', '-m', 'x', '--date=2020-01-01T00:00:00Z');

	beforeEach(() => {
		vi.stubEnv('SITE_DAY', '');
		vi.stubEnv('SOURCE_DATE_EPOCH', '');
		vi.spyOn(Date, 'now').mockReturnValue(at('2027-01-01T00:00:00Z'));
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		vi.restoreAllMocks();
	});
	const ofCommit = { day: '2026-12-01', by: 'commit' };
	const ofToday = { day: '2027-01-01', by: 'clock' };

	it('is that of its last commit, when it was committed and not when it was written', () => {
		expect(buildDay(root)).toEqual(ofCommit);
	});

	it('is the same in every zone', () => {
		const script = `import { buildDay } from ${JSON.stringify(join(projectRoot, 'src/loaders/buildDay.ts'))};
			console.log(JSON.stringify(buildDay(${JSON.stringify(root)})));`;
		for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
			const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
				encoding: 'utf8',
				env: { ...process.env, TZ },
			});
			expect(JSON.parse(said)).toEqual(ofCommit);
		}
	});

	it('is the same in a shallow clone and in another worktree', () => {
		git(home, 'clone', '-q', '--depth=1', `file://${repository}`, 'shallow');
		expect(buildDay(join(home, 'shallow/blog'))).toEqual(ofCommit);
		git(repository, 'worktree', 'add', '-q', join(home, 'worktree'));
		expect(buildDay(join(home, 'worktree/blog'))).toEqual(ofCommit);
	});

	it('is the commit’s though other files changed, or a post’s right to be executed', () => {
		write('package-lock.json', '二\n');
		write('src/content/posts/升级/图.png');
		chmodSync(join(root, 'src/content/posts/升级/一.md'), 0o755);
		expect(buildDay(root)).toEqual(ofCommit);
	});

	it('is today with a changed post, and with a new one that git was told to ignore', () => {
		write('src/content/posts/升级/一.md', '改\n');
		expect(buildDay(root)).toEqual(ofToday);
		write('src/content/posts/升级/一.md');
		expect(buildDay(root)).toEqual(ofCommit);
		expect(buildDayOnce(root)).toEqual(ofCommit);
		write('.gitignore', 'cms/\n');
		write('src/content/posts/cms/二.md');
		expect(buildDay(root)).toEqual(ofToday);
		// All that one build asks is of one day, unless it is told another.
		expect(buildDayOnce(root)).toEqual(ofCommit);
		vi.stubEnv('SITE_DAY', '2026-12-24');
		expect(buildDayOnce(root)).toEqual({ day: '2026-12-24', by: 'option' });
		rmSync(join(root, 'src/content/posts/cms'), { recursive: true });
	});

	it('is today before the first commit, and where git cannot read what is there', () => {
		const fresh = join(home, 'fresh');
		mkdirSync(join(fresh, 'src/content/posts'), { recursive: true });
		git(fresh, 'init', '-q');
		expect(buildDay(fresh)).toEqual(ofToday);
		writeFileSync(join(fresh, '.git/HEAD'), 'nothing that git knows\n');
		expect(buildDay(fresh)).toEqual(ofToday);
	});

	it('is none outside of a repository', () => {
		expect(buildDay(home)).toBeUndefined();
	});
});
