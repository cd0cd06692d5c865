/**
 * Modern formats.
 *
 * The author shows a PNG or JPEG from `public/`. The reader's browser is offered the same picture as
 * WebP, which is smaller; the original stays where it is, for other browsers, feeds and enlarging.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { urls } from '../../urls.ts';
import type { Construct } from '../construct.ts';
import type { Post } from '../post.ts';
import { decodedPath } from '../tree/addresses.ts';
import { modernAddress } from '../tree/modernPictures.ts';
import { element, type Parent, rewriteElements } from '../tree/nodes.ts';

function modernOf(picture: Element, post: Post): string | undefined {
	const src = String(picture.properties['src'] ?? '');
	const root = urls.asset('');
	if (!src.startsWith(root) || src.startsWith('//')) return undefined;
	const publicPath = `/${decodedPath(src.slice(root.length))}`;
	const file = path.join(post.publicFolder, publicPath);
	return existsSync(file) ? modernAddress(publicPath, file) : undefined;
}

export const modernFormats: Construct = {
	name: 'modernFormats',

	tree(root: Parent, post: Post, source: string) {
		if (!/\.(?:png|jpe?g)/i.test(source)) return;
		rewriteElements(root, new Set(['img']), (picture) => {
			const srcSet = modernOf(picture, post);
			if (srcSet === undefined) return undefined;
			return [
				element('picture', {}, [element('source', { type: 'image/webp', srcSet }, []), picture]),
			];
		});
	},
};
