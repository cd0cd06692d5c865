import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileDates } from '../markdown/around.ts';
import { git } from './git.ts';

/** When files came into the project's git repository and when they last changed. */

/** The dates of a file, named from the project's root. */
export type GitDates = (file: string) => FileDates;

/** What one commit did to one file. */
interface Change {
	/** Its name before, for each parent of the commit, if it had one. */
	readonly before: readonly string[];
	readonly after: string;
	/** Whether it changed nothing but the name. */
	readonly isMove: boolean;
}

/** Reads what `git log --name-status -z` says of one commit, merges as `--combined-all-paths` has them. */
function changesIn(fields: readonly string[]): Change[] {
	const changes: Change[] = [];
	for (let at = 0; at < fields.length; ) {
		const status = fields[at] ?? '';
		const letters = status.replace(/\d+$/, '');
		// A merge names the file as each parent has it and as it came to be.
		const count = letters.length > 1 ? letters.length + 1 : letters === 'R' ? 2 : 1;
		const names = fields.slice(at + 1, at + 1 + count);
		at += 1 + count;
		const before = names.slice(0, -1).filter((_, parent) => letters[parent] === 'R');
		const after = names.at(-1) ?? '';
		if (letters !== 'D') changes.push({ before, after, isMove: status === 'R100' });
	}
	return changes;
}

interface Dates {
	first: string;
	last: string | undefined;
	/** The first commit. */
	commit: string;
}

/** The dates of files as commits are read from the newest to the oldest. */
class History {
	readonly #dates = new Map<string, Dates>();
	/** The files of today that bore a name at the time that is being read. */
	readonly #today = new Map<string, ReadonlySet<string>>();

	read(commit: string, date: string, changes: readonly Change[]): void {
		for (const { before, after, isMove } of changes) {
			const files = this.#today.get(after) ?? new Set([after]);
			for (const file of files) {
				const last = this.#dates.get(file)?.last ?? (isMove ? undefined : date);
				this.#dates.set(file, { first: date, last, commit });
			}
			// Before it was renamed, the name was that of another file or of none.
			if (before.length > 0) this.#today.set(after, new Set());
			for (const name of before) {
				this.#today.set(name, new Set([...(this.#today.get(name) ?? []), ...files]));
			}
		}
	}

	of(file: string): Dates | undefined {
		return this.#dates.get(file);
	}
}

const format = ['log', '--topo-order', '-c', '--combined-all-paths', '--name-status', '-z'];
const plain = ['--no-color', '--no-ext-diff', '--no-show-signature', '--no-notes'];

/** The whole history; git needs what is in files to see that one was renamed and changed at once. */
function readHistory(root: string): History {
	const log = (renames: string) =>
		git(root, [...format, renames, '-l5000', ...plain, '--format=%x01%H %aI', 'HEAD']).text;
	const text = log('-M50%') ?? log('-M100%') ?? '';
	const history = new History();
	for (const entry of text.split('\x01').slice(1)) {
		const [head = '', ...fields] = entry.split('\0');
		const [commit = '', date = ''] = head.trim().split(' ');
		const names = fields.map((field) => field.replace(/^\n/, '')).filter((field) => field !== '');
		history.read(commit, date.replace(/Z$/, '+00:00'), changesIn(names));
	}
	return history;
}

/** The commits at which a clone was cut off. */
function cutCommits(file: string | undefined): ReadonlySet<string> {
	return new Set(
		file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [],
	);
}

/**
 * Finds the dates of files of the project at `root`, absolute, from one reading of its history. Renames
 * are followed as `git log --follow` does, through merges too. Settings of whoever runs it have no say.
 */
export function gitDates(root: string): GitDates {
	const { text, said } = git(root, ['rev-parse', '--show-prefix', '--git-path', 'shallow']);
	const [prefix = '', shallow = ''] = text?.split('\n') ?? [];
	const history = readHistory(root);
	const cut = cutCommits(text && path.resolve(root, shallow));
	const flaw = /dubious ownership/.test(said) ? 'untrusted' : 'uncommitted';
	return (file) => {
		const found = history.of(prefix + file);
		if (found === undefined) return { flaw };
		const { first, last = first, commit } = found;
		return cut.has(commit) ? { last, flaw: 'shallow' } : { first, last };
	};
}
