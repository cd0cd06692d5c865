import { decodeHTML } from 'entities';
import type { Element } from 'hast';
import { articleTree, type RenderRequest } from './render.ts';
import { elementsIn, type Parent } from './tree/nodes.ts';

/**
 * Where in a post's source the addresses of its remote pictures stand. What looks like a picture in
 * code, in a comment or in a link is none: each candidate is told by what the dialect makes of it.
 */

export interface RemotePicture {
	/** What to load, as the author meant it. */
	readonly address: string;
	/** Where the address stands in the body, without what encloses it. */
	readonly start: number;
	readonly end: number;
}

interface Candidate extends RemotePicture {
	/** The address as the article has it. */
	readonly shown: string;
}

const beginning = /(?:https?:)?\/\//gi;

/** What the pictures of an article have of properties, their address among them. */
function picturesIn(root: Parent): Element['properties'][] {
	return elementsIn(root, 'img').map(({ properties }) => properties);
}

/** A tree without the places where its nodes stand, for comparing. */
function written(root: Parent): string {
	return JSON.stringify(root, (key, value: unknown) => (key === 'position' ? undefined : value));
}

/** What the source may mean at a place, the likeliest first: the text and how long it is written. */
function* readings(body: string, at: number): Generator<readonly [string, number]> {
	const piece = body.slice(at, at + 12);
	const reference = /^&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/i.exec(piece)?.[0] ?? '';
	const meant = decodeHTML(reference);
	if (meant !== reference) yield [meant, reference.length];
	const escaped = /^\\([!-/:-@[-`{-~])/.exec(piece)?.[1];
	if (escaped !== undefined) yield [escaped, 2];
	const character = String.fromCodePoint(body.codePointAt(at) ?? 0);
	yield [character, character.length];
}

/** How an address may show a character. */
function spellings(character: string): readonly string[] {
	return [character, encodeURIComponent(character.toWellFormed())];
}

/** Whether the source at a place writes `shown`: where that ends, and what the author means. */
function matchAt(body: string, start: number, shown: string) {
	let at = start;
	let meant = '';
	for (let done = 0; done < shown.length; ) {
		if (at >= body.length) return undefined;
		let step:
			| { readonly length: number; readonly text: string; readonly spelt: string }
			| undefined;
		for (const [text, length] of readings(body, at)) {
			// An author's `%E5` is shown as `%E5` or, if nothing can read it, as `%25E5`.
			const spelt = [...spellings(text)].reverse().find((form) => shown.startsWith(form, done));
			if (spelt === undefined) continue;
			step = { length, text, spelt };
			break;
		}
		if (step === undefined) return undefined;
		at += step.length;
		done += step.spelt.length;
		meant += step.text;
	}
	return { end: at, meant };
}

function candidatesIn(body: string, shown: readonly string[]): Candidate[] {
	const longestFirst = [...new Set(shown)].sort((a, b) => b.length - a.length);
	const found: Candidate[] = [];
	for (const { index: start } of body.matchAll(beginning)) {
		for (const address of longestFirst) {
			const match = matchAt(body, start, address);
			if (match === undefined) continue;
			const { end, meant } = match;
			found.push({ start, end, shown: address, address: meant.replace(/^\/\//, 'https://') });
			break;
		}
	}
	return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

/** The body with other addresses in the places of pictures, which are in the order of the text. */
export function withAddresses(
	body: string,
	pictures: readonly RemotePicture[],
	addressOf: (picture: RemotePicture, index: number) => string,
): string {
	let output = '';
	let done = 0;
	for (const [index, picture] of pictures.entries()) {
		output += body.slice(done, picture.start) + addressOf(picture, index);
		done = picture.end;
	}
	return output + body.slice(done);
}

/** An address that no post has. */
function mark(index: number): string {
	return `https://picture-${index}.invalid/a.png`;
}

function markIn(address: unknown): number | undefined {
	const index = /^https:\/\/picture-(\d+)\.invalid\/a\.png$/.exec(String(address))?.[1];
	return index === undefined ? undefined : Number(index);
}

/** Those of the candidates that the article shows as pictures and as nothing else. */
async function pictured(request: RenderRequest, candidates: readonly Candidate[]) {
	const body = withAddresses(request.body, candidates, (_, index) => mark(index));
	const tree = await articleTree({ ...request, body });
	const shown = new Set<number>();
	for (const picture of picturesIn(tree)) {
		const index = markIn(picture['src']);
		if (index === undefined) continue;
		shown.add(index);
		picture['src'] = '';
	}
	const rest = written(tree);
	return candidates.filter((_, index) => shown.has(index) && !rest.includes(mark(index)));
}

/** Whether the article stays the same but for the addresses of these pictures. */
async function isSame(request: RenderRequest, before: Parent, pictures: readonly Candidate[]) {
	const body = withAddresses(request.body, pictures, (_, index) => mark(index));
	const after = await articleTree({ ...request, body });
	for (const picture of picturesIn(after)) {
		const index = markIn(picture['src']);
		if (index !== undefined) picture['src'] = pictures[index]?.shown;
	}
	return written(after) === written(before);
}

/**
 * The remote pictures of a post that can be given other addresses without a change of anything else,
 * in the order of the text; and the addresses of those that cannot, as the article has them.
 */
export async function remotePictures(request: RenderRequest): Promise<{
	readonly pictures: readonly RemotePicture[];
	readonly fixed: readonly string[];
}> {
	const none = { pictures: [], fixed: [] };
	if (request.body.search(beginning) === -1) return none;
	const before = await articleTree(request);
	const shown = picturesIn(before)
		.map(({ src }) => String(src))
		.filter((address) => /^(?:https?:)?\/\//i.test(address));
	if (shown.length === 0) return none;
	const pictures = await pictured(request, candidatesIn(request.body, shown));
	const sound = (await isSame(request, before, pictures)) ? pictures : [];
	const found = new Set(sound.map((picture) => picture.shown));
	return { pictures: sound, fixed: [...new Set(shown)].filter((address) => !found.has(address)) };
}
