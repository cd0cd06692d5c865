/**
 * `npm run build`, `npm run dev` and the types of `npm run check`: Astro by its own functions, so that
 * whatever stops it is told in plain words, and a second server takes the next port.
 */
import './plainly.ts';
// Its faults are told before Astro tells that it cannot load its configuration.
import '../src/site.ts';

import { spawn } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { PlainError } from '../src/plainError.ts';
import { machineStrings as words } from '../src/strings/machine.ts';
import { scriptStrings } from '../src/strings/scripts.ts';
import { commandLine, endWith, stopWith } from './plainly.ts';

// What is loaded below takes half of the time of a build that has little to do.
enableCompileCache();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

async function types(): Promise<void> {
	const { sync } = await import('astro');
	const { check, parseArgsAsCheckConfig } = await import('@astrojs/check');
	const { tellEditors } = await import('../src/integrations/editors.ts');
	await sync({});
	tellEditors(process.cwd());
	const hasErrors = await check(parseArgsAsCheckConfig(process.argv));
	endWith(hasErrors ? 1 : 0);
}

/**
 * Has Astro compile the pages in a process of its own, whose memory is free again when content is read. It ends
 * with this one, also if that is killed: the next build would compile beside it.
 */
function compileApart(args: readonly string[]): Promise<void> {
	const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'compile', ...args], {
		env: { ...process.env, COMPILE_ONLY: '1' },
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		// It has said why.
		child.on('close', (code) => (code === 0 ? resolve() : endWith(1)));
	});
}

/** What `compileApart` starts. */
async function compile(config: AstroInlineConfig): Promise<void> {
	process.once('disconnect', () => process.exit(1));
	await (await import('astro')).build(config);
	endWith(0);
}

async function build(isForced: boolean, args: readonly string[]): Promise<void> {
	const { buildSite, isBuilt } = await import('../src/build/site.ts');
	const root = process.cwd();
	if (!isForced && isBuilt(root)) console.log(scriptStrings.built);
	else {
		await buildSite(root, { compile: () => compileApart(args), isForced });
		const { tellEditors } = await import('../src/integrations/editors.ts');
		tellEditors(root);
	}
	endWith(0);
}

async function main(): Promise<void> {
	const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
	const options = { port: text, host: text, open: flag, force: flag, verbose: flag };
	const ofBuilds = { 'skip-broken': flag, compress: flag, day: text };
	const { values, positionals } = commandLine(
		{ options: { ...options, ...ofBuilds }, allowPositionals: true },
		words.usage,
	);
	const { port, host, open = false, force = false, verbose = false } = values;
	const [command, ...others] = positionals;
	if (others.length > 0) throw new PlainError(words.usage);
	// The configuration reads both in one place, wherever they are written.
	if (port !== undefined) process.env['PORT'] = port;
	if (host !== undefined) process.env['HOST'] = host;
	if (values['skip-broken'] && command === 'build') process.env['SKIP_BROKEN'] = '1';
	if (values.compress && command === 'build') process.env['COMPRESS'] = '1';
	if (values.day !== undefined) process.env['SITE_DAY'] = values.day;
	if (command === 'dev' || command === 'build') {
		const { buildDayOnce } = await import('../src/loaders/buildDay.ts');
		// Development goes on with whatever else is wrong, and would with a day that is none.
		buildDayOnce(process.cwd());
	}
	const config = { server: { open }, force, ...(verbose && { logLevel: 'debug' as const }) };
	if (command === 'dev') await (await import('astro')).dev(config);
	else if (command === 'check') await types();
	else if (command === 'build') await build(force || verbose, verbose ? ['--verbose'] : []);
	else if (command === 'compile') await compile(config);
	else throw new PlainError(words.usage);
}

await main().catch(stopWith);
