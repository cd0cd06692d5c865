import { existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { fileDigest, filesIn, keep, keptIn, keyOf } from '../cache.ts';
import { filesBelow } from './builtFiles.ts';
import type { Log } from './log.ts';

/**
 * The pages, compiled: a program that Astro makes of the code and that makes pages of content. It is kept
 * from one build to the next, with the styles and scripts of the pages, under the key of the code.
 */

/** A page or a document that the program makes. */
export interface PagePath {
	/** Its path on the site, decoded, without the base. */
	readonly pathname: string;
	readonly route: RouteData;
	/** What it is made of, if the route's `getStaticPaths` says it. */
	readonly cacheKey?: string | undefined;
}

export interface Program {
	/** All that it makes; of several at one path the first counts. */
	paths(): Promise<readonly PagePath[]>;
	render(request: Request, route: RouteData): Promise<Response>;
}

/** What Astro says of a page besides its code: which style sheets it has. */
export type PageStyles = ReadonlyMap<string, { readonly styles: readonly unknown[] }>;

/** What is known of a kept program. */
interface Account {
	/** The module to begin with, in `pages/`. */
	readonly entry: string;
	readonly styles: readonly (readonly [page: string, { readonly styles: readonly unknown[] }])[];
	/** The digests of all files, by their names in the folder. */
	readonly files: Readonly<Record<string, string>>;
}

/** How many programs are kept: one for each address for which the same site is built, say. */
const keptPrograms = 3;

const accountFile = 'account.json';

/** The folder of compiled pages in an output that Astro is making. */
const compiled = '.prerender';

/** Where programs are kept: within the project, above which Node looks for the packages that pages import. */
function folderOf(root: string): string {
	const cache = path.join(root, '.cache');
	const isWithin =
		!existsSync(cache) || realpathSync(cache).startsWith(realpathSync(root) + path.sep);
	return path.join(isWithin ? cache : path.join(root, 'node_modules/.cache'), 'program');
}

/** The key of what Astro compiles for the project at `root`, an absolute path: all of its code, the letters of its pictures, and where it is. */
export async function programKey(root: string): Promise<string> {
	const names = (await readdir(path.join(root, 'src'))).filter((name) => name !== 'content');
	const settings = (await readdir(root)).filter((name) => /^\.env/.test(name));
	const code = [...names.map((name) => `src/${name}`), ...settings];
	const others = ['astro.config.mjs', 'fonts', 'package-lock.json', 'tsconfig.json'];
	return keyOf({
		...filesIn(root, [...others, ...code]),
		...{ root, address: process.env['SITE_URL'], node: process.version },
	});
}

function accountOf(folder: string): Account | undefined {
	const content = keptIn(path.join(folder, accountFile));
	if (content === undefined) return undefined;
	const account = JSON.parse(content.toString('utf8')) as Account;
	const files = Object.entries(account.files);
	const isWhole = files.every(([name, digest]) => fileDigest(path.join(folder, name)) === digest);
	return isWhole ? account : undefined;
}

/** Forgets the oldest programs. */
async function dropOld(root: string, key: string): Promise<void> {
	const folder = folderOf(root);
	const used = path.join(folder, 'used.json');
	const before = JSON.parse(keptIn(used)?.toString('utf8') ?? '[]') as readonly string[];
	const keys = [key, ...before.filter((one) => one !== key)].slice(0, keptPrograms);
	await keep(used, JSON.stringify(keys));
	for (const name of await readdir(folder)) {
		if (name !== path.basename(used) && !keys.includes(name)) {
			await rm(path.join(folder, name), { recursive: true, force: true });
		}
	}
}

/** What Astro has compiled into an output. */
export interface Compiled {
	/** The output, an absolute path. */
	readonly output: string;
	/** The pages as `astro:build:setup` gives them. */
	readonly pages: PageStyles;
}

/** A new folder into which Astro may compile for the project at `root`; what a killed build left in one is forgotten with old programs. */
export function folderToCompile(root: string): string {
	const folder = folderOf(root);
	mkdirSync(folder, { recursive: true });
	return mkdtempSync(path.join(folder, 'compiled-'));
}

/** Keeps what Astro has compiled for the project at `root` under its key; the compiled pages move there. */
export async function keepProgram(
	root: string,
	key: string,
	{ output, pages }: Compiled,
): Promise<void> {
	const folder = path.join(folderOf(root), key);
	const next = `${folder}.next`;
	await rm(next, { recursive: true, force: true });
	await mkdir(next, { recursive: true });
	await rename(path.join(output, compiled), path.join(next, 'pages'));
	for (const name of await filesBelow(output)) {
		await cp(path.join(output, name), path.join(next, 'assets', name));
	}
	const names = (await filesBelow(next)).sort();
	const entry = names.find((name) => /^pages\/prerender-entry\.[^/]+\.mjs$/.test(name));
	if (entry === undefined) throw new Error('Astro wrote no prerender entry.');
	const account: Account = {
		entry,
		styles: [...pages].map(([page, { styles }]) => [page, { styles }]),
		files: Object.fromEntries(names.map((name) => [name, fileDigest(path.join(next, name))])),
	};
	await keep(path.join(next, accountFile), JSON.stringify(account));
	await rm(folder, { recursive: true, force: true });
	await rename(next, folder);
}

/** A program that was kept, whole. */
export interface KeptProgram {
	/** Styles and scripts: where they are, by their names in the output. */
	readonly assets: ReadonlyMap<string, string>;
	/** Starts it; content has to be loaded. */
	readonly open: (log: Log) => Promise<Program>;
}

/** The program of the project at `root` that was kept under a key; `undefined` if there is none, or not all of it. */
export async function keptProgram(root: string, key: string): Promise<KeptProgram | undefined> {
	const folder = path.join(folderOf(root), key);
	const account = accountOf(folder);
	if (account === undefined) return undefined;
	await dropOld(root, key);
	const assets = Object.keys(account.files)
		.filter((name) => name.startsWith('assets/'))
		.map((name) => [name.slice('assets/'.length), path.join(folder, name)] as const);
	return { assets: new Map(assets), open: (log) => opened(folder, account, log) };
}

/** A message of Astro's. */
interface Message {
	readonly level: string;
	readonly label: string | null;
	readonly message: string;
}

async function opened(folder: string, { entry, styles }: Account, log: Log): Promise<Program> {
	const { app } = await import(pathToFileURL(path.join(folder, entry)).href);
	const write = ({ level, label, message }: Message) => {
		if (level === 'warn' || level === 'error') log[level](label ?? 'build', message);
	};
	// What Astro's own prerenderer gives it: of all that a build knows, pages ask for no more than this.
	app.setInternals({ pagesByKeys: new Map(styles), entrySpecifierToBundleMap: new Map() });
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
	return {
		paths: () => new StaticPaths(app).getAll(),
		render: (request, routeData) => app.render(request, { routeData }),
	};
}
