import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { offlineDocuments, writeOfflineDocuments } from '../../../src/build/offline.ts';
import type { Output } from '../../../src/build/outputFile.ts';
import { workerFile } from '../../../src/integrations/search.ts';
import { bytesOf, type KeptFile } from '../../../src/offline/list.ts';
import { outputIn } from '../../support/outputIn.ts';

const folders: string[] = [];

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'offline-'));
	folders.push(folder);
	return folder;
}

/** An output below a base path of these files. */
function anOutput(files: Readonly<Record<string, string>>): Promise<Output> {
	const folder = newFolder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return outputIn(folder);
}

const settings = () => ({ base: '/k8s/', cache: newFolder() });

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const long = '升级'.repeat(2000);
const files = {
	'index.html': `<img src="/k8s/img/a.svg">${long}`,
	'posts/a b/index.html': 'a',
	'img/a.svg': '<svg/>',
	'img/unseen.svg': '<svg/>',
	'_astro/a.b.js': 'x',
	'rss.xml': '<rss/>',
	'2019/a/index.html': '<meta http-equiv="refresh" content="0; url=/k8s/posts/a/">',
};
const kept = (list: readonly KeptFile[]) => list.map(([path]) => path);

describe('the list of what is kept', () => {
	it('has each file that is kept, by its address, with the digest of its content', async () => {
		const { list } = await offlineDocuments(await anOutput(files), settings());
		expect(kept(list.files)).toEqual(['', '_astro/a.b.js', 'img/a.svg', 'posts/a%20b/']);
		expect(list.files[1]).toEqual(['_astro/a.b.js', 1]);
		// The first 72 bits of the SHA-256 of `a`.
		expect(list.files[3]).toEqual(['posts/a%20b/', 1, 'ypeBEsobvcr6']);
	});

	it('says what that takes on a disk, and less on the line', async () => {
		const { list, build } = await offlineDocuments(await anOutput(files), settings());
		expect(build).toMatchObject({ files: 4, bytes: bytesOf(list.files), version: list.version });
		expect(build.transfer).toBeGreaterThan(0);
		expect(build.transfer).toBeLessThan(build.bytes / 10);
	});

	it('is the same for the same output, and another for another', async () => {
		const documents = async (one: Readonly<Record<string, string>>) => {
			const output = await anOutput(one);
			const written = await writeOfflineDocuments(output, settings());
			return written.map(({ name }) => readFileSync(join(output.folder, name), 'utf8'));
		};
		const first = await documents(files);
		expect(await documents(files)).toEqual(first);
		// Neither what is not kept nor the list of a build before counts.
		expect(await documents({ ...files, 'rss.xml': 'new', 'offline/list.json': '{}' })).toEqual(
			first,
		);
		const other = await documents({ ...files, 'posts/a b/index.html': 'b' });
		expect(JSON.parse(other[1] ?? '').version).not.toBe(JSON.parse(first[1] ?? '').version);
	});
});

it('the worker for offline reading stands at the top of the site, under a name that stays', () => {
	expect(workerFile({ facadeModuleId: '/x/src/offline/worker.ts' })).toBe('offline.js');
	expect(workerFile({ facadeModuleId: '/x/src/search/worker/worker.ts' })).toMatch(
		/^_astro\/.*hash/,
	);
});
