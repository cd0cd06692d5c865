import type { Element } from 'hast';
import { encodedPath } from '../addresses.ts';
import { publicPath } from '../pictures/files.ts';
import { markdownStrings } from '../strings/markdown.ts';
import { urls } from '../urls.ts';
import type { Rendering } from './rendering.ts';
import { fileMeant, insidePosts, isPublishable, namesMeant, type SiteFile } from './siteFiles.ts';

/**
 * The file that an address of a node means and its address on the page; reports one that may not be
 * published. `undefined` if there is none.
 */
export function siteFile(
	rendering: Rendering,
	node: Element,
	address: string,
): { readonly url: string; readonly file: SiteFile } | undefined {
	const { around, file: post } = rendering.post;
	const from = rendering.fileOf(node);
	const file =
		fileMeant(around, address, from) ??
		(from === post ? undefined : fileMeant(around, address, post));
	if (file === undefined) return undefined;
	const url = urls.asset(encodedPath(file.path));
	const inside = insidePosts(file.name);
	if (inside !== undefined && !isPublishable(inside)) {
		rendering.error(node, markdownStrings.activeFile(address));
	} else rendering.files.set(url, file);
	return { url, file };
}

/** A file that a post shows. */
interface LocalFile {
	/** The address on the page. */
	readonly url: string;
	/** The file, absolute; `undefined` if it is missing, which has then been reported. */
	readonly file: string | undefined;
}

/** The file that an author's address means; reports one that is not there. */
export function localFile(rendering: Rendering, node: Element, src: string): LocalFile {
	const found = siteFile(rendering, node, src);
	if (found !== undefined) return { url: found.url, file: found.file.file };
	const [first = '', ...others] = namesMeant(src, rendering.fileOf(node));
	const wanted = publicPath(src);
	const expected = [first, ...others].find((name) => insidePosts(name) !== undefined);
	const shown = src.startsWith('/') || expected === undefined ? `public${wanted}` : expected;
	const place = shown.replace(/\p{Cc}/gu, '\ufffd');
	rendering.error(node, markdownStrings.missingImage(src, place));
	return { url: urls.asset(encodedPath(wanted)), file: undefined };
}
