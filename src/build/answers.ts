import path from 'node:path';
import { fileDigest } from '../cache.ts';
import { tellsOf, toldOf } from '../reads.ts';

/** What things are that pages read, by what `withReads` said of them. */
export type Answered = Readonly<Record<string, string>>;

/** What things that pages read are now; each is asked for until somebody can tell. */
export class Answers {
	readonly #told = new Map<string, Promise<string | undefined>>();

	/** @param root the project's, an absolute path, from which files have their names */
	constructor(root: string) {
		tellsOf('file', (name) => fileDigest(path.join(root, name)));
	}

	#of(read: string): Promise<string | undefined> {
		const known = this.#told.get(read);
		if (known !== undefined) return known;
		const told = toldOf(read).then((answer) => {
			if (answer === undefined) this.#told.delete(read);
			return answer;
		});
		this.#told.set(read, told);
		return told;
	}

	/** Whether all these things are what they were. */
	async areStill(before: Answered): Promise<boolean> {
		for (const [read, told] of Object.entries(before)) {
			if ((await this.#of(read)) !== told) return false;
		}
		return true;
	}

	/** What these things are; `undefined` if nobody can tell of one, which then is never the same. */
	async to(reads: readonly string[]): Promise<Answered | undefined> {
		const told: Record<string, string> = {};
		for (const read of reads) {
			const answer = await this.#of(read);
			if (answer === undefined) return undefined;
			told[read] = answer;
		}
		return told;
	}
}
