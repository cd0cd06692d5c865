import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { kindOf } from '../hosting/types.ts';
import {
	filesShownBy,
	filesToKeep,
	isNamedByContent,
	isRedirect,
	pathOf,
} from '../offline/choose.ts';
import {
	buildPath,
	bytesOf,
	digestOf,
	type KeptFile,
	listPath,
	type OfflineBuild,
	type OfflineList,
} from '../offline/list.ts';
import { site } from '../site.ts';
import { filesBelow } from './builtFiles.ts';

const brotli = promisify(brotliCompress);

/** The bytes that a file takes on the line: hosts compress as it is asked for, so not as hard as they could. */
async function transferOf(file: string, content: Uint8Array): Promise<number> {
	if (kindOf(file)?.shrinks !== true) return content.length;
	const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
	return (await brotli(content, { params })).length;
}

/** What the pages of an output at `folder`, an absolute path, show below `base`, and which only lead elsewhere. */
async function readPages(folder: string, names: readonly string[], base: string) {
	const shown = new Set<string>();
	const redirects = new Set<string>();
	for (const name of names.filter((file) => file.endsWith('.html'))) {
		const html = await readFile(join(folder, name), 'utf8');
		if (isRedirect(html)) redirects.add(name);
		for (const file of filesShownBy(html, base)) shown.add(file);
	}
	return { shown, redirects };
}

/** What is to be kept of an output at `folder`, an absolute path, whose addresses begin with `base`. */
export async function offlineDocuments(
	folder: string,
	base: string,
): Promise<{ readonly list: OfflineList; readonly build: OfflineBuild }> {
	const names = await filesBelow(folder);
	const { shown, redirects } = await readPages(folder, names, base);
	const files: KeptFile[] = [];
	let transfer = 0;
	for (const name of filesToKeep(names, shown, redirects)) {
		const content = new Uint8Array(await readFile(join(folder, name)));
		const size = content.length;
		const path = pathOf(name);
		files.push(isNamedByContent(name) ? [path, size] : [path, size, await digestOf(content)]);
		transfer += await transferOf(name, content);
	}
	const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
	const bytes = bytesOf(files);
	return { list: { version, files }, build: { version, files: files.length, bytes, transfer } };
}

/** Writes both documents into an output. */
export async function writeOfflineDocuments(folder: string, base: string): Promise<OfflineBuild> {
	const { list, build } = await offlineDocuments(folder, base);
	await mkdir(dirname(join(folder, listPath)), { recursive: true });
	await writeFile(join(folder, listPath), JSON.stringify(list));
	await writeFile(join(folder, buildPath), JSON.stringify(build));
	return build;
}

/**
 * Lists what a browser keeps that a reader asks to keep the site: when all files of the output are there,
 * and before anything is made of them.
 */
export function offlineReading(): AstroIntegration {
	return {
		name: 'offline-reading',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { files, bytes } = await writeOfflineDocuments(fileURLToPath(dir), site.base);
				logger.info(`${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
			},
		},
	};
}
