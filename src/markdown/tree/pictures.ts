import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Custom } from 'satteri';
import { markdownStrings } from '../../strings/markdown.ts';
import { urls } from '../../urls.ts';
import { type Post, report } from '../post.ts';
import { decodedPath, encodedPath, publicPath, readableAddress, schemeOf } from './addresses.ts';

/** A picture as its author wrote it. */
export interface WrittenPicture {
	readonly src: string;
	readonly alt?: string | null | undefined;
	readonly title?: string | null | undefined;
	readonly width?: number | undefined;
	readonly height?: number | undefined;
	/** In percent. */
	readonly zoom?: number | undefined;
}

type Placed = Parameters<typeof report>[1];

const fileName = /^[\w.-]+\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$|^img(?:_\d+)?$/i;

function checkWords(post: Post, node: Placed, picture: WrittenPicture): void {
	const alt = picture.alt?.trim() ?? '';
	if (alt === '') {
		report(post, node, { message: markdownStrings.missingAlt(picture.src), severity: 'warning' });
	} else if (fileName.test(alt)) {
		report(post, node, { message: markdownStrings.fileNameAlt(alt), severity: 'warning' });
	}
}

/** The address on the page of a picture of this site; reports a file that is not there. */
function localAddress(post: Post, node: Placed, src: string): string {
	const wanted = publicPath(src);
	const file = path.join(post.publicFolder, wanted);
	const url = urls.asset(encodedPath(wanted));
	if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
		post.pictures.set(url, file);
		return url;
	}
	const beside = path.resolve(path.dirname(post.file), decodedPath(src));
	const message =
		!src.startsWith('/') && existsSync(beside)
			? markdownStrings.imageOutsidePublic(src)
			: markdownStrings.missingImage(src, `public${wanted}`);
	report(post, node, { message, severity: 'error' });
	return url;
}

/** The node for a picture; only its words if its address may not be loaded. */
export function pictureNode(post: Post, node: Placed, picture: WrittenPicture): Custom {
	const { src, width, height, zoom } = picture;
	const alt = picture.alt ?? '';
	const scheme = schemeOf(src);
	const remote = scheme === 'https:' || scheme === 'http:' || src.startsWith('//');
	if (scheme !== undefined && !remote) {
		report(post, node, { message: markdownStrings.forbiddenScheme(src), severity: 'warning' });
		return { type: 'text', value: alt };
	}
	checkWords(post, node, picture);
	if (remote)
		report(post, node, { message: markdownStrings.remoteImage(src), severity: 'warning' });
	const hProperties = {
		src: remote ? readableAddress(src) : localAddress(post, node, src),
		alt,
		...(picture.title ? { title: picture.title } : {}),
		...(width === undefined ? {} : { width }),
		...(height === undefined ? {} : { height }),
		...(zoom === undefined || remote ? {} : { dataZoom: String(zoom) }),
		...(remote ? { referrerPolicy: 'no-referrer' } : {}),
		loading: 'lazy',
		decoding: 'async',
	};
	return { type: 'picture', data: { hName: 'img', hProperties } as object, children: [] };
}
