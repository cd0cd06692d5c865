import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command used, its child processes included. */
export interface Usage {
	/** User and system time of all processors. */
	readonly processorSeconds: number;
	readonly wallSeconds: number;
	/** The most that the whole process tree held at one time; 0 where `/proc` is missing. */
	readonly peakMegabytes: number;
}

const pollingMilliseconds = 100;

/** What Linux says of one process; fields by their place after the name in `/proc/<id>/stat`. */
interface Reading {
	readonly parent: number;
	readonly processorSeconds: number;
	readonly residentMegabytes: number;
}

const ticksPerSecond = 100;
const pageMegabytes = 4096 / 2 ** 20;

function readingOf(id: string): Reading | undefined {
	try {
		const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
		// The name of the program, in parentheses, may hold spaces.
		const fields = stat
			.slice(stat.lastIndexOf(')') + 2)
			.split(' ')
			.map(Number);
		return {
			parent: fields[1] ?? 0,
			processorSeconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / ticksPerSecond,
			residentMegabytes: (fields[21] ?? 0) * pageMegabytes,
		};
	} catch {
		// It ended meanwhile.
		return undefined;
	}
}

function readings(): Map<number, Reading> {
	const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const found = ids.map((id) => [Number(id), readingOf(id)] as const);
	return new Map(found.filter((one): one is [number, Reading] => one[1] !== undefined));
}

/** Watches a process and everything it starts, also what outlives the one that started it. */
class ProcessTree {
	readonly #seconds = new Map<number, number>();
	peakMegabytes = 0;

	constructor(root: number) {
		this.#seconds.set(root, 0);
	}

	look(): void {
		const now = readings();
		const belongs = (id: number): boolean =>
			this.#seconds.has(id) || (now.has(id) && belongs(now.get(id)?.parent ?? 0));
		const members = [...now].filter(([id]) => belongs(id));
		for (const [id, { processorSeconds }] of members) this.#seconds.set(id, processorSeconds);
		const megabytes = members.reduce((sum, [, reading]) => sum + reading.residentMegabytes, 0);
		this.peakMegabytes = Math.max(this.peakMegabytes, megabytes);
	}

	get processorSeconds(): number {
		return [...this.#seconds.values()].reduce((sum, seconds) => sum + seconds, 0);
	}
}

/**
 * Runs a shell command in `folder` and measures it, without needing more rights than a user has.
 * Bash's `time` counts exactly, but only the processes that were waited for, and Pagefind's is not;
 * `/proc` shows every process, up to the last look at it. The larger sum is nearer to the truth.
 *
 * @throws Error with the command's output when it fails.
 */
export function measured(command: string, folder: string): Promise<Usage> {
	const script = `TIMEFORMAT='usage %U %S'; time { ${command}; }`;
	const began = performance.now();
	const child = spawn('bash', ['-c', script], {
		cwd: folder,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', LC_ALL: 'C' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			output += chunk;
		});
	}
	const tree = new ProcessTree(child.pid ?? 0);
	const poll = setInterval(() => {
		if (process.platform === 'linux') tree.look();
	}, pollingMilliseconds);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			clearInterval(poll);
			const times = /usage ([\d.]+) ([\d.]+)\s*$/.exec(output);
			if (code !== 0 || times === null) {
				reject(new Error(`${command} failed in ${folder} (exit code ${code}):\n${output}`));
				return;
			}
			resolve({
				processorSeconds: Math.max(Number(times[1]) + Number(times[2]), tree.processorSeconds),
				wallSeconds: (performance.now() - began) / 1000,
				peakMegabytes: tree.peakMegabytes,
			});
		});
	});
}
