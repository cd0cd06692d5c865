/**
 * `npm start`: builds the site if its sources changed, serves it and prints the address.
 * `npm run preview` (`--as-built`) serves what is there. `PORT` and `HOST` choose another place.
 */
import './plainly.ts';

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputIsCurrent } from '../src/integrations/output.ts';
import { addressesOf, authorityOf, type Place, placeIn } from '../src/integrations/place.ts';
import { inPlainWords } from '../src/plainError.ts';
import { site } from '../src/site.ts';
import { scriptStrings as words } from '../src/strings/scripts.ts';
import { onceUnwanted } from './caller.ts';
import { listen, siteServer } from './siteServer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const unwanted = new AbortController();
onceUnwanted(() => unwanted.abort());

/** Whether the site was built; a build that nobody waits for any more ends. */
function buildSite(): Promise<boolean> {
	const build = spawn(process.execPath, [join(root, 'scripts', 'astro.ts'), 'build'], {
		cwd: root,
		signal: unwanted.signal,
		stdio: 'inherit',
	});
	return new Promise((resolve) => {
		build.on('error', () => resolve(false));
		build.on('close', (code) => resolve(code === 0));
	});
}

async function buildIfNeeded(): Promise<boolean> {
	if (outputIsCurrent(root)) {
		console.log(words.upToDate);
		return true;
	}
	console.log(words.building);
	const succeeded = await buildSite();
	if (!succeeded && !unwanted.signal.aborted) console.error(`\n${words.buildFailed}`);
	return succeeded;
}

/** What to say to a person when the server cannot listen. */
function reasonFor(error: unknown, place: Place): string {
	const plain = inPlainWords(error);
	if (!(plain instanceof Error)) return words.cannotListen(authorityOf(place), String(plain));
	if ('code' in plain && plain.code === 'EADDRINUSE') return words.portBusy(place.port);
	return plain.stack ? words.cannotListen(authorityOf(place), plain.message) : plain.message;
}

async function serve(place: Place): Promise<boolean> {
	const server = siteServer({ folder: join(root, 'dist'), base: site.base });
	try {
		const port = await listen(server, place);
		const interfaces = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []);
		console.log(words.serving(addressesOf({ ...place, port }, site.base, interfaces)));
	} catch (error) {
		console.error(reasonFor(error, place));
		return false;
	}
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	if (unwanted.signal.aborted) close();
	else unwanted.signal.addEventListener('abort', close);
	return true;
}

async function isReady(): Promise<boolean> {
	if (!process.argv.includes('--as-built')) return buildIfNeeded();
	const built = existsSync(join(root, 'dist', 'index.html'));
	if (!built) console.error(words.nothingToPreview);
	return built;
}

async function main(): Promise<boolean> {
	const place = placeIn(process.env);
	return (await isReady()) && (await serve(place));
}

if (!(await main())) process.exitCode = 1;
