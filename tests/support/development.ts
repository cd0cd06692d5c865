import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildEnvironment } from './projectCopy.ts';

export interface DevelopmentServer {
	readonly origin: string;
	/** What it has said so far. */
	said(): string;
	stop(): void;
}

/** Starts `npm run dev`'s server in `root`, on a port of its own choice; it throws if none comes within a minute. */
export function startDevelopment(
	root: string,
	environment: Readonly<Record<string, string>> = {},
): Promise<DevelopmentServer> {
	const server = spawn(process.execPath, [join(root, 'scripts/astro.ts'), 'dev'], {
		cwd: root,
		env: buildEnvironment({ PORT: '0', HOST: '127.0.0.1', ...environment }),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	return new Promise((resolve, reject) => {
		const stop = () => void server.kill();
		const tooLong = setTimeout(() => {
			stop();
			reject(new Error(`no address within a minute:\n${said}`));
		}, 60_000);
		const listen = (chunk: Buffer) => {
			said += chunk.toString('utf8');
			const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
			if (origin === undefined) return;
			clearTimeout(tooLong);
			resolve({ origin, said: () => said, stop });
		};
		server.stdout.on('data', listen);
		server.stderr.on('data', listen);
	});
}
