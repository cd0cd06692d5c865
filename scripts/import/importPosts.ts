import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem, type Problem } from '../../src/domain/problems.ts';
import { readText } from '../../src/loaders/files.ts';
import { postsFolder } from '../../src/loaders/postFiles.ts';
import { importProblems } from '../../src/strings/import.ts';
import { type Candidate, contentOf } from './candidate.ts';
import type { SourcePost } from './collect.ts';
import { digestAt, digestOf, type Fate, fateOf } from './memory.ts';
import type { Going, ImportRequest, Outcome } from './outcome.ts';
import { Stage } from './stage.ts';
import { Supply } from './supply.ts';

/** Decides which posts of a blog go in, what goes with them, and what is wrong with the others. */

const aliasField = /^(?:aliases|redirect_from|redirectFrom|alias)\b/;

/** Where a blog's file goes, and what becomes of it. */
class Import {
	readonly #request: ImportRequest;
	readonly #stage: Stage;
	readonly #supply: Supply;
	/** Files of the blog by what they become. */
	readonly #files = new Map<string, Going>();
	readonly #changedHere: string[] = [];
	readonly #lost: string[] = [];
	#unchanged = 0;

	constructor(request: ImportRequest, stage: Stage) {
		this.#request = request;
		this.#stage = stage;
		this.#supply = new Supply(request.from, request.blog);
	}

	#fate(
		source: string,
		target: string,
		content: { readonly raw: string | Uint8Array; readonly made: string | Uint8Array },
	): Fate {
		const { root, memory } = this.#request;
		const there = digestAt(path.join(root, target));
		const known = { source: digestOf(content.raw), made: digestOf(content.made), there };
		return fateOf({ ...known, remembered: memory[source] });
	}

	/** The text of a post, and what is added: nothing where somebody mended it in the quarantine. */
	async #textOf(post: SourcePost): Promise<Pick<Candidate, 'base' | 'additions'>> {
		const { root, quarantine, memory } = this.#request;
		const file = path.join(quarantine, post.place);
		const before = memory[file];
		if (before !== undefined && digestAt(path.join(root, file)) !== before.written) {
			const { text } = readText(path.join(root, file));
			if (text !== undefined) return { base: text, additions: {} };
		}
		return { base: post.raw, additions: post.additions };
	}

	/** The posts that want to go in; those as they were are counted. */
	async #candidates(): Promise<Candidate[]> {
		const candidates: Candidate[] = [];
		const taken = new Map<string, string>();
		for (const post of this.#request.collected.posts) {
			const target = path.posix.join(postsFolder, post.place);
			const text = await this.#textOf(post);
			const candidate: Candidate = { post, target, ...text, wants: new Set(), problems: [] };
			const made = contentOf(candidate);
			const fate = this.#fate(post.source, target, { raw: post.raw, made });
			const other = taken.get(target.toLowerCase());
			taken.set(target.toLowerCase(), post.source);
			if (other !== undefined)
				candidate.problems.push(fileProblem(target, importProblems.sameTarget(other)));
			else if (fate === 'taken') candidate.problems.push(fileProblem(target, importProblems.taken));
			if (fate === 'keep') this.#unchanged += 1;
			else if (fate === 'changedHere') this.#changedHere.push(target);
			else candidates.push(candidate);
		}
		return candidates;
	}

	/** Lays the file that a post wants, if the blog has it; says why it cannot. */
	#bring(candidate: Candidate, wanted: string): void {
		const { root, from, memory } = this.#request;
		const source = this.#supply.find(wanted);
		if (source === undefined || this.#files.has(wanted)) {
			if (source !== undefined) candidate.wants.add(wanted);
			return;
		}
		// A post of the blog is laid as such.
		if (
			existsSync(path.join(this.#stage.root, wanted)) &&
			wanted.startsWith(postsFolder) &&
			/\.(?:md|markdown)$/i.test(wanted)
		)
			return;
		const content = readFileSync(path.join(from, source));
		const there = digestAt(path.join(root, wanted));
		const digest = digestOf(content);
		const isOurs = Object.values(memory).some(
			({ target, written }) => target === wanted && written === there,
		);
		if (there !== undefined && there !== digest && !isOurs) {
			candidate.problems.push(fileProblem(candidate.target, importProblems.fileTaken(wanted)));
			return;
		}
		candidate.wants.add(wanted);
		this.#stage.lay(wanted, content);
		const remembered = { target: wanted, source: digest, written: digest };
		this.#files.set(wanted, {
			source,
			target: wanted,
			content,
			remembered,
			isThere: there === digest,
		});
	}

	async #try(candidate: Candidate): Promise<void> {
		const { post, target } = candidate;
		const bring = (wanted: string) => this.#bring(candidate, wanted);
		const { problems } = await this.#stage.try(target, bring);
		if (!problems.some(({ kind, severity }) => kind === 'noTitle' && severity === 'error')) return;
		candidate.additions = { title: post.nameAsTitle, ...candidate.additions };
		this.#stage.lay(target, contentOf(candidate));
	}

	/** Leaves out an old address that the site has a page of its own for; tells whether there was one. */
	#withoutAddress(candidate: Candidate, problems: readonly Problem[]): boolean {
		const ours = Object.keys(candidate.additions).filter((key) => aliasField.test(key));
		const isAbout = problems.every(({ field = '' }) => aliasField.test(field));
		if (ours.length === 0 || !isAbout) return false;
		this.#lost.push(...ours.flatMap((key) => [candidate.additions[key] ?? []].flat().map(String)));
		const others = Object.entries(candidate.additions).filter(([key]) => !ours.includes(key));
		candidate.additions = Object.fromEntries(others);
		this.#stage.lay(candidate.target, contentOf(candidate));
		return true;
	}

	/** Lays a post where those wait that do not go in, so that links to it are known as such. */
	#layAside(candidate: Candidate): void {
		const { quarantine } = this.#request;
		this.#stage.lay(path.posix.join(quarantine, candidate.post.place), contentOf(candidate));
	}

	/** Takes posts away until what is left is right; those taken away know why. */
	async #sift(candidates: readonly Candidate[]): Promise<Candidate[]> {
		let left = candidates.filter(({ problems }) => problems.length === 0);
		const targets = new Set(left.map(({ target }) => target));
		for (const candidate of candidates.filter(({ problems }) => problems.length > 0)) {
			if (!targets.has(candidate.target)) this.#stage.take(candidate.target);
			this.#layAside(candidate);
		}
		for (;;) {
			const errors = await this.#stage.judge();
			const byFile = Map.groupBy(errors, ({ file }) => file);
			let isChanged = false;
			for (const candidate of left) {
				const wrong = [candidate.target, ...candidate.wants].flatMap(
					(file) => byFile.get(file) ?? [],
				);
				if (wrong.length === 0) continue;
				isChanged = true;
				if (this.#withoutAddress(candidate, wrong)) continue;
				candidate.problems.push(...wrong);
				this.#stage.take(candidate.target);
				this.#layAside(candidate);
			}
			if (!isChanged) return left;
			left = left.filter(({ problems }) => problems.length === 0);
			const wanted = new Set(left.flatMap(({ wants }) => [...wants]));
			for (const name of this.#files.keys()) if (!wanted.has(name)) this.#stage.take(name);
		}
	}

	/** Files of earlier imports that the blog changed and nobody here did. */
	#changedFiles(): Going[] {
		const { from, memory } = this.#request;
		return Object.entries(memory).flatMap(([source, { target }]): Going[] => {
			const isPost = this.#request.collected.posts.some((post) => post.source === source);
			const file = path.join(from, source);
			if (isPost || this.#files.has(target) || !existsSync(file)) return [];
			const content = readFileSync(file);
			const digest = digestOf(content);
			const fate = this.#fate(source, target, { raw: content, made: content });
			if (fate === 'keep') this.#unchanged += 1;
			if (fate === 'changedHere') this.#changedHere.push(target);
			if (fate !== 'write' && fate !== 'adopt') return [];
			const remembered = { target, source: digest, written: digest };
			return [{ source, target, content, remembered, isThere: fate === 'adopt' }];
		});
	}

	async run(say: (done: number, all: number) => void): Promise<Outcome> {
		const candidates = await this.#candidates();
		for (const candidate of candidates) {
			if (candidate.problems.length === 0) this.#stage.lay(candidate.target, contentOf(candidate));
		}
		for (const [index, candidate] of candidates.entries()) {
			if (index % 100 === 0) say(index, candidates.length);
			if (candidate.problems.length === 0) await this.#try(candidate);
		}
		const accepted = await this.#sift(candidates);
		const wanted = new Set(accepted.flatMap(({ wants }) => [...wants]));
		const posts = accepted.map((candidate): Going => {
			const { post, target } = candidate;
			const content = contentOf(candidate);
			const there = digestAt(path.join(this.#request.root, target));
			const remembered = { target, source: digestOf(post.raw), written: digestOf(content) };
			return {
				source: post.source,
				target,
				content,
				remembered,
				isThere: there === remembered.written,
			};
		});
		const files = [...this.#files.values()].filter(({ target }) => wanted.has(target));
		return {
			posts,
			files: [...files, ...this.#changedFiles()],
			quarantined: candidates
				.filter(({ problems }) => problems.length > 0)
				.map((candidate) => {
					const { post, problems } = candidate;
					return {
						source: post.source,
						place: post.place,
						content: contentOf(candidate),
						problems,
					};
				}),
			unchanged: this.#unchanged,
			changedHere: this.#changedHere,
			lostAddresses: this.#lost,
		};
	}
}

/** Tries the posts of a blog in a copy of the project, and tells what goes in and what does not. */
export async function importPosts(
	request: ImportRequest,
	say: (done: number, all: number) => void,
): Promise<Outcome> {
	const stage = new Stage(request.root);
	try {
		return await new Import(request, stage).run(say);
	} finally {
		stage.dispose();
	}
}
