import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { postFiles, postsFolder } from '../loaders/postFiles.ts';

/** Which collection a file is of, by its address: what Astro writes for its language server. */
interface Manifest {
	entries: Record<string, string>;
}

/**
 * Tells editors of every post of the project at `root`, where Astro has told them of any: Astro names those that
 * were there when it started, and names in Chinese as nobody looks for them, encoded.
 */
export function tellEditors(root: string): void {
	const file = path.join(root, '.astro/collections/collections.json');
	if (!existsSync(file)) return;
	const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	const before = Object.keys(manifest.entries).length;
	for (const post of postFiles(root).files) {
		const address = decodeURIComponent(pathToFileURL(post).href).toLowerCase();
		manifest.entries[address] = 'posts';
	}
	if (Object.keys(manifest.entries).length === before) return;
	writeFileSync(file, JSON.stringify(manifest, null, '\t'));
}

/**
 * Tells editors of every post when a build has told them of those that it publishes, when development starts and
 * when a post is added to it.
 */
export function editorFiles(): AstroIntegration {
	let root = '';
	return {
		name: 'editor-files',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
			},
			'astro:server:setup': ({ server }) => {
				const posts = path.join(root, postsFolder);
				server.watcher.on('add', (added) => {
					if (added.startsWith(posts)) tellEditors(root);
				});
			},
			'astro:server:start': () => tellEditors(root),
			'astro:build:done': () => tellEditors(root),
		},
	};
}
