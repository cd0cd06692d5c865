/**
 * `npm start`: builds the site if its sources changed, serves it and prints the address.
 * `npm run preview` (`--as-built`) serves what is there. `PORT` and `HOST` choose another place.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputIsCurrent } from '../src/integrations/fingerprint.ts';
import { site } from '../src/site.ts';
import { scriptStrings as words } from '../src/strings/scripts.ts';
import { listen, siteServer } from './siteServer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function buildSite(): Promise<boolean> {
	const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
	const build = spawn(process.execPath, [astro, 'build'], {
		cwd: root,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
		stdio: 'inherit',
	});
	return new Promise((resolve) => build.on('close', (code) => resolve(code === 0)));
}

async function buildIfNeeded(): Promise<boolean> {
	if (outputIsCurrent(root)) {
		console.log(words.upToDate);
		return true;
	}
	console.log(words.building);
	const began = performance.now();
	const succeeded = await buildSite();
	if (succeeded) console.log(words.built(((performance.now() - began) / 1000).toFixed(1)));
	else console.error(`\n${words.buildFailed}`);
	return succeeded;
}

/** What to say to a person when the server cannot listen. */
function reasonFor(error: unknown, { host, port }: { host: string; port: number }): string {
	if (!(error instanceof Error)) return words.cannotListen(host, port, String(error));
	const busy = 'code' in error && error.code === 'EADDRINUSE';
	return busy ? words.portBusy(port) : words.cannotListen(host, port, error.message);
}

async function serve(): Promise<boolean> {
	const wanted = process.env['PORT'] ?? '4321';
	const host = process.env['HOST'] ?? 'localhost';
	const port = Number(wanted);
	if (!/^\d+$/.test(wanted) || port > 65535) {
		console.error(words.badPort(wanted));
		return false;
	}
	const server = siteServer({ folder: join(root, 'dist'), base: site.base });
	try {
		const actual = await listen(server, { port, host });
		console.log(words.serving(`http://localhost:${actual}${site.base}`));
	} catch (error) {
		console.error(reasonFor(error, { host, port }));
		return false;
	}
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			server.close();
			server.closeAllConnections();
		});
	}
	return true;
}

async function isReady(): Promise<boolean> {
	if (!process.argv.includes('--as-built')) return buildIfNeeded();
	const built = existsSync(join(root, 'dist', 'index.html'));
	if (!built) console.error(words.nothingToPreview);
	return built;
}

if (!((await isReady()) && (await serve()))) process.exitCode = 1;
