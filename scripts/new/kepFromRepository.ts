import path from 'node:path';
import { filesBelow, fromRoot, textInside } from '../../src/loaders/files.ts';
import { PlainError } from '../../src/plainError.ts';
import type { Kep } from '../../src/schemas/kep.ts';
import { problemStrings } from '../../src/strings/problems.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';
import { upstreamStrings } from '../../src/strings/upstream.ts';
import { chosen, type Found, newestShipped, sourceOf } from '../upstream/keps/importKeps.ts';
import { numberInPath, readKepYaml } from '../upstream/keps/kepYaml.ts';
import { mergeKep } from '../upstream/keps/mergeKep.ts';
import { openRepository, type Repository } from '../upstream/repository.ts';
import { Unreadable } from '../upstream/yaml.ts';

/** What a KEP is read for. */
export interface KepRequest {
	readonly number: number;
	/** A folder or a git address. */
	readonly from: string;
	/** The day on which it is read, where git does not know that of the folder. */
	readonly today: string;
	/** The KEPs that there are: what came after the newest release that they have reached is a plan. */
	readonly keps: Iterable<Kep>;
	/** Told of what is odd in its file. */
	readonly say: (line: string) => void;
}

async function readFound(root: string, file: string, { say }: KepRequest): Promise<Found> {
	const { text, flaw } = textInside(root, file);
	if (text === undefined) throw new Unreadable(1, problemStrings.fileFlaws[flaw].message);
	const { kep, remarks } = readKepYaml(file, text);
	for (const { line, message } of remarks) say(upstreamStrings.place(file, line, message));
	return { file, kep };
}

/** Reads the files of a KEP, and takes the one that is alive. */
async function recordIn(repository: Repository, request: KepRequest): Promise<Kep> {
	const { number, from, today, keps } = request;
	const { root, day = today } = repository;
	const { files } = filesBelow(root, path.join(root, 'keps'), /^kep\.ya?ml$/);
	const own = files.map((file) => fromRoot(root, file)).filter((f) => numberInPath(f) === number);
	const [first, ...others] = await Promise.all(own.map((file) => readFound(root, file, request)));
	if (first === undefined) throw new PlainError(strings.noKepIn(from, number));
	const found = chosen([first, ...others]);
	const origin = { source: sourceOf(repository, found), read: day, shipped: newestShipped(keps) };
	return mergeKep(found.kep, undefined, origin).record;
}

/**
 * The record of a KEP as kubernetes/enhancements has it; no Chinese word is in it yet.
 * @throws PlainError if it is not there, or its file makes no sense.
 */
export async function kepFromRepository(request: KepRequest): Promise<Kep> {
	const repository = await openRepository(request.from, request.say);
	try {
		return await recordIn(repository, request);
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		throw new PlainError(strings.report([error.message]));
	} finally {
		repository.dispose();
	}
}
