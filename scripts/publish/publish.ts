import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { holdAlone } from '../../src/build/buildLock.ts';
import { PlainError } from '../../src/plainError.ts';
import { publishStrings as words } from '../../src/strings/publish.ts';
import { changedPaths } from './differences.ts';
import { assertOutputs, type OutputFolder, readOutput } from './output.ts';
import {
	bring,
	clearLeft,
	currentName,
	drop,
	idOf,
	type Put,
	placeOf,
	releaseNames,
	switchTo,
} from './releases.ts';

/** What became of a published folder. */
export interface Outcome {
	/** What to tell a person. */
	readonly told: readonly string[];
	/** The paths whose answers changed for readers; `undefined` if there is nothing to compare. */
	readonly changed: readonly string[] | undefined;
	/** The origin of the site that readers get. */
	readonly origin: string;
}

/** What to publish and where. */
export interface Publication {
	/** The folder of the output. */
	readonly from: string;
	/** The folder that holds releases; made if it is not there. */
	readonly folder: string;
	/** How many releases stay, the new one among them. */
	readonly keep: number;
	/** Called when another publication has to end first. */
	readonly onWait: () => void;
	readonly put?: Put;
}

/** Where a path really is, or the path itself if nothing is there. */
function realOf(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return resolve(path);
	}
}

/** Throws when a copy of the one would come into the other. */
function assertApart(folder: string, output: string): void {
	const [one, other] = [folder, output].map((path) => join(realOf(path), sep)) as [string, string];
	const isPublished = other.startsWith(join(one, 'releases', sep)) || other === one;
	if (isPublished || one.startsWith(other)) throw new PlainError(words.inside(folder, output));
}

/** Does work on a published folder that nobody else changes meanwhile. */
async function alone<Result>(
	{ folder, onWait }: Pick<Publication, 'folder' | 'onWait'>,
	work: () => Promise<Result>,
): Promise<Result> {
	const release = await holdAlone(join(folder, '.publish-lock'), onWait);
	try {
		await clearLeft(folder);
		return await work();
	} finally {
		// A half copy may be what the disk is full of.
		await clearLeft(folder).catch(() => {});
		release();
	}
}

/** The release that readers get, if there is one. */
async function currentOutput(folder: string): Promise<OutputFolder | undefined> {
	const name = currentName(folder);
	return name === undefined ? undefined : readOutput(placeOf(folder, name));
}

/** What changed for readers, or why there is nothing to compare. */
function comparison(before: OutputFolder | undefined, after: OutputFolder) {
	if (before === undefined) return { told: [words.first], changed: undefined };
	const [old, next] = [before.address.href, after.address.href];
	if (old !== next) return { told: [words.otherAddresses(old, next)], changed: undefined };
	return { told: [], changed: changedPaths(before, after) };
}

/** The releases that came after the one that readers get: somebody went back, or a publication was killed. */
async function laterThan(current: string | undefined, folder: string): Promise<string[]> {
	const names = await releaseNames(folder);
	return names.slice(current === undefined ? 0 : names.indexOf(current) + 1);
}

async function publishAlone(publication: Publication): Promise<Outcome> {
	const { from, folder, keep, put } = publication;
	const output = await readOutput(from);
	const before = await currentOutput(folder);
	const current = currentName(folder);
	if (current !== undefined && before?.id === output.id) {
		return { told: [words.same(current)], changed: [], origin: output.address.origin };
	}
	const { told, changed } = comparison(before, output);
	const later = await laterThan(current, folder);
	const waiting = later.find((one) => idOf(one) === output.id);
	const arrival =
		waiting === undefined && (await bring(folder, output, { before, ...(put && { put }) }));
	const name = arrival ? arrival.name : String(waiting);
	// A release from which somebody went back is not the one before this.
	if (current !== undefined)
		await drop(
			folder,
			later.filter((one) => one !== name),
		);
	await switchTo(folder, name);
	const kept = await releaseNames(folder);
	await drop(
		folder,
		kept.slice(0, Math.max(kept.length - keep, 0)).filter((one) => one !== name),
	);
	const done = arrival ? words.published(name, arrival.linked, arrival.copied) : words.again(name);
	return { told: [done, ...told], changed, origin: output.address.origin };
}

/** Publishes an output: copies it, gives it to readers in one step, and drops what is too old. */
export async function publish(publication: Publication): Promise<Outcome> {
	const { from, folder } = publication;
	await assertOutputs([from]);
	assertApart(folder, from);
	currentName(folder);
	await mkdir(join(folder, 'releases'), { recursive: true });
	return alone(publication, () => publishAlone(publication));
}

/** Gives readers the release before the one that they get. */
export async function goBack(place: Pick<Publication, 'folder' | 'onWait'>): Promise<Outcome> {
	const { folder } = place;
	if (currentName(folder) === undefined) throw new PlainError(words.neverPublished(folder));
	return alone(place, async () => {
		const current = currentName(folder) ?? '';
		const names = await releaseNames(folder);
		const name = names[names.indexOf(current) - 1];
		if (name === undefined) throw new PlainError(words.noneBefore(folder));
		const after = await readOutput(placeOf(folder, name));
		const { told, changed } = comparison(await currentOutput(folder), after);
		await switchTo(folder, name);
		const done = words.wentBack(name, current);
		return { told: [done, ...told], changed, origin: after.address.origin };
	});
}
