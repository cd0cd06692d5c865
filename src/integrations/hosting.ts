import { subscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Output, OutputFile } from '../build/outputFile.ts';
import { outputIn } from '../build/outputIn.ts';
import { writeInto } from '../build/writeInto.ts';
import { headerRules, headersFile } from '../hosting/headers.ts';
import { nginxFile } from '../hosting/nginx.ts';
import { type Redirect, redirectsFile } from '../hosting/redirects.ts';
import { movedChannel } from '../loaders/moved.ts';

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

/** Tells hosts how to serve the output. `.nojekyll`, by which GitHub Pages leaves nothing out, lies in `public/`. */
export function hostFiles(): AstroIntegration {
	let base = '/';
	let redirects: readonly Redirect[] = [];
	return {
		name: 'host-files',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.endsWith('/') ? config.base : `${config.base}/`;
				subscribe(movedChannel, (message) => {
					redirects = message as readonly Redirect[];
				});
			},
			'astro:build:done': async ({ dir }) => {
				await writeHostFiles(await outputIn(fileURLToPath(dir)), { base, redirects });
			},
		},
	};
}
