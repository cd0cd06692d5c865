import { rmSync } from 'node:fs';
import { fileDigest } from '../cache.ts';
import { site } from '../site.ts';
import { buildStrings as words } from '../strings/build.ts';
import { finishOutput } from './finish.ts';
import type { Log } from './log.ts';
import { NextOutput } from './nextOutput.ts';
import { makePages } from './pages.ts';
import type { Place } from './place.ts';
import type { KeptProgram } from './program.ts';
import { copyPublic } from './publicFiles.ts';
import { type BuildRecord, recordBuild } from './record.ts';
import type { Told } from './told.ts';

/** What an output is made with. */
interface Making {
	readonly program: KeptProgram;
	/** The program's. */
	readonly key: string;
	/** What the last build wrote down, if anything of it may be taken. */
	readonly record: BuildRecord | undefined;
	/** What the loaders told of content. */
	readonly told: Told;
	readonly log: Log;
}

/**
 * Makes an output, after content has been loaded, and puts it in the place of the last one. What would
 * come out as it was is taken from there.
 */
export async function makeOutput(
	{ root, folders, finish, leave }: Place,
	{ program, key, record, told, log }: Making,
): Promise<void> {
	log.say(words.rendering);
	rmSync(folders.next, { recursive: true, force: true });
	const output = new NextOutput(folders.next, record && { folder: folders.output, record });
	copyPublic(root, output, log);
	for (const [name, file] of program.assets) {
		if (output.has(name)) log.warn('build', words.inPlaceOfOurs(`public/${name}`));
		else output.copy(name, file, fileDigest(file));
	}
	const pages = await makePages(root, {
		...{ program: await program.open(log), output, log },
		address: new URL(site.base, site.origin),
		before: record?.program === key ? record.pages : {},
	});
	log.say(words.indexing);
	await finishOutput(root, output, { told, log });
	const { files } = output;
	await finish();
	await recordBuild(root, {
		program: key,
		pages,
		files: Object.fromEntries(files.map((file) => [file.name, file])),
	});
	const html = files.filter(({ name }) => name.endsWith('.html')).length;
	const seconds = (performance.now() / 1000).toFixed(1);
	log.say(words.done(html, files.length - html, seconds));
	leave();
}
