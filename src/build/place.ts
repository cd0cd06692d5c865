import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { machineStrings } from '../strings/machine.ts';
import { holdAlone } from './buildLock.ts';
import { forgetOutput, outputKey, rememberOutput } from './current.ts';
import { assertUsable, type Folders, foldersOf, recover, swap, sweep } from './outputFolders.ts';

/** A build that has its turn, and the folders that it works in. */
export interface Place {
	/** The project's root, an absolute path. */
	readonly root: string;
	readonly folders: Folders;
	/** Puts what was built in the place of the last output. */
	readonly finish: () => Promise<void>;
	/** Deletes what the last output leaves behind, and gives the next build its turn. */
	readonly leave: () => void;
}

/** Waits until no other build of the project at `root` is at work; what is returned gives the next one its turn. */
export function takeTurn(root: string, say: (words: string) => void): Promise<() => void> {
	return holdAlone(join(root, '.cache', 'build-lock'), () => say(machineStrings.waiting));
}

/** Waits for its turn and clears the way for a build in `next`, which `finish` puts in the output's place. */
export async function takePlace(
	root: string,
	output: string,
	say: (words: string) => void,
): Promise<Place> {
	const release = await takeTurn(root, say);
	const folders = foldersOf(output);
	assertUsable(folders);
	recover(folders);
	const key = outputKey(root);
	const clear = () => rmSync(folders.next, { recursive: true, force: true });
	process.once('exit', clear);
	const finish = async () => {
		// Of whatever fails from here on, nothing says that an output is that of other sources.
		forgetOutput(root);
		swap(folders);
		await rememberOutput(root, key);
		process.off('exit', clear);
	};
	const leave = () => {
		sweep(folders);
		release();
	};
	return { root, folders, finish, leave };
}
