import { createHash } from 'node:crypto';
import { filesToKeep, isNamedByContent, pathOf } from '../offline/choose.ts';
import {
	buildPath,
	bytesOf,
	type KeptFile,
	listPath,
	type OfflineBuild,
	type OfflineList,
} from '../offline/list.ts';
import type { Output, OutputFile } from './outputFile.ts';
import { pageFacts } from './pageFacts.ts';
import { transferOf } from './transfer.ts';
import { writeInto } from './writeInto.ts';

interface Settings {
	/** What the addresses of the site begin with. */
	readonly base: string;
	/** Absolute path of the folder that keeps what is known of files from one build to the next. */
	readonly cache: string;
}

/** What `digestOf` gives for the content of a file. */
function digestFor({ digest }: OutputFile): string {
	return Buffer.from(digest.slice(0, 18), 'hex').toString('base64url');
}

/** The files of an output that a browser keeps, by path. */
async function keptOf(output: Output, settings: Settings): Promise<OutputFile[]> {
	const facts = await pageFacts(output, settings);
	const shown = new Set([...facts.values()].flatMap((page) => page.shown));
	const redirects = new Set<string>();
	const byName = new Map<string, OutputFile>();
	for (const file of output.files) {
		byName.set(file.name, file);
		if (facts.get(file.digest)?.isRedirect === true) redirects.add(file.name);
	}
	const names = filesToKeep([...byName.keys()], shown, redirects);
	return names.flatMap((name) => byName.get(name) ?? []);
}

/** What is to be kept of an output. */
export async function offlineDocuments(
	output: Output,
	settings: Settings,
): Promise<{ readonly list: OfflineList; readonly build: OfflineBuild }> {
	const kept = await keptOf(output, settings);
	const files = kept.map((file): KeptFile => {
		const path = pathOf(file.name);
		return isNamedByContent(file.name) ? [path, file.size] : [path, file.size, digestFor(file)];
	});
	const transfer = await transferOf(output, kept, settings.cache);
	const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
	const bytes = bytesOf(files);
	return { list: { version, files }, build: { version, files: files.length, bytes, transfer } };
}

/**
 * Writes into an output what a browser keeps that a reader asks to keep the site, and gives what it
 * wrote: when all files of the output are there, and before anything is made of them.
 *
 * @param say is told how much that is
 */
export async function writeOfflineDocuments(
	output: Output,
	settings: Settings,
	say: (words: string) => void = () => {},
): Promise<OutputFile[]> {
	const { list, build } = await offlineDocuments(output, settings);
	say(`${build.files} files, ${(build.bytes / 1e6).toFixed(1)} MB`);
	return [
		await writeInto(output.folder, listPath, JSON.stringify(list)),
		await writeInto(output.folder, buildPath, JSON.stringify(build)),
	];
}
