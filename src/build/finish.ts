import path from 'node:path';
import { writeIndex } from '../search/index/writeIndex.ts';
import { site } from '../site.ts';
import { compresses, writeTwins } from './compress.ts';
import { writeHostFiles } from './hosting.ts';
import type { Log } from './log.ts';
import type { NextOutput } from './nextOutput.ts';
import { writeOfflineDocuments } from './offline.ts';
import { publishedFiles, writePictures } from './pictures.ts';
import type { Told } from './told.ts';

/**
 * Writes into an output of the project at `root` what is made of its pages and of what the loaders told:
 * the search index, pictures, what a browser keeps, the hosts' files and, last, what is compressed.
 */
export async function finishOutput(
	root: string,
	output: NextOutput,
	{ told, log }: { readonly told: Told; readonly log: Log },
): Promise<void> {
	const { base } = site;
	const kept = (name: string) => path.join(root, '.cache', name);
	const start = performance.now();
	const index = await writeIndex(output, { base, cache: kept('search') });
	output.add(index.files);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	log.info('search-index', `${index.pages} pages, ${index.positions} positions, ${seconds} s`);
	const cache = kept('facts');
	const folders = {
		publicFolder: path.join(root, 'public'),
		beside: publishedFiles(root, told.beside),
		cache: kept('modern-pictures'),
	};
	output.add(await writePictures(output, { folders, cache }, (said) => log.warn('pictures', said)));
	const sayKept = (said: string) => log.info('offline-reading', said);
	output.add(await writeOfflineDocuments(output, { base, cache }, sayKept));
	output.add(await writeHostFiles(output, { base, redirects: told.redirects }));
	if (!compresses()) return;
	const sayCompressed = (said: string) => log.info('compressed-files', said);
	output.add(await writeTwins(output, kept('compressed'), sayCompressed));
}
