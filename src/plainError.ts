import { machineStrings as words } from './strings/machine.ts';

/**
 * Stops a program with words for whoever runs it: a setting, the machine or a text is wrong, and the
 * message is all there is to say. It has no stack, which would bury the message.
 */
export class PlainError extends Error {
	override readonly name: string = 'PlainError';

	constructor(message: string) {
		super(message);
		this.stack = '';
	}

	/** None: Astro sets one about browsers' APIs when a message holds a word such as “document”. */
	get hint(): undefined {
		return undefined;
	}

	set hint(_: unknown) {}
}

/** What the system says that a person can mend, by its code. */
const faults: Readonly<Record<string, (where: string) => string>> = {
	ENOSPC: words.noSpace,
	EDQUOT: words.noSpace,
	EACCES: words.forbidden,
	EPERM: words.forbidden,
	EROFS: words.readOnly,
	EBUSY: words.busy,
	EEXIST: words.inTheWay,
	ENOTDIR: words.inTheWay,
	EISDIR: words.inTheWay,
	ELOOP: words.inTheWay,
	ENAMETOOLONG: words.tooLong,
	EMFILE: () => words.tooManyFiles,
	ENFILE: () => words.tooManyFiles,
	ENOMEM: () => words.noMemory,
	EIO: words.broken,
};

/** An error of the system, or one that it caused, in a person's words; every other value as it is. */
export function inPlainWords(error: unknown): unknown {
	if (!(error instanceof Error)) return error;
	const { code = '', path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
	const say = Object.hasOwn(faults, code) ? faults[code] : undefined;
	if (say !== undefined) return new PlainError(say(dest ?? path ?? words.someFile));
	const cause = inPlainWords(error.cause);
	return cause instanceof Error && cause.stack === '' ? cause : error;
}

/** The result of work, whose failure by the system is told in a person's words. */
export async function plainly<Result>(work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (error) {
		throw inPlainWords(error);
	}
}
