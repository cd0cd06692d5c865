import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const engines = ['satteri', 'shiki', 'gemoji', 'temml', 'beautiful-mermaid'];
const besides = ['../strings/markdown.ts', '../urls.ts', '../site.ts'];

/** Where the dialect's sources are: beside this file or, once it is bundled, in the project. */
function sourceFolder(): string {
	const beside = fileURLToPath(new URL('.', import.meta.url));
	return existsSync(path.join(beside, 'constructs.ts')) ? beside : path.resolve('src/markdown');
}

function engineVersion(name: string, folder: string): string {
	const paths = createRequire(path.join(folder, 'x.js')).resolve.paths(name) ?? [];
	const manifests = paths.map((root) => path.join(root, name, 'package.json'));
	const manifest = manifests.find((file) => existsSync(file));
	if (manifest === undefined) throw new Error(`The package ${name} is not installed.`);
	const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version?: unknown };
	return `${name}@${String(version)}`;
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
