import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fileProblem, type Problem } from '../domain/problems.ts';
import type { Remembered } from '../domain/renames.ts';
import { standingIn } from '../folders.ts';
import { problemStrings } from '../strings/problems.ts';
import { publishedHead, publishedStrings as strings } from '../strings/published.ts';
import { isPostName } from './postFiles.ts';
import { readYaml } from './yamlText.ts';

/**
 * The posts that were published, a line each: what feeds called them and where they were. Only
 * `npm run check:posts -- --fix` and `npm run new` write it; where there is no such file, nothing is remembered yet.
 */

/** From the project's root. */
export const publishedFile = 'src/content/published.yaml';

/** A published post and its line of the file, from 1. */
export interface PublishedLine extends Remembered {
	readonly line: number;
}

/** What is remembered; nothing if the file has errors. */
export interface Published {
	readonly known: readonly PublishedLine[];
	readonly problems: readonly Problem[];
}

const lineSchema = z.strictObject({
	id: z.string().min(1),
	address: z.string().regex(/^\/(?:.*\/)?$/),
	title: z.string().min(1),
	text: z.string().regex(/^[\da-f]{16}$/),
});

const error = (line: number, said: Pick<Problem, 'kind' | 'message'>): Problem => ({
	...{ file: publishedFile, line, ...said, severity: 'error' },
});

/** Feed ids that two lines have. An address may be one post's that was, and another's that is. */
function twins(known: readonly PublishedLine[]): Problem[] {
	const first = new Map<string, string>();
	return known.flatMap(({ file, id, line }) => {
		const other = first.get(id);
		if (other !== undefined) return [error(line, strings.sameId(id, other))];
		first.set(id, file);
		return [];
	});
}

/** Reads the text of the file. */
export function readPublishedText(text: string): Published {
	const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line));
	if (conflict >= 0) return { known: [], problems: [error(conflict + 1, strings.conflict)] };
	const { data, flaws, lineOf } = readYaml({ text, firstLine: 1 });
	if (flaws.length > 0) {
		return { known: [], problems: flaws.map(({ line, ...said }) => error(line, said)) };
	}
	if (typeof (data ?? {}) !== 'object' || Array.isArray(data)) {
		return { known: [], problems: [error(1, strings.notLines)] };
	}
	const known: PublishedLine[] = [];
	const problems: Problem[] = [];
	for (const [written, value] of Object.entries(data ?? {})) {
		const line = lineOf([written]);
		const file = written.normalize('NFC');
		const found = lineSchema.safeParse(value);
		const isPlace = isPostName(file) && path.posix.join('/', file) === `/${file}`;
		if (!isPlace) problems.push(error(line, strings.noPost(written)));
		else if (!found.success) problems.push(error(line, strings.malformed(written)));
		else known.push({ file, line, ...found.data });
	}
	problems.push(...twins(known));
	return problems.length > 0 ? { known: [], problems } : { known, problems };
}

/** Reads the file of the project at `root`. */
export function readPublished(root: string): Published {
	const standing = standingIn(root, publishedFile);
	const absolute = path.join(root, publishedFile);
	try {
		if (standing !== 'file' && standing !== 'broken') {
			const flaw = standing === 'folder' ? 'special' : standing;
			return { known: [], problems: [fileProblem(publishedFile, problemStrings.fileFlaws[flaw])] };
		}
		const bytes = readFileSync(absolute);
		return readPublishedText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (failure) {
		if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return { known: [], problems: [] };
		const flaw = failure instanceof TypeError ? 'notUtf8' : 'unreadable';
		return { known: [], problems: [fileProblem(publishedFile, problemStrings.fileFlaws[flaw])] };
	}
}

/** A word of YAML as it stands, where that means no number and nothing else; in quotes otherwise. */
export function yamlWord(word: string): string {
	const isPlain =
		/^[\p{L}/][\p{L}\p{N}\p{M}/._-]*$/u.test(word) && !/^(?:null|true|false)$/i.test(word);
	return isPlain ? word : JSON.stringify(word);
}

/** The text of the file, in one order on every machine. */
export function publishedText(known: readonly Remembered[]): string {
	const lines = known
		.toSorted((a, b) => (a.file < b.file ? -1 : 1))
		.map(({ file, id, address, title, text }) => {
			const words = Object.entries({ id, address, title });
			const written = words.map(([key, word]) => `${key}: ${yamlWord(word)}`);
			return `${yamlWord(file)}: { ${written.join(', ')}, text: "${text}" }\n`;
		});
	return publishedHead + lines.join('');
}
