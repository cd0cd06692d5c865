import { spawnSync } from 'node:child_process';

/** What git answered to a question. */
export interface GitAnswer {
	/** Its output; `undefined` if it failed or is not installed. */
	readonly text: string | undefined;
	/** What it complained of, in English; '' if it is not installed. */
	readonly said: string;
}

/** Asks git in the folder `root` and waits. It writes nothing, locks of the index included. */
export function git(root: string, args: readonly string[]): GitAnswer {
	const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
	const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 29 } as const;
	const { status, stdout, stderr } = spawnSync('git', args, options);
	return { text: status === 0 ? stdout : undefined, said: stderr ?? '' };
}
