import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeTurn } from '../build/place.ts';
import { folderToCompile, keepProgram, type PageStyles, programKey } from '../build/program.ts';
import { buildSite } from '../build/site.ts';
import { PlainError, plainly } from '../plainError.ts';
import { buildStrings } from '../strings/build.ts';

/** Whether Astro is only to compile; `scripts/astro.ts`, which builds with what it compiles, sets it. */
export function compilesOnly(): boolean {
	return process.env['COMPILE_ONLY'] === '1';
}

/**
 * Has Astro compile the pages into a program that is kept, and render nothing: `buildSite` makes the
 * output with it, here when Astro was called by itself.
 */
export function siteOutput(): AstroIntegration {
	let root = '';
	let folder = '';
	let key = '';
	let pages: PageStyles = new Map();
	let release = () => {};
	const compiler = {
		name: 'site-output',
		async getStaticPaths() {
			if ((await programKey(root)) !== key) throw new PlainError(buildStrings.codeChanged);
			await keepProgram(root, key, { output: folder, pages });
			// Astro itself has nothing to render.
			return [];
		},
		render: () => Promise.reject(new Error('There is nothing to render.')),
	};
	return {
		name: 'site-output',
		hooks: {
			'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
				if (command !== 'build') return;
				root = fileURLToPath(config.root).replace(/[/\\]$/, '');
				// Whoever has it compiled apart has the turn.
				if (!compilesOnly()) release = await takeTurn(root, (words) => logger.info(words));
				key = await programKey(root);
				folder = folderToCompile(root);
				process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
				// What is served as it is may change while the program stays, so it is no part of it.
				const publicDir = pathToFileURL(`${folder}/public/`);
				updateConfig({ outDir: pathToFileURL(`${folder}/`), publicDir });
			},
			'astro:build:setup': (setup) => {
				pages = setup.pages;
			},
			'astro:build:start': ({ setPrerenderer }) => setPrerenderer(compiler),
			'astro:build:done': async () => {
				const compile = () => Promise.reject(new Error('It has been compiled already.'));
				release();
				if (!compilesOnly()) await plainly(buildSite(root, { compile }));
			},
		},
	};
}
