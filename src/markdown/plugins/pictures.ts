/**
 * Pictures.
 *
 * The author writes `![说明](../../public/img/a.png)`, `![说明](/img/图 一.png "题注" =300x200)` or an
 * `<img>`, with the path as VuePress, VitePress, Hexo or Astro want it.
 * The reader gets the file with its size, so that nothing moves, and a caption if there is one. A file
 * that is not there is an error; a picture of another site is shown from there, and its host told to
 * the page's policy.
 */
import type { Element } from 'hast';
import { sizedFrom, storedSize } from '../../pictures/files.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import { readAddress } from '../../urls.ts';
import type { Construct } from '../construct.ts';
import { localFile } from '../localFile.ts';
import { type Post, report } from '../post.ts';
import { SPACE } from '../source/marks.ts';
import {
	element,
	isBlank,
	isElement,
	type Node,
	type Parent,
	rewriteElements,
	text,
	textOf,
} from '../tree/nodes.ts';

const written = /!\[([^[\]]*)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;
const withTitle = /^(.*?)(\s+(?:"[^"]*"|'[^']*'))(\s+=\d{0,5}x\d{0,5})?$/is;
const size = /(?<!\s|%20)(?:\s|%20)+=(\d{0,5})x(\d{0,5})$/i;
/** Longer destinations are no address of a file. */
const longest = 2000;
const fileName = /^[\w.-]+\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$|^img(?:_\d+)?$/i;
/** How many characters of text may stand above a picture that is on the reader's first screen. */
const firstScreen = 400;

/** The destination of a picture with its spaces as marks, so that the engine reads it whole. */
function joined(destination: string): string {
	const [, address = destination, title = '', wanted = ''] = withTitle.exec(destination) ?? [];
	return (address.trim() + wanted).replace(/[ \t]+/g, SPACE) + title;
}

function checkWords(post: Post, picture: Element): void {
	const { src } = picture.properties;
	const alt = String(picture.properties['alt'] ?? '').trim();
	if (alt === '') {
		report(post, picture, {
			message: markdownStrings.missingAlt(String(src)),
			severity: 'warning',
		});
	} else if (fileName.test(alt)) {
		report(post, picture, { message: markdownStrings.fileNameAlt(alt), severity: 'warning' });
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

/** An address of another site that `decodeURI` can read. */
export function readableAddress(address: string): string {
	try {
		decodeURI(address);
		return address;
	} catch {
		return address.replaceAll('%', '%25');
	}
}

function remotePicture(post: Post, picture: Element, src: string): void {
	report(post, picture, { message: markdownStrings.remoteImage(src), severity: 'warning' });
	Object.assign(picture.properties, { src: readableAddress(src), referrerPolicy: 'no-referrer' });
}

async function localPicture(post: Post, picture: Element, src: string): Promise<void> {
	const { properties } = picture;
	const { url, file } = localFile(post, picture, src);
	properties['src'] = url;
	if (file === undefined) return;
	const stored = await storedSize(file);
	if (stored === undefined) {
		const message = markdownStrings.unreadableImage(src);
		report(post, picture, { message, severity: 'error' });
		return;
	}
	const { width, height, dataZoom: zoom } = properties;
	Object.assign(properties, sizedFrom(stored, { width, height, zoom }));
}

/** Completes one picture; `false` if its address may not be loaded, so that its words are all there is. */
async function complete(post: Post, picture: Element, lazy: boolean): Promise<boolean> {
	takeSize(picture);
	const { properties } = picture;
	const src = String(properties['src'] ?? '');
	const address = readAddress(src);
	const origin = address.kind === 'web' ? address.origin : undefined;
	if (address.kind !== 'site' && origin === undefined) {
		const words = address.kind === 'web' ? markdownStrings.noHost : markdownStrings.forbiddenScheme;
		report(post, picture, { message: words(src), severity: 'warning' });
		return false;
	}
	checkWords(post, picture);
	properties['alt'] ??= '';
	if (origin !== undefined) post.foreign.pictures.add(origin);
	if (address.kind === 'web') remotePicture(post, picture, address.url);
	else await localPicture(post, picture, src);
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

async function readPictures(root: Parent, post: Post): Promise<void> {
	const found: { picture: Element; parent: Parent }[] = [];
	rewriteElements(root, new Set(['img']), (picture, parent) => {
		found.push({ picture, parent });
		return undefined;
	});
	const above = root.children.findIndex(
		(node) => 'children' in node && holds(node, found[0]?.picture),
	);
	const onFirstScreen = textOf(root.children.slice(0, Math.max(0, above))).length < firstScreen;
	for (const [index, { picture, parent }] of found.entries()) {
		if (await complete(post, picture, index > 0 || !onFirstScreen)) continue;
		const words = text(String(picture.properties['alt'] ?? ''));
		parent.children = parent.children.map((child) => (child === picture ? words : child));
	}
	rewriteElements(root, new Set(['p']), captioned);
}

function holds(parent: Parent, wanted: Element | undefined): boolean {
	return parent.children.some(
		(node) => node === wanted || ('children' in node && holds(node, wanted)),
	);
}

export const pictures: Construct = {
	name: 'pictures',

	line(words) {
		if (!words.includes('![')) return words;
		return words.replace(written, (whole, alt: string, destination: string) =>
			destination.length < longest && /\S[ \t]+\S/.test(destination) && !destination.startsWith('<')
				? `![${alt}](${joined(destination)})`
				: whole,
		);
	},

	async tree(root, post, source) {
		if (/!\[|<img/i.test(source)) await readPictures(root, post);
	},
};
