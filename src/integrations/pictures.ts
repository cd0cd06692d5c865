import { subscribe } from 'node:diagnostics_channel';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import send from 'send';
import { type Folders, fileAt, pictureAt, publishedFiles } from '../build/pictures.ts';
import { type FileBeside, filesChannel } from '../loaders/filesBeside.ts';

/** How `send` finds a file that is named alone. */
function besideFolder(file: string) {
	return { root: dirname(file), dotfiles: 'allow', cacheControl: false } as const;
}

/**
 * Serves what posts show in development: the files that stand beside them, and the pictures in modern
 * formats that pages offer. A build writes them (`build/pictures.ts`).
 */
export function modernPictures(): AstroIntegration {
	let folders: Folders = { publicFolder: '', cache: '', beside: new Map() };
	return {
		name: 'modern-pictures',
		hooks: {
			'astro:config:done': ({ config }) => {
				const cache = fileURLToPath(new URL('modern-pictures/', config.cacheDir));
				folders = { ...folders, publicFolder: fileURLToPath(config.publicDir), cache };
				const root = fileURLToPath(config.root);
				subscribe(filesChannel, (message) => {
					folders = { ...folders, beside: publishedFiles(root, message as readonly FileBeside[]) };
				});
			},
			'astro:server:setup': ({ server, logger }) => {
				const warn = (message: string) => logger.warn(message);
				server.middlewares.use((request, response, next) => {
					const file = fileAt(request.url ?? '', folders.beside);
					if (file === undefined) next();
					else send(request, encodeURIComponent(basename(file)), besideFolder(file)).pipe(response);
				});
				server.middlewares.use((request, response, next) => {
					const address = (request.url ?? '').replace(/[?#].*$/s, '');
					pictureAt(address, folders, warn).then((picture) => {
						if (picture === undefined) return next();
						response.setHeader('content-type', 'image/webp').end(picture);
					}, next);
				});
			},
		},
	};
}
