import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { kept, keyOf } from '../cache.ts';
import { fileBelow } from '../folders.ts';
import { originalOf } from '../pictures/modern.ts';
import { pictureStrings } from '../strings/pictures.ts';
import { decodedPath, urls } from '../urls.ts';

interface Folders {
	/** Absolute path of the files that are served as they are. */
	readonly publicFolder: string;
	/** Absolute path of the folder that keeps what was made from one build to the next. */
	readonly cache: string;
}

/**
 * The file behind an address that the dialect wrote, made if it was never made before; `undefined`
 * for any other address. The address holds a key of all that the file is made of, so it is made once.
 * What cannot be made after all is the original, which browsers show by what it holds, and `warn` is
 * told.
 */
export async function pictureAt(
	address: string,
	{ publicFolder, cache }: Folders,
	warn: (message: string) => void,
): Promise<Uint8Array | undefined> {
	const original = originalOf(address);
	const source = original === undefined ? undefined : fileBelow(publicFolder, original);
	if (original === undefined || source === undefined) return undefined;
	// The key in the address would do, but a name may be as long as disks take, and a key is short.
	const made = join(cache, `${keyOf({ address })}.webp`);
	try {
		return await kept(made, async () => {
			const { webpOf } = await import('../pictures/webp.ts');
			return webpOf(await readFile(source), /\.jpe?g$/i.test(original));
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		warn(pictureStrings.unreadable(`public${original}`, reason));
		return readFile(source);
	}
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
			'astro:server:setup': ({ server, logger }) => {
				const warn = (message: string) => logger.warn(message);
				server.middlewares.use((request, response, next) => {
					const address = (request.url ?? '').replace(/[?#].*$/s, '');
					pictureAt(address, folders, warn).then((picture) => {
						if (picture === undefined) return next();
						response.setHeader('content-type', 'image/webp').end(picture);
					}, next);
				});
			},
			'astro:build:done': async ({ dir, pages, logger }) => {
				const warn = (message: string) => logger.warn(message);
				const wanted = new Set<string>();
				for (const { pathname } of pages) {
					const file = new URL(`${pathname}index.html`, dir);
					if (existsSync(file)) {
						for (const address of addressesIn(await readFile(file, 'utf8'))) wanted.add(address);
					}
				}
				for (const address of [...wanted].sort()) {
					const picture = await pictureAt(address, folders, warn);
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
