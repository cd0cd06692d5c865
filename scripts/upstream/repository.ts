import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../../src/plainError.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';

const run = promisify(execFile);

/** A repository on this machine. */
export interface Repository {
	/** Absolute. */
	readonly root: string;
	/** The commit that is read; undefined in a folder that git does not know. */
	readonly commit: string | undefined;
	/** The day of that commit: `2026-07-24`. */
	readonly day: string | undefined;
	/** Takes away what was cloned. */
	dispose(): void;
}

async function git(folder: string, ...args: readonly string[]): Promise<string | undefined> {
	try {
		// The folder's own repository only: a folder inside this project is no part of it.
		const env = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) };
		return (await run('git', ['-C', folder, ...args], { env })).stdout.trim() || undefined;
	} catch {
		return undefined;
	}
}

/** How much of a repository's history is cloned: dates are asked of all of it. */
export type Reach = 'newest' | 'whole';

async function clone(from: string, reach: Reach): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'repository-'));
	const depth = reach === 'newest' ? ['--depth', '1'] : [];
	try {
		const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' };
		await run('git', ['clone', '--quiet', ...depth, '--', from, folder], { env });
		return folder;
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		const detail = (error as { stderr?: string }).stderr?.trim() || String(error);
		throw new PlainError(strings.cloneFailed(from, detail));
	}
}

/** Whether a folder holds files rather than the inside of a bare repository. */
function isWorkingFolder(folder: string): boolean {
	return existsSync(folder) && !existsSync(path.join(folder, 'HEAD'));
}

/**
 * The repository at a folder or a git address.
 * @throws PlainError if there is none.
 */
export async function openRepository(
	from: string,
	say: (line: string) => void,
	reach: Reach = 'newest',
): Promise<Repository> {
	const local = path.resolve(from);
	const isLocal = isWorkingFolder(local);
	if (!isLocal && !existsSync(local) && !/[/:]/.test(from)) {
		throw new PlainError(strings.notFound(from));
	}
	if (!isLocal) say(strings.cloning(from));
	const root = isLocal ? local : await clone(from, reach);
	const commit = await git(root, 'rev-parse', '--short=9', 'HEAD');
	const day = await git(root, 'log', '-1', '--format=%cs');
	const dispose = () => (isLocal ? undefined : rmSync(root, { recursive: true, force: true }));
	return { root, commit, day, dispose };
}
