import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { outputKey } from '../../src/build/current.ts';
import { buildEnvironment, projectCopy, projectRoot } from '../support/projectCopy.ts';

/** The project with a build that does nothing but listen, so that one sees when it ends. */
const copy = projectCopy('blog-start');
afterAll(() => copy.dispose());
const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
writeFileSync(
	join(copy.root, 'package.json'),
	JSON.stringify({ type: 'module', scripts: { start: scripts.start } }),
);
writeFileSync(
	join(copy.root, 'scripts/astro.ts'),
	`import { createServer } from 'node:net';
	if (process.env.BUILD_FAILS) process.exit(3);
	const server = createServer().listen(0, '127.0.0.1', () =>
		console.log('building at 127.0.0.1:' + server.address().port));`,
);
mkdirSync(join(copy.root, 'dist'));
writeFileSync(join(copy.root, 'dist/index.html'), 'home');

/** Makes `dist/` the output of the sources with that key. */
function recordOutput(key: string): void {
	mkdirSync(join(copy.root, '.cache'), { recursive: true });
	writeFileSync(join(copy.root, '.cache/output-key'), key);
}

/** What a test started, npm or the script itself, in a process group of its own. */
let npm: ChildProcess | undefined;
afterEach(() => {
	// Whatever is left of the group, if a test failed.
	try {
		if (npm?.pid !== undefined) process.kill(-npm.pid, 'SIGKILL');
	} catch {}
});

/** Runs `npm start` in a process group of its own and gives the port that it says it listens on. */
function start(): Promise<number> {
	const started = spawn('npm', ['start'], {
		cwd: copy.root,
		detached: true,
		env: buildEnvironment({ PORT: '0', HOST: '127.0.0.1' }),
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	npm = started;
	return new Promise((resolve, reject) => {
		let said = '';
		started.stdout.on('data', (chunk: Buffer) => {
			said += chunk;
			const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
			if (port !== undefined) resolve(Number(port));
		});
		started.once('close', () => reject(new Error(said)));
	});
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = createConnection({ port, host: '127.0.0.1' });
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}

/** Waits until nobody listens on `port`: a server that stays lets the test run out of time. */
async function ended(port: number): Promise<boolean> {
	while (await answers(port)) await pause(50);
	return true;
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
	it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
		'leaves no server when npm gets %s',
		async (signal) => {
			recordOutput(outputKey(copy.root));
			const port = await start();
			expect(await answers(port)).toBe(true);
			npm?.kill(signal);
			expect(await ended(port)).toBe(true);
		},
	);

	it.each(['SIGTERM', 'SIGKILL'] as const)('leaves no build when npm gets %s', async (signal) => {
		recordOutput('of other sources');
		const port = await start();
		npm?.kill(signal);
		expect(await ended(port)).toBe(true);
	});

	it.each([
		['PORT that is no port', 'x', 1, /PORT/],
		['port that is taken', 'taken', 1, /占用/],
		['build that is up to date', '0', null, /没有变化.*http:\/\/127\.0\.0\.1:\d+\//s],
	])('says so and ends as it should with a %s', async (_, port, code, words) => {
		recordOutput(outputKey(copy.root));
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const taken = String((other.address() as AddressInfo).port);
		const started = spawn(process.execPath, [join(copy.root, 'scripts/start.ts')], {
			detached: true,
			env: buildEnvironment({ PORT: port === 'taken' ? taken : port, HOST: '127.0.0.1' }),
		});
		npm = started;
		let said = '';
		for (const output of [started.stdout, started.stderr]) {
			output.on('data', (chunk: Buffer) => {
				said += chunk;
				if (said.includes('Ctrl-C')) started.kill('SIGKILL');
			});
		}
		const [ending] = await once(started, 'close');
		other.close();
		expect([ending, said]).toEqual([code, expect.stringMatching(words)]);
	});

	it('fails with a build that fails, serves nothing and says what to do', async () => {
		recordOutput('of other sources');
		const started = spawn(process.execPath, [join(copy.root, 'scripts/start.ts')], {
			detached: true,
			env: buildEnvironment({ PORT: '0', BUILD_FAILS: 'yes' }),
		});
		npm = started;
		let said = '';
		started.stderr.on('data', (chunk: Buffer) => {
			said += chunk;
		});
		const [ending] = await once(started, 'close');
		expect([ending, said]).toEqual([1, expect.stringContaining('npm run preview')]);
	});
});
