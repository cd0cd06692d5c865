import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const engines = ['satteri', 'shiki', 'gemoji'];
const besides = ['../strings/markdown.ts', '../urls.ts', '../site.ts'];

/** Where the dialect's sources are: beside this file or, once it is bundled, in the project. */
function sourceFolder(): string {
	const beside = fileURLToPath(new URL('.', import.meta.url));
	return existsSync(path.join(beside, 'constructs.ts')) ? beside : path.resolve('src/markdown');
}

function engineVersion(name: string, folder: string): string {
	const entry = createRequire(path.join(folder, 'x.js')).resolve(name);
	const inside = path.join('node_modules', name, path.sep);
	const root = entry.slice(0, entry.lastIndexOf(inside) + inside.length);
	const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	return `${name}@${String((manifest as { readonly version?: unknown }).version)}`;
}

/** A hash over the dialect's files, its words, the addresses it writes and its engines' versions. */
export function fingerprint(): string {
	const folder = sourceFolder();
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => name.endsWith('.ts'));
	const hash = createHash('sha256');
	for (const name of [...names, ...besides].sort()) {
		hash
			.update(`${name}\0`)
			.update(readFileSync(path.join(folder, name)))
			.update('\0');
	}
	for (const engine of engines) hash.update(engineVersion(engine, folder));
	return hash
		.update(process.env['SITE_URL'] ?? '')
		.digest('hex')
		.slice(0, 20);
}
