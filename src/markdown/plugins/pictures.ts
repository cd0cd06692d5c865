/**
 * Pictures.
 *
 * The author writes `![说明](../../public/img/a.png)`, `![说明](/img/图 一.png "题注" =300x200)` or an
 * `<img>`, with the path as VuePress, VitePress, Hexo or Astro want it.
 * The reader gets the file with its size, so that nothing moves, and a caption if there is one. A file
 * that is not there is an error; of a picture without an address only the words are shown; one of another
 * site is shown from there, and its host told to the page's policy.
 */
import type { Element } from 'hast';
import { decodedPath, type ReadAddress, readAddress } from '../../addresses.ts';
import { sizedFrom, storedSize } from '../../pictures/files.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Said } from '../../strings/said.ts';
import type { Construct } from '../construct.ts';
import { localFile } from '../localFile.ts';
import type { Rendering } from '../rendering.ts';
import { SPACE } from '../source/marks.ts';
import {
	element,
	elementsIn,
	isBlank,
	isElement,
	type Node,
	type Parent,
	replaceElements,
	rewriteElements,
	text,
	textOf,
} from '../tree/nodes.ts';

const title = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)`;
/** A picture; behind its address there may be a title and, before or behind that, a size. */
const written = new RegExp(
	String.raw`!\[([^[\]]*)\]\(([^()]*?(?:\([^()]*\)[^()]*?)*?)((?<!\s)\s+(?:${title}))?((?<!\s)\s+=\d{0,5}x\d{0,5})?(?:(?<!\s)\s+)?\)`,
	'gi',
);
/** A title in Chinese quotation marks, which the engine takes for a part of the address. */
const chineseTitle = /(?<!\s|%20)(?:\s|%20)+%E2%80(?:%9C(.*)%E2%80%9D|%98(.*)%E2%80%99)$/i;
const size = /(?<!\s|%20)(?:\s|%20)+=(\d{0,5})x(\d{0,5})$/i;
/** Longer destinations are no address of a file. */
const longest = 2000;
const fileName = /^[\w.-]+\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$|^img(?:_\d+)?$/i;
/** How many characters of text may stand above a picture that is on the reader's first screen. */
const firstScreen = 400;

/** An address with its spaces as marks, so that the engine reads it whole. */
function joined(address: string): string {
	return address.trim().replace(/[ \t]+/g, SPACE);
}

function checkWords(rendering: Rendering, picture: Element): void {
	const { src } = picture.properties;
	const alt = String(picture.properties['alt'] ?? '').trim();
	if (alt === '') {
		rendering.warn(picture, markdownStrings.missingAlt(String(src)));
	} else if (fileName.test(alt)) {
		rendering.warn(picture, markdownStrings.fileNameAlt(alt));
	}
}

/** Takes `=300x200` off the address. */
function takeSize({ properties }: Element): void {
	const src = String(properties['src']);
	const [written, width, height] = size.exec(src) ?? [];
	if (written === undefined) return;
	properties['src'] = src.slice(0, -written.length);
	if (width !== '') properties['width'] = Number(width);
	if (height !== '') properties['height'] = Number(height);
}

/** Takes `“题注”` off the address. */
function takeTitle({ properties }: Element): void {
	const src = String(properties['src']);
	const [written, double, single] = chineseTitle.exec(src) ?? [];
	if (written === undefined) return;
	properties['src'] = src.slice(0, -written.length);
	properties['title'] ??= decodedPath(double ?? single ?? '');
}

/** An address of another site that `decodeURI` can read. */
export function readableAddress(address: string): string {
	try {
		decodeURI(address);
		return address;
	} catch {
		return address.replaceAll('%', '%25');
	}
}

function remotePicture(rendering: Rendering, picture: Element, src: string): void {
	rendering.warn(picture, markdownStrings.remoteImage(src));
	Object.assign(picture.properties, { src: readableAddress(src), referrerPolicy: 'no-referrer' });
}

async function localPicture(rendering: Rendering, picture: Element, src: string): Promise<void> {
	const { properties } = picture;
	const { url, file } = localFile(rendering, picture, src);
	properties['src'] = url;
	if (file === undefined) return;
	const stored = await storedSize(file);
	if (stored === undefined) {
		rendering.error(picture, markdownStrings.unreadableImage(src));
		return;
	}
	const { width, height, dataZoom: zoom } = properties;
	Object.assign(properties, sizedFrom(stored, { width, height, zoom }));
}

/** Why the picture at an address is not shown. */
function refusal(src: string, kind: ReadAddress['kind']): Said {
	if (/^\s*data:/i.test(src)) return markdownStrings.inlinePicture;
	return kind === 'web' ? markdownStrings.noHost(src) : markdownStrings.forbiddenScheme(src);
}

/** Completes one picture; `false` if its address may not be loaded, so that its words are all there is. */
async function complete(rendering: Rendering, picture: Element, lazy: boolean): Promise<boolean> {
	takeSize(picture);
	takeTitle(picture);
	const { properties } = picture;
	const src = String(properties['src'] ?? '');
	if (src.trim() === '') {
		rendering.warn(picture, markdownStrings.noPicture);
		return false;
	}
	const address = readAddress(src);
	const origin = address.kind === 'web' ? address.origin : undefined;
	if (address.kind !== 'site' && origin === undefined) {
		rendering.warn(picture, refusal(src, address.kind));
		return false;
	}
	checkWords(rendering, picture);
	properties['alt'] ??= '';
	if (origin !== undefined) rendering.foreign.pictures.add(origin);
	if (address.kind === 'web') remotePicture(rendering, picture, address.url);
	else await localPicture(rendering, picture, src);
	delete properties['dataZoom'];
	Object.assign(properties, { ...(lazy && { loading: 'lazy' }), decoding: 'async' });
	return true;
}

/** The only picture of a paragraph, perhaps inside a link; `undefined` if there is more in it. */
function onlyPicture(paragraph: Element): Element | undefined {
	const [only, ...others] = paragraph.children.filter((child) => !isBlank(child));
	if (others.length > 0) return undefined;
	return isElement(only, 'img') ? only : isElement(only, 'a') ? onlyPicture(only) : undefined;
}

/** A picture that stands alone and has a title gets it as its caption. */
function captioned(paragraph: Element): readonly Node[] | undefined {
	const picture = onlyPicture(paragraph);
	const title = picture?.properties['title'];
	if (picture === undefined || typeof title !== 'string' || title.trim() === '') return undefined;
	delete picture.properties['title'];
	const caption = element('figcaption', {}, [text(title)]);
	const shown = paragraph.children.filter((child) => !isBlank(child));
	return [element('figure', { className: ['picture'] }, [...shown, caption])];
}

async function readPictures(root: Parent, rendering: Rendering): Promise<void> {
	const [first] = elementsIn(root, 'img');
	const above = root.children.findIndex((node) => 'children' in node && holds(node, first));
	let lazy = textOf(root.children.slice(0, Math.max(0, above))).length >= firstScreen;
	await replaceElements(root, 'img', async (picture) => {
		const isShown = await complete(rendering, picture, lazy);
		lazy = true;
		return isShown ? undefined : text(String(picture.properties['alt'] ?? ''));
	});
	rewriteElements(root, ['p'], captioned);
}

function holds(parent: Parent, wanted: Element | undefined): boolean {
	return parent.children.some(
		(node) => node === wanted || ('children' in node && holds(node, wanted)),
	);
}

export const pictures: Construct = {
	line(words) {
		if (!words.includes('![')) return words;
		return words.replace(written, (whole, ...parts: (string | undefined)[]) => {
			const [alt = '', address = '', title = '', size = ''] = parts;
			const hasSpaces = /\S[ \t]+\S/.test(address + size);
			if (!hasSpaces || address.length >= longest || address.startsWith('<')) return whole;
			return `![${alt}](${joined(address + size)}${title})`;
		});
	},

	async tree(root, rendering) {
		if (/!\[|<img/i.test(rendering.prepared.source)) await readPictures(root, rendering);
	},
};
