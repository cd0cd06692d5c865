/**
 * Modern formats.
 *
 * The author shows a PNG or JPEG from `public/`. The reader's browser is offered the same picture as
 * WebP, which is smaller; the original stays where it is, for other browsers, feeds and enlarging.
 */
import path from 'node:path';
import type { Element } from 'hast';
import { fileBelow } from '../../folders.ts';
import { pictureFlaw, storedSize, widestModern } from '../../pictures/files.ts';
import { modernAddress } from '../../pictures/modern.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import { decodedPath, urls } from '../../urls.ts';
import type { Construct } from '../construct.ts';
import { type Post, report } from '../post.ts';
import { element, type Parent, rewriteElements } from '../tree/nodes.ts';

/** The address of a picture's modern form; `undefined` for one that has none, which is reported. */
async function modernOf(picture: Element, post: Post): Promise<string | undefined> {
	const src = String(picture.properties['src'] ?? '');
	const root = urls.asset('');
	if (!src.startsWith(root) || src.startsWith('//')) return undefined;
	const publicPath = `/${decodedPath(src.slice(root.length))}`;
	const file = fileBelow(post.publicFolder, publicPath);
	const address = file === undefined ? undefined : modernAddress(publicPath, file);
	if (file === undefined || address === undefined) return undefined;
	// Whoever reads its size says so if there is none.
	if ((await storedSize(file)) === undefined) return undefined;
	const flaw = await pictureFlaw(file);
	if (flaw === undefined) return address;
	const name = path.posix.join('public', publicPath);
	if (flaw === 'huge') {
		const message = markdownStrings.hugeImage(name, widestModern);
		report(post, picture, { message, severity: 'warning' });
	} else {
		const message = markdownStrings.unreadableImage(name);
		report(post, picture, { message, severity: 'error' });
	}
	return undefined;
}

export const modernFormats: Construct = {
	name: 'modernFormats',

	async tree(root: Parent, post: Post, source: string) {
		if (!/\.(?:png|jpe?g)/i.test(source)) return;
		const pictures: Element[] = [];
		const images = new Set(['img']);
		rewriteElements(root, images, (picture) => {
			pictures.push(picture);
			return undefined;
		});
		const modern = new Map<Element, string>();
		for (const picture of pictures) {
			const srcSet = await modernOf(picture, post);
			if (srcSet !== undefined) modern.set(picture, srcSet);
		}
		rewriteElements(root, images, (picture) => {
			const srcSet = modern.get(picture);
			if (srcSet === undefined) return undefined;
			return [
				element('picture', {}, [element('source', { type: 'image/webp', srcSet }, []), picture]),
			];
		});
	},
};
