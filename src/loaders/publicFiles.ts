import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { oncePerState } from '../cache.ts';
import { type DrawingFlaw, drawingFlaws } from '../domain/drawings.ts';
import type { Problem } from '../domain/problems.ts';
import { type Entry, entriesIn } from '../folders.ts';
import type { Post } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import { publicFileStrings as strings } from '../strings/publicFiles.ts';
import { routesIn, siteAddresses } from './siteAddresses.ts';

/**
 * The files below `public/`, which the build copies as they are. HTML and scripts among them are the
 * site's own code and are reviewed as code; a picture is not expected to be code, so it may hold none.
 */

/** XML that browsers show as a document, in which drawings and HTML are alive. */
const documents = /\.(?:xml|xsl|xslt|xsd|rdf|rss|atom|mml|mathml|kml|gpx)$/i;
/** Code, and what is shown as plain text whatever it holds. */
const noDocuments = /\.(?:x?html?|xht|[cm]?js|css|json|txt|md)$/i;
const mostShown = 80;
/** Flaws of one file that an author reads at once. */
const mostFlaws = 20;

function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > mostShown ? `${line.slice(0, mostShown)}…` : line;
}

/** What an author reads of a flaw of a drawing. */
export function drawingMessage({ kind, what }: DrawingFlaw): string {
	return strings.drawing[kind](shortened(what));
}

/** The flaws of the bytes of an SVG or another XML file, as problems' lines and messages. */
export function flawsOf(bytes: Uint8Array, mustDraw = true): readonly Omit<Problem, 'file'>[] {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const flaws = drawingFlaws(text, mustDraw).slice(0, mostFlaws);
		return flaws.map((flaw) => ({
			line: flaw.line,
			message: drawingMessage(flaw),
			severity: 'error',
		}));
	} catch {
		return [{ line: 1, message: strings.notUtf8Drawing, severity: 'error' }];
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
const contentFlaws = oncePerState((file): ReturnType<typeof flawsOf> => {
	if (/\.svgz$/i.test(file)) {
		return [{ line: 1, message: strings.compressedDrawing, severity: 'error' }];
	}
	if (noDocuments.test(file)) return [];
	const isDrawing = /\.svg$/i.test(file);
	const isDocument = isDrawing || documents.test(file) || beginsAsMarkup(file);
	return isDocument ? flawsOf(readFileSync(file), isDrawing) : [];
});

/** What tells whether a file or folder of that address would stand where the build writes. */
function clashTest(root: string, posts: readonly Post[]) {
	const folders = new Set(routesIn(root).folders.filter((name) => !name.includes('[')));
	const isOwn = siteAddresses(
		root,
		posts.map(({ id }) => id),
	);
	return (address: string, isFolder: boolean): boolean =>
		// A folder is in the way of a file, below which everything counts as the file's.
		isFolder
			? isOwn(`/${address}/-`) && !folders.has(address)
			: isOwn(`/${address}`) || folders.has(address);
}

/** The post at whose old address a file stands, or below or above which. */
function oldAddressTest(posts: readonly Post[]) {
	const byAddress = new Map<string, Post>();
	for (const post of posts) {
		for (const redirect of post.redirects) {
			const steps = redirect.toLowerCase().split('/').slice(1);
			for (const [index] of steps.entries()) {
				byAddress.set(steps.slice(0, index + 1).join('/'), post);
			}
			byAddress.set([...steps, 'index.html'].join('/'), post);
		}
	}
	return (address: string) => byAddress.get(address.normalize('NFC').toLowerCase());
}

/** Everything that is wrong below `public/`; `root` is the project's, `posts` are all that there are. */
export function publicFileProblems(root: string, posts: readonly Post[]): Problem[] {
	const isOwn = clashTest(root, posts);
	const oldAddressOf = oldAddressTest(posts);
	const problemsOf = ({ name, standing }: Entry): Problem[] => {
		const error = (message: string): Problem => ({
			...{ file: name, line: 1, message },
			severity: 'error',
		});
		if (standing !== 'file' && standing !== 'folder')
			return [error(problemStrings.fileFlaws[standing])];
		const address = name.slice('public/'.length);
		if (address === '') return [];
		if (isOwn(address, standing === 'folder')) return [error(strings.ownFile(address))];
		if (standing === 'folder') return [];
		const post = oldAddressOf(address);
		const clash = post === undefined ? [] : [error(strings.oldAddress(address, post.file))];
		const flaws = contentFlaws(path.join(root, name));
		return [...clash, ...flaws.map((flaw) => ({ file: name, ...flaw }))];
	};
	return entriesIn(root, 'public').flatMap(problemsOf);
}
