import { execFileSync, spawn } from 'node:child_process';
import {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publishedFile } from '../../src/loaders/published.ts';
import { copyProject } from '../../tests/support/projectCopy.ts';
import type { Content, Input } from './input.ts';

/** How a program of the project ended, and all that it said. */
export interface Answer {
	/** `undefined` for one that had to be ended. */
	readonly code: number | undefined;
	readonly said: string;
}

/** Whether an answer shows where the program was, which no author can read. */
export function hasStack({ said }: Answer): boolean {
	return /^\s+at .*[:(].*:\d+/m.test(said) || /^Node\.js v\d/m.test(said);
}

const kept = { keps: /^(3329|4006)\.yaml$/, releases: /./ } as const;

/** A small project of ours, with no posts, two KEPs and its programs. */
export function smallProject(): string {
	const root = mkdtempSync(join(tmpdir(), 'inputs-'));
	copyProject(root);
	rmSync(join(root, 'public/img'), { recursive: true });
	rmSync(join(root, 'src/content/posts'), { recursive: true });
	mkdirSync(join(root, 'src/content/posts'));
	rmSync(join(root, publishedFile), { force: true });
	for (const [folder, names] of Object.entries(kept)) {
		for (const name of readdirSync(join(root, 'src/content', folder))) {
			if (!names.test(name)) rmSync(join(root, 'src/content', folder, name));
		}
	}
	return root;
}

function lay(file: string, content: Content): void {
	mkdirSync(dirname(file), { recursive: true });
	if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
	else if (content.is === 'folder') mkdirSync(file);
	else if (content.is === 'link') symlinkSync(content.to, file);
	else execFileSync('mkfifo', [file]);
}

/** Lays an input's files; tells why not if the system does not take them, as another one may. */
export function layInput(root: string, { files }: Input): string | undefined {
	for (const [name, content] of Object.entries(files)) {
		try {
			// Joined as it is: a name of dots is a name here.
			const file = `${root}/${name}`;
			if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return 'taken';
			lay(file, content);
		} catch (error) {
			return (error as NodeJS.ErrnoException).code ?? String(error);
		}
	}
	return undefined;
}

interface Limits {
	readonly seconds: number;
	readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program of the project at `root`; one that does not end within `seconds` is ended. */
export function run(
	root: string,
	args: readonly string[],
	{ seconds, environment = {} }: Limits,
): Promise<Answer> {
	const program = spawn(process.execPath, args, {
		cwd: root,
		env: { ...process.env, NO_COLOR: '1', SITE_URL: '', ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said: Buffer[] = [];
	for (const stream of [program.stdout, program.stderr]) {
		stream.on('data', (chunk: Buffer) => said.push(chunk));
	}
	let isEnded = false;
	const watchdog = setTimeout(() => {
		isEnded = true;
		program.kill('SIGKILL');
	}, seconds * 1000);
	return new Promise((resolve) => {
		program.on('close', (code) => {
			clearTimeout(watchdog);
			const text = Buffer.concat(said).toString('utf8');
			resolve({ code: isEnded ? undefined : (code ?? -1), said: text });
		});
	});
}
