import { createInterface } from 'node:readline/promises';
import { PlainError } from '../../src/plainError.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';
import type { Ask } from './fields.ts';

/** A person before a terminal. */
export interface Terminal {
	readonly ask: Ask;
	close(): void;
}

/** The terminal of this process; `undefined` where nobody would see a question, or could answer it. */
export function openTerminal(): Terminal | undefined {
	const { stdin: input, stdout: output } = process;
	if (!input.isTTY || !output.isTTY) return undefined;
	const lines = createInterface({ input, output });
	// Ctrl-C and Ctrl-D close it, and the question that waits would wait for ever.
	const closed = new Promise<never>((_, reject) => {
		lines.once('close', () => reject(new PlainError(strings.stopped)));
	});
	closed.catch(() => {});
	return {
		ask: (question) => Promise.race([lines.question(question), closed]),
		close: () => lines.close(),
	};
}
