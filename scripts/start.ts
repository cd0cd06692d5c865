/**
 * `npm start`: builds the site if its sources changed, serves it and prints the address.
 * `--skip-broken` leaves out posts with errors, `--day` says of which day it is.
 * `npm run preview` (`--as-built`) serves what is there. `PORT` and `HOST` choose another place.
 */
import './plainly.ts';

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputIsCurrent } from '../src/build/current.ts';
import { addressesOf, authorityOf, type Place, placeIn } from '../src/integrations/place.ts';
import { inPlainWords, PlainError } from '../src/plainError.ts';
import { site } from '../src/site.ts';
import { scriptStrings as words } from '../src/strings/scripts.ts';
import { onceUnwanted } from './caller.ts';
import { commandLine } from './plainly.ts';
import { listen, siteServer } from './siteServer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const unwanted = new AbortController();
onceUnwanted(() => unwanted.abort());

/** Builds the site; a build that nobody waits for any more ends, and so does this. */
async function buildSite(): Promise<void> {
	const build = spawn(process.execPath, [join(root, 'scripts', 'astro.ts'), 'build'], {
		cwd: root,
		signal: unwanted.signal,
		stdio: 'inherit',
	});
	const code = await new Promise<number | null>((resolve) => {
		build.on('error', () => resolve(null));
		build.on('close', resolve);
	});
	if (unwanted.signal.aborted) process.exit(1);
	if (code !== 0) throw new PlainError(`\n${words.buildFailed}`);
}

async function buildIfNeeded(): Promise<void> {
	const isCurrent = outputIsCurrent(root);
	console.log(isCurrent ? words.upToDate : words.building);
	if (!isCurrent) await buildSite();
}

/** What to say to a person when the server cannot listen. */
function reasonFor(error: unknown, place: Place): string {
	const plain = inPlainWords(error);
	if (!(plain instanceof Error)) return words.cannotListen(authorityOf(place), String(plain));
	if ('code' in plain && plain.code === 'EADDRINUSE') return words.portBusy(place.port);
	return plain.stack ? words.cannotListen(authorityOf(place), plain.message) : plain.message;
}

async function serve(place: Place): Promise<void> {
	const server = siteServer({ folder: join(root, 'dist'), base: site.base });
	const port = await listen(server, place).catch((error: unknown) => {
		throw new PlainError(reasonFor(error, place));
	});
	const interfaces = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []);
	console.log(words.serving(addressesOf({ ...place, port }, site.base, interfaces)));
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	if (unwanted.signal.aborted) close();
	else unwanted.signal.addEventListener('abort', close);
}

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
const options = { 'skip-broken': flag, 'as-built': flag, day: text } as const;
const { values } = commandLine({ options }, words.usage);
// The build inherits both, and its output is another than that of a build without them.
if (values['skip-broken']) process.env['SKIP_BROKEN'] = '1';
if (values.day !== undefined) process.env['SITE_DAY'] = values.day;
const place = placeIn(process.env);
if (!values['as-built']) await buildIfNeeded();
else if (!existsSync(join(root, 'dist', 'index.html')))
	throw new PlainError(words.nothingToPreview);
await serve(place);
