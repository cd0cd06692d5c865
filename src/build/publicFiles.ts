import path from 'node:path';
import { fileDigest } from '../cache.ts';
import { entriesIn } from '../folders.ts';
import { indexFolder } from '../search/index/writeIndex.ts';
import { buildStrings as words } from '../strings/build.ts';
import type { Log } from './log.ts';
import type { NextOutput } from './nextOutput.ts';

/** Copies what is served as it is, the files below `public/` of the project at `root`; what is left out is told. */
export function copyPublic(root: string, output: NextOutput, log: Log): void {
	for (const { name, standing } of entriesIn(root, 'public')) {
		if (standing === 'folder') continue;
		const [inside, file] = [name.slice('public/'.length), path.join(root, name)];
		if (standing !== 'file') log.warn('build', words.notServed(name));
		else if (inside.startsWith(`${indexFolder}/`)) log.warn('build', words.indexPlace(name));
		else output.copy(inside, file, fileDigest(file));
	}
}
