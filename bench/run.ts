/**
 * `npm run bench -- --posts 1000`: builds the site and a bare Astro + Pagefind blog over the same
 * posts, cold and after one change, and prints what both used and the ratios that bars hold.
 */
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { publishedFile } from '../src/loaders/published.ts';
import { linkPackages, projectCopy, projectRoot } from '../tests/support/projectCopy.ts';
import { writeBareBlog } from './bareBlog.ts';
import { measured, type Usage } from './measure.ts';
import { benchPost } from './posts.ts';

const { values } = parseArgs({
	options: {
		posts: { type: 'string', default: '1000' },
		keep: { type: 'boolean', default: false },
	},
});
const count = Number(values.posts);
const picture = fileURLToPath(new URL('../tests/fixtures/img/stand-in.png', import.meta.url));

/** A site to measure: where it is and how it is built. */
interface Site {
	readonly name: string;
	readonly root: string;
	readonly command: string;
}

interface Figures {
	readonly cold: Usage;
	readonly changed: Usage;
	readonly outputBytes: number;
	readonly indexBytes: number;
	/** HTML and CSS of one post. */
	readonly visit: { readonly gzip: number; readonly brotli: number };
}

function knownKeps(): number[] {
	const names = readdirSync(join(projectRoot, 'src/content/keps'));
	return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
}

function writePosts(root: string): void {
	const folder = join(root, 'src/content/posts');
	rmSync(folder, { recursive: true, force: true });
	// Of ours, which are not there, the build has nothing to say.
	rmSync(join(root, publishedFile), { force: true });
	mkdirSync(folder, { recursive: true });
	mkdirSync(join(root, 'public/img'), { recursive: true });
	cpSync(picture, join(root, 'public/img/bench.png'));
	const keps = knownKeps();
	for (let index = 0; index < count; index += 1) {
		const { name, text } = benchPost(index, keps);
		writeFileSync(join(folder, name), text);
	}
}

function bytesBelow(folder: string): number {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => statSync(join(folder, name)))
		.filter((entry) => entry.isFile())
		.reduce((sum, { size }) => sum + size, 0);
}

function visitOf(output: string): Figures['visit'] {
	const html = readFileSync(join(output, 'posts/note-0001/index.html'));
	const sheets = [...html.toString('utf8').matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
	const files = [html, ...sheets.map((match) => readFileSync(join(output, match[1] ?? '')))];
	return {
		gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
		brotli: files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0),
	};
}

async function figuresOf({ name, root, command }: Site): Promise<Figures> {
	console.log(`${name}: cold build of ${count} posts …`);
	const cold = await measured(command, root);
	appendFileSync(join(root, 'src/content/posts/note-0001.md'), '\n又补充了一句话。\n');
	console.log(`${name}: build after one change …`);
	const changed = await measured(command, root);
	const output = join(root, 'dist');
	const indexBytes = bytesBelow(join(output, 'pagefind'));
	return { cold, changed, outputBytes: bytesBelow(output), indexBytes, visit: visitOf(output) };
}

function print(title: string, rows: readonly (readonly [string, string, string])[]): void {
	console.log(`\n${title}`);
	for (const [label, ours, bare] of rows) {
		console.log(`  ${label.padEnd(34)}${ours.padStart(12)}${bare.padStart(16)}`);
	}
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(value: number): string {
	return `${value.toFixed(1)} s`;
}

function report(ours: Figures, bare: Figures): boolean {
	const row = (label: string, of: (figures: Figures) => string) =>
		[label, of(ours), of(bare)] as const;
	print(`${count} posts`, [
		['', 'this site', 'bare'],
		row('cold build, processor', ({ cold }) => seconds(cold.processorSeconds)),
		row('cold build, wall', ({ cold }) => seconds(cold.wallSeconds)),
		row('cold build, peak memory', ({ cold }) => `${cold.peakMegabytes.toFixed(0)} MB`),
		row('after one change, processor', ({ changed }) => seconds(changed.processorSeconds)),
		row('output', ({ outputBytes }) => megabytes(outputBytes)),
		row('search index', ({ indexBytes }) => megabytes(indexBytes)),
		row('first visit, HTML + CSS, brotli', ({ visit }) => `${visit.brotli} B`),
		row('first visit, HTML + CSS, gzip', ({ visit }) => `${visit.gzip} B`),
	]);
	const processor = ours.cold.processorSeconds / bare.cold.processorSeconds;
	const memory = ours.cold.peakMegabytes / bare.cold.peakMegabytes;
	const change = ours.changed.processorSeconds / ours.cold.processorSeconds;
	const bars = [
		['cold build, processor, × bare', processor, 2],
		['cold build, memory, × bare', memory, 1.5],
		['after one change, × cold', change, 0.7],
	] as const;
	print(
		'ratios',
		bars.map(([label, value, most]) => {
			const mark = value <= most ? 'reached' : 'MISSED';
			return [label, value.toFixed(2), `≤ ${most} ${mark}`] as const;
		}),
	);
	return bars.every(([, value, most]) => value <= most);
}

async function main(): Promise<boolean> {
	if (!Number.isInteger(count) || count < 1) {
		console.error(`--posts wants a whole number from 1 on, not “${values.posts}”.`);
		return false;
	}
	const own = projectCopy('bench-own');
	const bareRoot = mkdtempSync(join(tmpdir(), 'bench-bare-'));
	try {
		writeBareBlog(bareRoot, linkPackages);
		for (const root of [own.root, bareRoot]) writePosts(root);
		const astro = `"${process.execPath}" node_modules/astro/bin/astro.mjs build`;
		const pagefind = `"${process.execPath}" node_modules/pagefind/lib/runner/bin.cjs --site dist`;
		const bare = await figuresOf({
			name: 'bare blog',
			root: bareRoot,
			command: `${astro} && ${pagefind}`,
		});
		const ours = await figuresOf({ name: 'this site', root: own.root, command: astro });
		return report(ours, bare);
	} finally {
		if (values.keep) console.log(`\nkept: ${own.root} ${bareRoot}`);
		else for (const root of [own.root, bareRoot]) rmSync(root, { recursive: true, force: true });
	}
}

if (!(await main())) process.exitCode = 1;
