/**
 * `npm run -s publish:to -- <folder>`: copies `dist/` to `<folder>/releases/` and gives it to readers by
 * changing the link `<folder>/current` in one step; `--back` gives them the one before. Prints the
 * addresses that answer otherwise now.
 */
import './plainly.ts';

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../src/plainError.ts';
import { publishStrings as words } from '../src/strings/publish.ts';
import { commandLine } from './plainly.ts';
import { goBack, publish } from './publish/publish.ts';
import { tellPaths } from './publish/tell.ts';

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
const options = { back: flag, keep: text, from: text, paths: flag } as const;
const { values, positionals } = commandLine(
	{ options, allowPositionals: true },
	words.publishUsage,
);
const [folder, ...others] = positionals;
const { back = false, keep = '5', from, paths = false } = values;
const isContrary = back && (values.keep !== undefined || from !== undefined);
if (folder === undefined || others.length > 0 || isContrary) {
	throw new PlainError(words.publishUsage);
}
if (!/^(?:[1-9]\d{0,2}|1000)$/.test(keep)) throw new PlainError(words.badKeep(keep));

const onWait = () => console.error(words.waiting);
const output = from ?? join(fileURLToPath(new URL('..', import.meta.url)), 'dist');
const outcome = back
	? await goBack({ folder, onWait })
	: await publish({ from: output, folder, keep: Number(keep), onWait });
console.error(outcome.told.join('\n'));
if (outcome.changed !== undefined) tellPaths(outcome.changed, paths ? '' : outcome.origin);
