import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueLoader, readCatalogue } from '../../../src/loaders/catalogue.ts';
import { aStore } from './aStore.ts';
import { kepFile } from './kepFile.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'catalogue-'));
	mkdirSync(join(root, 'src/content/keps'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
	writeFileSync(join(root, name), text);
}

describe('the records of the catalogue', () => {
	const keps = aStore();
	const loadKeps = async () =>
		catalogueLoader('keps').load({
			store: keps.store,
			config: { root: pathToFileURL(`${root}/`) },
			parseData: async ({ data }: { data: unknown }) => data,
			generateDigest: (data: unknown) => JSON.stringify(data),
		} as never);

	it('keep the last good version of one that is broken, and drop one that is gone', async () => {
		write('src/content/keps/7.yaml', kepFile(7));
		write('src/content/keps/8.yaml', kepFile(8));
		await loadKeps();
		const [seven] = keps.store.values();
		write('src/content/keps/7.yaml', `${kepFile(7)}\nbroken: [`);
		rmSync(join(root, 'src/content/keps/8.yaml'));
		await loadKeps();
		expect(keps.store.values()).toEqual([seven]);
		expect(seven?.data).toMatchObject({ number: 7, title: 'A feature' });
	});

	it('are in the order of their numbers, whatever that of their files', async () => {
		for (const number of [1000, 7, 64, 9]) {
			write(`src/content/keps/${number}.yaml`, kepFile(number));
		}
		expect([...(await readCatalogue(root)).keps.keys()]).toEqual([7, 9, 64, 1000]);
	});

	it('must be in a file of their number', async () => {
		write('src/content/keps/7.yaml', kepFile(8));
		const { keps: sound, unread, problems } = await readCatalogue(root);
		expect([sound.size, [...unread]]).toEqual([0, [7]]);
		expect(problems).toMatchObject([{ file: 'src/content/keps/7.yaml', line: 1 }]);
		expect(problems[0]?.message).toContain('8.yaml');
	});
});
