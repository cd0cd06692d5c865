import { subscribe } from 'node:diagnostics_channel';
import { readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headerRules, headersFile } from '../hosting/headers.ts';
import { nginxFile } from '../hosting/nginx.ts';
import { type Redirect, redirectsFile } from '../hosting/redirects.ts';
import { movedChannel } from '../loaders/moved.ts';

async function workerNames(dir: URL): Promise<string[]> {
	const names = await readdir(new URL('_astro/', dir)).catch(() => []);
	return names.filter((name) => /^search-worker.*\.js$/.test(name)).sort();
}

/**
 * Writes into the output how hosts serve it: `_headers`, `_redirects` and `_nginx.conf`, all from the
 * same tables. `.nojekyll`, by which GitHub Pages leaves nothing out, lies in `public/`.
 */
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
				const rules = headerRules({ base, workers: await workerNames(dir) });
				await writeFile(new URL('_headers', dir), headersFile(rules));
				await writeFile(new URL('_redirects', dir), redirectsFile(redirects));
				await writeFile(new URL('_nginx.conf', dir), nginxFile({ base, rules, redirects }));
			},
		},
	};
}
