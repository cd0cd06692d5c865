import { headerRules, headersFile } from '../hosting/headers.ts';
import { nginxFile } from '../hosting/nginx.ts';
import { type Redirect, redirectsFile } from '../hosting/redirects.ts';
import type { Output, OutputFile } from './outputFile.ts';
import { writeInto } from './writeInto.ts';

/** The names of the search's workers inside `_astro/`, in their order. */
function workerNames({ files }: Output): string[] {
	return files.flatMap(({ name }) => /^_astro\/(search-worker[^/]*\.js)$/.exec(name)?.[1] ?? []);
}

/** What hosts have to know beside the files of the output. */
export interface Hosted {
	/** Starts and ends with a slash. */
	readonly base: string;
	readonly redirects: readonly Redirect[];
}

/**
 * Writes into an output how hosts serve it, and gives what it wrote: `_headers`, `_redirects` and
 * `_nginx.conf`, all from the same tables.
 */
export async function writeHostFiles(
	output: Output,
	{ base, redirects }: Hosted,
): Promise<OutputFile[]> {
	const rules = headerRules({ base, workers: workerNames(output) });
	return [
		await writeInto(output.folder, '_headers', headersFile(rules)),
		await writeInto(output.folder, '_nginx.conf', nginxFile({ base, rules, redirects })),
		await writeInto(output.folder, '_redirects', redirectsFile(redirects)),
	];
}
