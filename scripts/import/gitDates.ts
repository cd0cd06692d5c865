import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A history of a large blog is some megabytes of names. */
const mostBytes = 1_000_000_000;

/**
 * When each path was first committed, by what `git log --reverse --name-status -z` says: `\1` and the
 * author's date of each commit, then its changes. A file that was renamed was written when the old one was.
 */
export function firstCommits(log: string): Map<string, string> {
	const dates = new Map<string, string>();
	let date = '';
	const words = log.split('\0');
	for (let at = 0; at < words.length; at += 1) {
		const word = (words[at] ?? '').replace(/^\n/, '');
		if (word.startsWith('\x01')) {
			date = word.slice(1).trim();
			continue;
		}
		if (!/^[A-Z]\d*$/.test(word)) continue;
		const [before = '', after = ''] = words.slice(at + 1, at + 3);
		if (!/^[RC]/.test(word)) {
			if (word === 'A' && !dates.has(before)) dates.set(before, date);
			at += 1;
			continue;
		}
		const first = word.startsWith('R') ? dates.get(before) : undefined;
		if (!dates.has(after)) dates.set(after, first ?? date);
		at += 2;
	}
	return dates;
}

/** What git tells of the files below a folder. */
export interface History {
	/** The author's date of each file's first commit, by its path from the folder: `2023-05-06T10:00:00+08:00`. */
	readonly dates: ReadonlyMap<string, string>;
	/** Older commits are missing, so dates are those of a later copy. */
	readonly isShallow: boolean;
}

/** The history of a folder of a repository; empty where git knows none. */
export async function historyOf(folder: string): Promise<History> {
	const git = async (...args: readonly string[]) =>
		(await run('git', ['-C', folder, ...args], { maxBuffer: mostBytes })).stdout;
	try {
		const isShallow = (await git('rev-parse', '--is-shallow-repository')).trim() === 'true';
		const how = ['--reverse', '--relative', '--name-status', '-M', '-z', '--format=%x01%aI'];
		const dates = isShallow ? new Map() : firstCommits(await git('log', ...how, '--', '.'));
		return { dates, isShallow };
	} catch {
		return { dates: new Map(), isShallow: false };
	}
}
