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

/** Parents of the processes that run now, by process. */
function parents(): Map<number, number> {
	const result = new Map<number, number>();
	for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			// The name of the program, in parentheses, may hold spaces.
			const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			result.set(Number(name), Number(parent));
		} catch {
			// It ended meanwhile.
		}
	}
	return result;
}

function residentKilobytes(process: number): number {
	try {
		const status = readFileSync(`/proc/${process}/status`, 'utf8');
		return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
	} catch {
		return 0;
	}
}

/** Resident memory of `ancestor` and everything it started, in megabytes. */
function treeMegabytes(ancestor: number): number {
	const parentOf = parents();
	const belongs = (process: number | undefined): boolean =>
		process !== undefined && (process === ancestor || belongs(parentOf.get(process)));
	const members = [...parentOf.keys()].filter(belongs);
	return members.reduce((sum, process) => sum + residentKilobytes(process), 0) / 1024;
}

/**
 * Runs a shell command in `folder` and measures it. Bash's own `time` adds up the command and all
 * its children, without needing more rights than a user has.
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
	let peakMegabytes = 0;
	child.stdout.on('data', (chunk) => {
		output += chunk;
	});
	child.stderr.on('data', (chunk) => {
		output += chunk;
	});
	const poll = setInterval(() => {
		if (process.platform !== 'linux' || child.pid === undefined) return;
		peakMegabytes = Math.max(peakMegabytes, treeMegabytes(child.pid));
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
			const processorSeconds = Number(times[1]) + Number(times[2]);
			const wallSeconds = (performance.now() - began) / 1000;
			resolve({ processorSeconds, wallSeconds, peakMegabytes });
		});
	});
}
