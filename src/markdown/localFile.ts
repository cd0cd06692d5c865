import path from 'node:path';
import type { Element } from 'hast';
import { publicPath } from '../pictures/files.ts';
import { markdownStrings } from '../strings/markdown.ts';
import { decodedPath, encodedPath, urls } from '../urls.ts';
import type { Rendering } from './rendering.ts';

/** Files of this site that posts show: pictures, sounds, films. */

/** Where a file may be when it is not where its address says, as other generators look for it. */
function candidates(wanted: string, rendering: Rendering): string[] {
	const name = path.parse(rendering.post.file).name;
	return [wanted, `/img${wanted}`, `/${name}${wanted}`, `/img/${name}${wanted}`];
}

/** A file under `public/`. */
interface LocalFile {
	/** The address on the page. */
	readonly url: string;
	/** The file, absolute; `undefined` if it is missing, which has then been reported. */
	readonly file: string | undefined;
}

/** The file that an author's address means; reports one that is not there. */
export function localFile(rendering: Rendering, node: Element, src: string): LocalFile {
	const wanted = publicPath(src);
	const written = src.startsWith('/') ? [wanted] : candidates(wanted, rendering);
	for (const candidate of written) {
		const file = rendering.post.around.file(`public${candidate}`);
		if (file !== undefined) return { url: urls.asset(encodedPath(candidate)), file };
	}
	const beside = path.posix.join(path.posix.dirname(rendering.post.file), decodedPath(src));
	const expected = `public${wanted}`.replace(/\p{Cc}/gu, '\ufffd');
	const message =
		!src.startsWith('/') && rendering.post.around.file(beside) !== undefined
			? markdownStrings.imageOutsidePublic(src)
			: markdownStrings.missingImage(src, expected);
	rendering.error(node, message);
	return { url: urls.asset(encodedPath(wanted)), file: undefined };
}
