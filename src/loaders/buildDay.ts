import { existsSync } from 'node:fs';
import path from 'node:path';
import { oncePerProcess } from '../cache.ts';
import { dayAt } from '../domain/days.ts';
import { PlainError } from '../plainError.ts';
import { daySchema } from '../schemas/timestamp.ts';
import { site } from '../site.ts';
import { scheduleStrings } from '../strings/schedule.ts';
import { fromRoot } from './files.ts';
import { git } from './git.ts';
import { postFiles, postsFolder } from './postFiles.ts';

/** Which calendar day a build is of: posts of later days wait (`schedule.ts`). */

/** A day in the site's zone, and what says that it is the build's. */
export interface BuildDay {
	/** `2026-12-01`. */
	readonly day: string;
	readonly by: 'option' | 'epoch' | 'commit' | 'clock';
}

/** What may say which day it is, the first that does. */
export interface DaySources {
	/** `--day`: a calendar day, or `today`. */
	readonly option: string | undefined;
	/** `SOURCE_DATE_EPOCH`: seconds since 1970. */
	readonly epoch: string | undefined;
	/** The clock, in milliseconds since 1970; of a clean checkout it is not asked. */
	readonly now: number;
}

/** What git knows of the posts' folder. */
export interface Checkout {
	/** When HEAD was committed, in milliseconds since 1970, if git can tell. */
	readonly committed: number | undefined;
	/** Whether every post is as HEAD has it. */
	readonly isClean: boolean;
}

const dayOf = (instant: number) => dayAt(site.timeZone, instant);

function dayOfOption(option: string, now: number): string {
	if (option === 'today') return dayOf(now);
	if (!daySchema.safeParse(option).success) throw new PlainError(scheduleStrings.badDay(option));
	return option;
}

function dayOfEpoch(epoch: string): string {
	if (!/^\d{1,11}$/.test(epoch)) throw new PlainError(scheduleStrings.badEpoch(epoch));
	return dayOf(Number(epoch) * 1000);
}

/**
 * The day that a build is of; `undefined` outside git, where nothing says it. One commit gives one day. A post that
 * is not committed yet belongs to today, which is not before HEAD even where a clock is slow.
 * @throws PlainError when `option` or `epoch` is none.
 */
export function dayAmong(
	{ option, epoch, now }: DaySources,
	checkout: () => Checkout | undefined,
): BuildDay | undefined {
	if (option) return { day: dayOfOption(option, now), by: 'option' };
	if (epoch) return { day: dayOfEpoch(epoch), by: 'epoch' };
	const found = checkout();
	if (found === undefined) return undefined;
	const { committed, isClean } = found;
	if (isClean && committed !== undefined) return { day: dayOf(committed), by: 'commit' };
	return { day: dayOf(Math.max(now, committed ?? now)), by: 'clock' };
}

/** A path and those above it, without slashes at their ends. */
function upwards(name: string): string[] {
	const steps = name.split('/');
	return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/**
 * Whether git has every post just so. Other files have no say, since what installs a project changes some of them;
 * nor has the right to execute a file, which is lost on the way into many containers.
 */
function isClean(root: string, prefix: string): boolean {
	const asked = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'];
	const { text } = git(root, [
		...['-c', 'core.fileMode=false', ...asked, '--ignored=traditional', '--', postsFolder],
	]);
	if (text === undefined) return false;
	const entries = text.split('\0').filter((entry) => entry !== '');
	// Each begins with two letters and a space; a folder is a repository of its own.
	const changed = new Set(
		entries.map((entry) => entry.slice(3).replace(/\/$/, '').normalize('NFC')),
	);
	if (changed.size === 0) return true;
	return !postFiles(root).files.some((file) =>
		upwards(`${prefix}${fromRoot(root, file)}`.normalize('NFC')).some((name) => changed.has(name)),
	);
}

/** What git knows of the project at `root`; `undefined` outside of a repository. */
function checkoutAt(root: string): Checkout | undefined {
	const { text, said } = git(root, ['rev-parse', '--show-prefix']);
	if (text === undefined) {
		// Git is not installed, say, or does not trust the owner: nobody knows what is committed.
		const isThere = existsSync(path.join(root, '.git')) || /dubious ownership/.test(said);
		return isThere ? { committed: undefined, isClean: false } : undefined;
	}
	const head = git(root, ['log', '-1', '--no-show-signature', '--format=%ct', 'HEAD']).text;
	return {
		committed: head === undefined ? undefined : Number(head) * 1000,
		isClean: isClean(root, text.replace(/\n$/, '')),
	};
}

/** The day that a build of the project at `root`, absolute, is of as things are now: see `dayAmong`. */
export function buildDay(root: string): BuildDay | undefined {
	const { SITE_DAY: option, SOURCE_DATE_EPOCH: epoch } = process.env;
	return dayAmong({ option, epoch, now: Date.now() }, () => checkoutAt(root));
}

/** The same for all that one process asks: a build is of one day, though midnight passes or a file changes. */
export const buildDayOnce = oncePerProcess(buildDay, ['SITE_DAY', 'SOURCE_DATE_EPOCH']);
