/**
 * `npm run check:posts -- [--fix] [--all] [--format json] [files]`: the build's report of all posts, or of some, without a
 * build. `--fix` first mends what is safe to mend, copies remote pictures into the project and keeps the addresses and feed
 * ids of renamed posts.
 */
import './plainly.ts';

import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorsAmong } from '../src/domain/problems.ts';
import { PlainError } from '../src/plainError.ts';
import { checkStrings as strings } from '../src/strings/check.ts';
import { commandLine } from './plainly.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// What is loaded below took half of the time of a check.
enableCompileCache();

async function check(): Promise<void> {
	const flag = { type: 'boolean' } as const;
	const options = { fix: flag, all: flag, help: flag, format: { type: 'string' } } as const;
	const { values, positionals } = commandLine({ options, allowPositionals: true }, strings.usage);
	if (values.help) {
		console.log(strings.usage);
		return;
	}
	const { all = false, format = 'text' } = values;
	if (format !== 'text' && format !== 'json') throw new PlainError(strings.usage);
	const files = positionals.map((file) => resolve(file));
	const missing = files.filter((file) => !existsSync(file));
	if (missing.length > 0) throw new PlainError(missing.map(strings.missing).join('\n'));
	if (values.fix) {
		const { fix } = await import('./checkPosts/fix.ts');
		await fix(root, files);
	}
	const { findingsOf } = await import('./checkPosts/findings.ts');
	const { problems, notes } = await findingsOf(root, files);
	const { jsonReport, reportOf } = await import('../src/loaders/report.ts');
	if (format === 'json') console.log(jsonReport(problems));
	else {
		console.log(problems.length === 0 ? strings.nothing : reportOf(problems, all));
		for (const note of notes) console.log(`\n${note}`);
	}
	if (errorsAmong(problems).length > 0) process.exitCode = 1;
}

await check();
