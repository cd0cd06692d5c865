/**
 * Modern formats.
 *
 * The author shows a PNG or JPEG from `public/`. The reader's browser is offered the same picture as
 * WebP, which is smaller; the original stays where it is, for other browsers, feeds and enlarging.
 */
import path from 'node:path';
import type { Element } from 'hast';
import { pictureFlaw, storedSize, widestModern } from '../../pictures/files.ts';
import { modernAddress } from '../../pictures/modern.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import { decodedPath, urls } from '../../urls.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import { element, replaceElements } from '../tree/nodes.ts';

/** The address of a picture's modern form; `undefined` for one that has none, which is reported. */
async function modernOf(picture: Element, rendering: Rendering): Promise<string | undefined> {
	const src = String(picture.properties['src'] ?? '');
	const root = urls.asset('');
	if (!src.startsWith(root) || src.startsWith('//')) return undefined;
	const publicPath = `/${decodedPath(src.slice(root.length))}`;
	const file = rendering.post.around.file(`public${publicPath}`);
	const address = file === undefined ? undefined : modernAddress(publicPath, file);
	if (file === undefined || address === undefined) return undefined;
	// Whoever reads its size says so if there is none.
	if ((await storedSize(file)) === undefined) return undefined;
	const flaw = await pictureFlaw(file);
	if (flaw === undefined) return address;
	const name = path.posix.join('public', publicPath);
	if (flaw === 'huge') rendering.warn(picture, markdownStrings.hugeImage(name, widestModern));
	else rendering.error(picture, markdownStrings.unreadableImage(name));
	return undefined;
}

export const modernFormats: Construct = {
	async tree(root, rendering) {
		if (!/\.(?:png|jpe?g)/i.test(rendering.prepared.source)) return;
		await replaceElements(root, 'img', async (picture) => {
			const srcSet = await modernOf(picture, rendering);
			if (srcSet === undefined) return undefined;
			const source = element('source', { type: 'image/webp', srcSet }, []);
			return element('picture', {}, [source, picture]);
		});
	},
};
