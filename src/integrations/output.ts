import { randomUUID } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { consoleLog } from '../build/log.ts';
import { makeOutput } from '../build/make.ts';
import { type Place, takePlace } from '../build/place.ts';
import { keepProgram, keptProgram, type PageStyles, programKey } from '../build/program.ts';
import { listen, nothingTold } from '../build/told.ts';
import { keyOf } from '../cache.ts';
import { plainly } from '../plainError.ts';

/**
 * Has Astro compile the pages and no more, keeps what it compiled, and makes the output with it, as a
 * build does that finds it kept (`build/again.ts`). The output is built beside the last one and takes its
 * place only when all went well, so a failing build leaves the last one as it was. A build waits until
 * another one has ended.
 */
export function siteOutput(): AstroIntegration {
	let place: Place | undefined;
	let key = '';
	let pages: PageStyles = new Map();
	let told = () => nothingTold;
	const placeOf = (): Place => {
		if (place === undefined) throw new Error('The build has not begun.');
		return place;
	};
	const compiler = {
		name: 'site-output',
		async getStaticPaths() {
			const { root, folders } = placeOf();
			// Of code that changes while it is compiled nothing is found again.
			if ((await programKey(root)) !== key) key = keyOf({ key, once: randomUUID() });
			await keepProgram(root, key, { output: folders.next, pages });
			// Astro itself has nothing to render.
			return [];
		},
		render: () => Promise.reject(new Error('There is nothing to render.')),
	};
	return {
		name: 'site-output',
		hooks: {
			'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
				if (command !== 'build') return;
				const folder = (url: URL) => fileURLToPath(url).replace(/[/\\]$/, '');
				const say = (words: string) => logger.info(words);
				told = listen();
				place = await plainly(takePlace(folder(config.root), folder(config.outDir), say));
				key = await programKey(place.root);
				updateConfig({ outDir: pathToFileURL(`${place.folders.next}/`) });
			},
			'astro:build:setup': (setup) => {
				pages = setup.pages;
			},
			'astro:build:start': ({ setPrerenderer }) => setPrerenderer(compiler),
			'astro:build:done': async () => {
				const { root } = placeOf();
				const program = await keptProgram(root, key);
				if (program === undefined) throw new Error('What was compiled has not been kept.');
				await plainly(makeOutput(placeOf(), { program, key, told: told(), log: consoleLog() }));
			},
		},
	};
}
