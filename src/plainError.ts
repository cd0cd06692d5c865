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

/** What the system says of an error, by its code. */
type SystemError = NodeJS.ErrnoException & {
	readonly address?: string;
	readonly dest?: string;
	readonly hostname?: string;
	readonly port?: number;
};

/** What to say of a fault of the system; `undefined` if nobody can mend it. */
function wordsFor({ code = '', ...about }: SystemError): string | undefined {
	const host = about.hostname ?? about.address;
	if (host !== undefined) {
		if (['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL'].includes(code)) return words.noSuchPlace(host);
		if (code === 'EACCES') return words.portForbidden(String(about.port));
	}
	const say = Object.hasOwn(faults, code) ? faults[code] : undefined;
	return say?.(about.dest ?? about.path ?? words.someFile);
}

/** An error of the system, or one that it caused, in a person's words; every other value as it is. */
export function inPlainWords(error: unknown): unknown {
	if (!(error instanceof Error)) return error;
	const said = wordsFor(error);
	if (said !== undefined) return new PlainError(said);
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
