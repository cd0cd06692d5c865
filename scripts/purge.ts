/**
 * `npm run -s purge -- <old output> <new output>`: prints the addresses that answer otherwise in the new
 * output, one a line, for the cache in front of the site; `--paths` leaves out the origin.
 */
import './plainly.ts';

import { PlainError } from '../src/plainError.ts';
import { publishStrings as words } from '../src/strings/publish.ts';
import { commandLine } from './plainly.ts';
import { changedPaths } from './publish/differences.ts';
import { assertOutputs, readOutput } from './publish/output.ts';
import { tellPaths } from './publish/tell.ts';

const options = { paths: { type: 'boolean' } } as const;
const { values, positionals } = commandLine({ options, allowPositionals: true }, words.purgeUsage);
const [old, next, ...others] = positionals;
if (old === undefined || next === undefined || others.length > 0) {
	throw new PlainError(words.purgeUsage);
}
await assertOutputs([old, next]);
const [before, after] = [await readOutput(old), await readOutput(next)];
tellPaths(changedPaths(before, after), values.paths ? '' : after.address.origin);
