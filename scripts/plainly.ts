/**
 * What each script imports first, for its effects: whatever stops the script is told in plain words,
 * and Astro neither counts its users nor needs a home folder, which this machine may not have.
 */
import { homedir, tmpdir } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { inPlainWords, PlainError } from '../src/plainError.ts';
import { machineStrings } from '../src/strings/machine.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
try {
	homedir();
} catch {
	process.env['HOME'] = tmpdir();
}

/** What to say of an error: its own words if it has no stack, else all that is known. */
function wordsFor(error: unknown): string {
	const plain = inPlainWords(error);
	if (!(plain instanceof Error)) return `${machineStrings.unexpected}\n${String(plain)}`;
	return plain.stack ? `${machineStrings.unexpected}\n${plain.stack}` : plain.message;
}

let isEnding = false;

/**
 * Ends the script with a code once all that it said is on its way: a pipe takes 64 KB at a time, and a
 * report may be longer. The first call decides.
 */
export function endWith(code: number): void {
	if (isEnding) return;
	isEnding = true;
	process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

/** Says why the script cannot go on, and ends it. */
export function stopWith(error: unknown): void {
	const { code } = (error ?? {}) as { readonly code?: unknown };
	// Nobody reads any more what the script says.
	if (code === 'EPIPE') process.exit(1);
	console.error(wordsFor(error));
	endWith(1);
}

process.on('uncaughtException', stopWith);

/** What the command line says; a script that cannot understand it stops and says how it is used. */
export function commandLine<Config extends ParseArgsConfig>(config: Config, usage: string) {
	try {
		return parseArgs(config);
	} catch {
		throw new PlainError(usage);
	}
}
