import { spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own root, with a closing slash. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What a build said and how it ended. */
export interface BuildResult {
	readonly code: number | null;
	/** Standard output and standard error as they came, without colours. */
	readonly output: string;
}

const copied = [
	'astro.config.mjs',
	'fonts',
	'package.json',
	'package-lock.json',
	'public',
	'scripts',
	'src',
	'tsconfig.json',
];

/** Installed packages are linked one by one, so that caches kept among them are the copy's own. */
export function linkPackages(folder: string): void {
	const modules = join(folder, 'node_modules');
	mkdirSync(modules);
	const names = readdirSync(join(projectRoot, 'node_modules'));
	for (const name of names.filter((entry) => entry === '.bin' || !entry.startsWith('.'))) {
		symlinkSync(join(projectRoot, 'node_modules', name), join(modules, name));
	}
}

/** Copies what a build reads, and the scripts, into `root`, and links the installed packages. */
export function copyProject(root: string): void {
	for (const entry of copied.filter((path) => existsSync(join(projectRoot, path)))) {
		cpSync(join(projectRoot, entry), join(root, entry), { recursive: true });
	}
	linkPackages(root);
}

/** A copy of the project in a new temporary folder; `name` helps a person to tell copies apart. */
export function projectCopy(name: string): { readonly root: string; dispose(): void } {
	const root = mkdtempSync(join(tmpdir(), `${name}-`));
	copyProject(root);
	return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** What the test runner sets; Astro would take DEV and PROD for those of `import.meta.env`. */
const runnersOwn = /^(NODE_ENV|TEST|DEV|PROD|SSR|MODE|BASE_URL|VITEST.*)$/;

/** The environment of a build that a test starts: this process's, without the test runner's marks. */
export function buildEnvironment(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !runnersOwn.test(name));
	return { ...Object.fromEntries(kept), NO_COLOR: '1', ...changes };
}

/**
 * Builds the site at `root` as `npm run build` does; it does not throw when the build fails.
 *
 * @param under a program that runs the build, and what it is told: `taskset -c 0`
 */
export function buildSite(
	root: string,
	environment: Readonly<Record<string, string>> = {},
	under: readonly string[] = [],
): Promise<BuildResult> {
	const words = [...under, process.execPath, join(root, 'scripts/astro.ts'), 'build'];
	const [program = '', ...told] = words;
	const build = spawn(program, told, {
		cwd: root,
		env: buildEnvironment(environment),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const chunks: Buffer[] = [];
	build.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
	build.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
	return new Promise((resolve) => {
		build.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
	});
}
