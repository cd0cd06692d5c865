import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { kept } from '../cache.ts';
import { decodedPath } from '../markdown/tree/addresses.ts';
import { originalOf } from '../markdown/tree/modernPictures.ts';
import { pictureStrings } from '../strings/pictures.ts';
import { urls } from '../urls.ts';

interface Folders {
	/** Absolute path of the files that are served as they are. */
	readonly publicFolder: string;
	/** Absolute path of the folder that keeps what was made from one build to the next. */
	readonly cache: string;
}

/**
 * The file behind an address that the dialect wrote, made if it was never made before; `undefined`
 * for any other address. The address holds a key of all that the file is made of, so it is made once.
 */
export async function pictureAt(address: string, { publicFolder, cache }: Folders) {
	const original = originalOf(address);
	if (original === undefined) return undefined;
	const source = join(publicFolder, original);
	if (!existsSync(source)) return undefined;
	return kept(join(cache, basename(decodedPath(address))), async () => {
		const { webpOf } = await import('../pictures/webp.ts');
		try {
			return await webpOf(await readFile(source), /\.jpe?g$/i.test(original));
		} catch (cause) {
			throw new Error(pictureStrings.unreadable(`public${original}`, String(cause)), { cause });
		}
	});
}

/** The addresses below the folder of modern pictures that a page asks for. */
export function addressesIn(html: string): string[] {
	const found = html.matchAll(/<source type="image\/webp" srcset="([^"\s,]+)"/g);
	return [...found].map(([, address = '']) => address);
}

/** Makes the pictures in modern formats that pages offer, in the build and in development. */
export function modernPictures(): AstroIntegration {
	let folders: Folders = { publicFolder: '', cache: '' };
	return {
		name: 'modern-pictures',
		hooks: {
			'astro:config:done': ({ config }) => {
				const cache = fileURLToPath(new URL('modern-pictures/', config.cacheDir));
				folders = { publicFolder: fileURLToPath(config.publicDir), cache };
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const address = (request.url ?? '').replace(/[?#].*$/s, '');
					pictureAt(address, folders).then((picture) => {
						if (picture === undefined) return next();
						response.setHeader('content-type', 'image/webp').end(picture);
					}, next);
				});
			},
			'astro:build:done': async ({ dir, pages }) => {
				const wanted = new Set<string>();
				for (const { pathname } of pages) {
					const file = new URL(`${pathname}index.html`, dir);
					if (existsSync(file)) {
						for (const address of addressesIn(await readFile(file, 'utf8'))) wanted.add(address);
					}
				}
				for (const address of [...wanted].sort()) {
					const picture = await pictureAt(address, folders);
					if (picture === undefined) continue;
					const inside = decodedPath(address.slice(urls.asset('').length));
					const target = join(fileURLToPath(dir), inside);
					await mkdir(dirname(target), { recursive: true });
					await writeFile(target, picture);
				}
			},
		},
	};
}
