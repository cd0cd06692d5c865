import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The home page of a site at an address. */
export function homeOf(address: string): string {
	return `<html lang="zh-CN"><head><link rel="canonical" href="${address}"></head></html>`;
}

/** Writes an output of these files, and nothing else, into a folder. */
export function writeOutput(folder: string, files: Readonly<Record<string, string>>): void {
	rmSync(folder, { recursive: true, force: true });
	const all = { 'index.html': homeOf('https://example.org/k8s/'), ...files };
	for (const [name, text] of Object.entries(all)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}
