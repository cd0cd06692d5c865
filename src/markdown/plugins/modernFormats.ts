/**
 * Modern formats.
 *
 * The author shows a PNG or JPEG of the project. The reader's browser is offered the same picture as
 * WebP, which is smaller; the original stays where it is, for other browsers, feeds and enlarging.
 */
import type { Element } from 'hast';
import { pictureFlaw, storedSize, widestModern } from '../../pictures/files.ts';
import { modernAddress } from '../../pictures/modern.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import { element, replaceElements } from '../tree/nodes.ts';

/** The address of a picture's modern form; `undefined` for one that has none, which is reported. */
async function modernOf(picture: Element, rendering: Rendering): Promise<string | undefined> {
	const shown = rendering.files.get(String(picture.properties['src'] ?? ''));
	const address = shown === undefined ? undefined : modernAddress(shown.path, shown.file);
	if (shown === undefined || address === undefined) return undefined;
	const { file, name } = shown;
	// Whoever reads its size says so if there is none.
	if ((await storedSize(file)) === undefined) return undefined;
	const flaw = await pictureFlaw(file);
	if (flaw === undefined) return address;
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
