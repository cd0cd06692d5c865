import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** nginx of this machine with the project's own configuration, `deploy/nginx.conf`, in a folder of its own. */

const given = fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url));

/** The program, also where only root looks for it. */
export function nginxProgram(): string | undefined {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
	return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
}

/** Whether nginx loads the module that sends `.br` files. */
export function hasBrotliModule(): boolean {
	const folder = '/etc/nginx/modules-enabled';
	return existsSync(folder) && readdirSync(folder).some((name) => /brotli.*static/.test(name));
}

export async function freePort(): Promise<number> {
	const server = createServer().listen({ port: 0, host: '127.0.0.1' });
	await once(server, 'listening');
	const address = server.address();
	await once(server.close(), 'close');
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	return address.port;
}

/** What of the configuration has to be another here. */
export interface Here {
	/** A folder for the program's own files. */
	readonly work: string;
	/** The folder that has the site at its addresses. */
	readonly root: string;
	readonly base: string;
	readonly port: number;
	/** Further blocks for `http`. */
	readonly more?: string;
}

/** The given configuration for this place: each line that is replaced has to be there. */
export function configurationFor({ work, root, base, port, more = '' }: Here): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${join(work, name)};`,
	);
	const site = `${root}${base}`.replace(/\/$/, '');
	const changes: readonly (readonly [string, string])[] = [
		['user www-data;', process.getuid?.() === 0 ? 'user root;' : ''],
		['pid /run/nginx.pid;', `pid ${join(work, 'nginx.pid')};`],
		['error_log /var/log/nginx/error.log;', `error_log ${join(work, 'error.log')};`],
		[
			'access_log /var/log/nginx/access.log;',
			`access_log ${join(work, 'access.log')};\n${temporary.join('\n')}\n${more}`,
		],
		['/etc/nginx/brotli-static[.]conf', join(work, 'brotli-static[.]conf')],
		['listen 80 default_server;', `listen 127.0.0.1:${port} default_server;`],
		['listen [::]:80 default_server;', ''],
		['root /srv/k8s-version-notes/current;', `root ${root};`],
		['include /srv/k8s-version-notes/current/_nginx.conf;', `include ${site}/_nginx.conf;`],
	];
	let text = readFileSync(given, 'utf8');
	for (const [line, instead] of changes) {
		// Not in the comments that say how to install it.
		const parts = text.split(new RegExp(`(?<=^[^#\\n]*)${line.replace(/[[\].*?]/g, '\\$&')}`, 'm'));
		if (parts.length !== 2) throw new Error(`deploy/nginx.conf has “${line}” not once.`);
		text = parts.join(instead);
	}
	return text;
}

/** A running nginx. */
export class Nginx {
	readonly #process: ChildProcess;

	private constructor(process: ChildProcess) {
		this.#process = process;
	}

	/** Starts it and waits until it answers; throws what it says when it does not. */
	static async start(program: string, here: Here): Promise<Nginx> {
		mkdirSync(here.work, { recursive: true });
		const file = join(here.work, 'nginx.conf');
		writeFileSync(file, configurationFor(here));
		if (hasBrotliModule())
			writeFileSync(join(here.work, 'brotli-static.conf'), 'brotli_static on;');
		const child = spawn(program, ['-c', file, '-g', 'daemon off;'], {
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		let said = '';
		child.stderr?.on('data', (chunk) => {
			said += chunk;
		});
		for (let tries = 0; tries < 200; tries += 1) {
			if (child.exitCode !== null) break;
			const isThere = await fetch(`http://127.0.0.1:${here.port}/healthz`).catch(() => undefined);
			await isThere?.arrayBuffer();
			if (isThere !== undefined) {
				if (said !== '') throw new Error(`nginx complains:\n${said}`);
				return new Nginx(child);
			}
			await wait(50);
		}
		child.kill('SIGKILL');
		throw new Error(`nginx does not start:\n${said}`);
	}

	/** The processor time of its workers so far, in ticks of the system; 0 where that does not tell. */
	get ticks(): number {
		const pid = this.#process.pid ?? 0;
		const read = (file: string) => {
			try {
				return readFileSync(`/proc/${file}`, 'utf8');
			} catch {
				return '';
			}
		};
		const workers = read(`${pid}/task/${pid}/children`).split(' ').filter(Boolean);
		const spent = workers.map((worker) => {
			// proc(5): after the name in parentheses, utime and stime are the 12th and 13th fields.
			const fields = read(`${worker}/stat`)
				.replace(/^.*\) /s, '')
				.split(' ');
			return Number(fields[11]) + Number(fields[12]);
		});
		return spent.reduce((sum, one) => sum + one, 0);
	}

	async stop(): Promise<void> {
		if (this.#process.exitCode !== null) return;
		this.#process.kill('SIGTERM');
		await once(this.#process, 'exit');
	}
}
