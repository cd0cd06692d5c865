import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { oncePerState } from '../cache.ts';
import { drawingFlaws } from '../domain/drawings.ts';
import { fileProblem, type Problem } from '../domain/problems.ts';
import type { Entry } from '../folders.ts';
import { beginningOf, onOneLine } from '../schemas/text.ts';
import { problemStrings } from '../strings/problems.ts';
import { publicFileStrings as strings } from '../strings/publicFiles.ts';
import type { SiteAddresses } from './siteAddresses.ts';

/**
 * The files below `public/`, which the build copies as they are. HTML and scripts among them are the
 * site's own code and are reviewed as code; a picture is not expected to be code, so it may hold none.
 */

/** XML that browsers show as a document, in which drawings and HTML are alive. */
const documents = /\.(?:xml|xsl|xslt|xsd|rdf|rss|atom|mml|mathml|kml|gpx)$/i;
/** Code, and what is shown as plain text whatever it holds. */
const noDocuments = /\.(?:x?html?|xht|[cm]?js|css|json|txt|md)$/i;
/** Flaws of one file that an author reads at once. */
const mostFlaws = 20;

/** Files by their paths on the site. */
export type Published = readonly (readonly [path: string, name: string])[];

/** The files among what stands in `public/`, by the paths that they are published at. */
export function publishedBelow(entries: readonly Entry[]): Published {
	return entries
		.filter(({ standing }) => standing === 'file')
		.map(({ name }) => [name.slice('public'.length), name]);
}

/** The flaws of the bytes of an SVG or another XML file, as problems' lines and messages. */
export function flawsOf(bytes: Uint8Array, mustDraw = true): readonly Omit<Problem, 'file'>[] {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const flaws = drawingFlaws(text, mustDraw).slice(0, mostFlaws);
		return flaws.map(({ line, kind, what }) => ({
			line,
			...strings.drawing[kind](beginningOf(onOneLine(what), 80)),
			severity: 'error',
		}));
	} catch {
		return [{ line: 1, ...strings.notUtf8Drawing, severity: 'error' }];
	}
}

/** Whether a file begins as markup does: servers call some two hundred endings of names XML. */
function beginsAsMarkup(file: string): boolean {
	const bytes = Buffer.alloc(256);
	const opened = openSync(file, 'r');
	const length = readSync(opened, bytes, 0, bytes.length, 0);
	closeSync(opened);
	return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(bytes.toString('latin1', 0, length));
}

/** What is wrong inside a file, judged once for each state of it. */
export const contentFlaws = oncePerState((file): ReturnType<typeof flawsOf> => {
	if (/\.svgz$/i.test(file)) {
		return [{ line: 1, ...strings.compressedDrawing, severity: 'error' }];
	}
	if (noDocuments.test(file)) return [];
	const isDrawing = /\.svg$/i.test(file);
	const isDocument = isDrawing || documents.test(file) || beginsAsMarkup(file);
	return isDocument ? flawsOf(readFileSync(file), isDrawing) : [];
});

/** Whether a file or folder of that address would stand where the build writes. */
function isInTheWay(
	{ isTaken, folders }: SiteAddresses,
	address: string,
	isFolder: boolean,
): boolean {
	// A folder is in the way of a file, below which everything counts as the file's.
	return isFolder
		? isTaken(`/${address}/-`) && !folders.has(address)
		: isTaken(`/${address}`) || folders.has(address);
}

/** Everything that is wrong with the entries of `public/`; `root` is the project's. */
export function publicFileProblems(
	root: string,
	entries: readonly Entry[],
	site: SiteAddresses,
): Problem[] {
	return entries.flatMap(({ name, standing }): Problem[] => {
		if (standing !== 'file' && standing !== 'folder') {
			return [fileProblem(name, problemStrings.fileFlaws[standing])];
		}
		const address = name.slice('public/'.length);
		if (address === '') return [];
		const isFolder = standing === 'folder';
		if (isInTheWay(site, address, isFolder)) return [fileProblem(name, strings.ownFile(address))];
		if (isFolder) return [];
		return contentFlaws(path.join(root, name)).map((flaw) => ({ file: name, ...flaw }));
	});
}
