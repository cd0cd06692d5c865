import { existsSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { decodedPath, readAddress } from '../src/addresses.ts';
import { keyOf, writeWhole } from '../src/cache.ts';
import { fromRoot } from '../src/loaders/files.ts';
import { checkFrontmatter, cutFrontmatter } from '../src/loaders/frontmatter.ts';
import { formatOf } from '../src/loaders/postFiles.ts';
import { surroundingsOf } from '../src/loaders/surroundings.ts';
import {
	type RemotePicture,
	remotePictures,
	withAddresses,
} from '../src/markdown/remotePictures.ts';
import { checkStrings as strings } from '../src/strings/check.ts';
import { downloadStrings } from '../src/strings/download.ts';
import { absolute, deviceName } from '../src/urls.ts';
import { type Download, download, NoPicture } from './download.ts';

/** Text with its remote pictures replaced by copies, and what there is to say about each. */
export interface Copied {
	readonly text: string;
	readonly said: readonly string[];
	/** Whether a picture is still on another site. */
	readonly failed: boolean;
}

/** What gets pictures; a test gives another. */
export type Source = (address: string) => Promise<Download>;

/** Bytes in UTF-8, so that the longest name has room for an ending and a key on any disk. */
const longestName = 120;

/** Words as a name of a file that an address can carry as it stands. */
function safeName(words: string, otherwise: string): string {
	let name = '';
	for (const character of words.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-')) {
		if (Buffer.byteLength(name + character) > longestName) break;
		name += character;
	}
	const bare = name.replace(/^[.-]+|[.-]+$/g, '');
	return bare === '' || deviceName.test(bare) ? otherwise : bare;
}

interface Work {
	readonly root: string;
	/** From `public/`. */
	readonly folder: string;
	readonly source: Source;
}

/** Where a copy goes, from `public/`; a picture of other content that has the name keeps it. */
function placeOf({ root, folder }: Work, address: string, { extension, bytes }: Download) {
	const name = safeName(parse(decodedPath(new URL(address).pathname)).name, 'picture');
	const key = keyOf({ bytes }).slice(0, 8);
	const names = [name, `${name}-${key}`].map((stem) => `${folder}/${stem}${extension}`);
	const isFree = (place: string) => {
		const file = join(root, 'public', place);
		return !existsSync(file) || readFileSync(file).equals(bytes);
	};
	return names.find(isFree) ?? `${folder}/${keyOf({ bytes })}${extension}`;
}

/** The address of the copy and what there is to say, or what kept it from being made. */
async function copied(address: string, work: Work) {
	try {
		const picture = await work.source(address);
		const place = placeOf(work, address, picture);
		const name = `public/${place}`;
		await writeWhole(join(work.root, name), picture.bytes).catch((error: NodeJS.ErrnoException) => {
			throw new NoPicture(downloadStrings.unwritten(name, error.code ?? error.message));
		});
		const moved = picture.address === new URL(address).href ? undefined : picture.address;
		return { copy: `/${place}`, said: strings.copied(address, name, moved) };
	} catch (error) {
		if (!(error instanceof NoPicture)) throw error;
		return { copy: undefined, said: strings.notCopied(address, error.message) };
	}
}

/** The cover that a post has from another site, as it is written, and where in the text that is. */
function remoteCoverIn(text: string, file: string) {
	const source = cutFrontmatter(text);
	const { value, lineOf } = checkFrontmatter(file, source);
	const written = value?.cover?.trim() ?? '';
	const read = readAddress(written);
	if (read.kind !== 'web' || read.origin === undefined) return undefined;
	const line = lineOf('cover');
	const above = text.split('\n').slice(0, line - 1);
	const start = text.indexOf(written, above.join('\n').length);
	const isInside = start !== -1 && start < text.length - source.body.length;
	return isInside ? { written, address: absolute(read.url), line, start } : undefined;
}

/**
 * Copies the pictures that a post shows from other sites, and its cover, into `public/img/<post>/`. Nothing of the
 * article changes but the addresses of those that could be copied.
 */
export async function copyPictures(
	root: string,
	post: { readonly file: string; readonly text: string },
	source: Source = download,
): Promise<Copied> {
	const { file, text } = post;
	const { body, bodyLine } = cutFrontmatter(text);
	const { pictures, fixed } = await remotePictures({
		format: formatOf(file),
		body,
		firstLine: bodyLine,
		file: fromRoot(root, file),
		around: surroundingsOf(root, []).around(),
		// No H1 repeats this title, so none is left out of what is looked at.
		title: '\ufffd',
	});
	const lineOf = ({ start }: RemotePicture) =>
		bodyLine + body.slice(0, start).split('\n').length - 1;
	const work = { root, folder: `img/${safeName(parse(file).name, 'post')}`, source };
	const results = new Map<string, Awaited<ReturnType<typeof copied>>>();
	const cover = remoteCoverIn(text, fromRoot(root, file));
	const shown = pictures.map((picture) => ({ address: picture.address, line: lineOf(picture) }));
	const wanted = [...(cover === undefined ? [] : [cover]), ...shown];
	for (const { address } of wanted) {
		if (!results.has(address)) results.set(address, await copied(address, work));
	}
	const said = [...results].map(([address, result]) => {
		const lines = wanted.filter((one) => one.address === address).map(({ line }) => line);
		return strings.atLines([...new Set(lines)], result.said);
	});
	const changed = withAddresses(
		body,
		pictures,
		({ start, end, address }) => results.get(address)?.copy ?? body.slice(start, end),
	);
	const withCover = (head: string) => {
		const copy = cover && results.get(cover.address)?.copy;
		if (cover === undefined || copy === undefined) return head;
		return head.slice(0, cover.start) + copy + head.slice(cover.start + cover.written.length);
	};
	return {
		text: withCover(text.slice(0, text.length - body.length)) + changed,
		said: [...said, ...fixed.map((address) => strings.notFound(address))],
		failed: fixed.length > 0 || [...results.values()].some(({ copy }) => copy === undefined),
	};
}
