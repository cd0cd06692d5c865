/**
 * Pictures.
 *
 * The author writes `![说明](/img/图.png)`, a path through `../../../public/`, a name with spaces
 * or `%`, a size (`![](x.png =300x200)`), a title, or `<img>`.
 * The reader gets the picture with its width and height, so that nothing jumps, loaded when it
 * comes near. A file that does not exist is an error; missing alternative text is a warning.
 */
import type { MdastPluginDefinition } from 'satteri';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { report } from '../post.ts';
import { SPACE, unmarked } from '../source/marks.ts';
import { sizedFrom, storedSize } from '../tree/imageSizes.ts';
import { pictureNode } from '../tree/pictures.ts';

const written = /!\[([^[\]]*)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;
const withTitle = /^(.*?)(\s+(?:"[^"]*"|'[^']*'))$/;
const size = /^=(\d{0,5})x(\d{0,5})$/i;

/** The destination of a picture with its spaces as marks, so that the engine reads it whole. */
function joined(destination: string): string {
	const [, address = destination, title = ''] = withTitle.exec(destination) ?? [];
	return address.trim().replace(/[ \t]+/g, SPACE) + title;
}

/** The address without the size behind it. */
function splitSize(url: string): { src: string; width?: number; height?: number } {
	const parts = url.split(SPACE);
	const [, width, height] = (parts.length > 1 && size.exec(parts.at(-1) ?? '')) || [];
	if (width === undefined) return { src: unmarked(url) };
	return {
		src: unmarked(parts.slice(0, -1).join(SPACE)),
		...(width !== '' && { width: Number(width) }),
		...(height !== '' && { height: Number(height) }),
	};
}

export const pictures: Construct = {
	name: 'pictures',

	line(text) {
		if (!text.includes('![')) return text;
		return text.replace(written, (whole, alt: string, destination: string) =>
			/\S[ \t]+\S/.test(destination) && !destination.startsWith('<')
				? `![${alt}](${joined(destination)})`
				: whole,
		);
	},

	mdast(post, source): MdastPluginDefinition | undefined {
		if (!source.includes('![')) return undefined;
		const definitions = new Map<string, string>();
		return {
			name: 'pictures',
			options: { position: post.placed },
			before(root) {
				if (!source.includes(']:')) return;
				for (const node of root.children) {
					if (node.type === 'definition') definitions.set(node.identifier, node.url);
				}
			},
			image(node, context) {
				const { alt, title } = node;
				context.replaceNode(node, pictureNode(post, node, { ...splitSize(node.url), alt, title }));
			},
			imageReference(node, context) {
				const src = definitions.get(node.identifier);
				if (src === undefined) return;
				context.replaceNode(node, pictureNode(post, node, { src, alt: node.alt }));
			},
		};
	},

	hast(post, source) {
		if (!/!\[|<img/i.test(source)) return undefined;
		return {
			name: 'picture sizes',
			element: {
				filter: ['img'],
				async visit(node, context) {
					const { src, width, height, dataZoom } = node.properties;
					const file = post.pictures.get(String(src));
					if (file === undefined) return;
					if (dataZoom !== undefined) context.setProperty(node, 'dataZoom', null);
					const stored = await storedSize(file);
					if (stored === undefined) {
						const message = markdownStrings.unreadableImage(String(src));
						report(post, { position: undefined }, { message, severity: 'error' });
						return;
					}
					const shown = sizedFrom(stored, { width, height, zoom: dataZoom });
					context.setProperty(node, 'width', shown.width);
					context.setProperty(node, 'height', shown.height);
				},
			},
		};
	},
};
