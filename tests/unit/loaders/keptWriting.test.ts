import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep, keptIn } from '../../../src/cache.ts';
import { readWriting } from '../../../src/loaders/writing.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'writing-'));
	write('src/content/write/index.md', '![图的说明](/img/a.svg)\n\n## 节\n');
	write('public/img/a.svg', svg(10));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	writeFileSync(join(root, name), text);
}
const svg = (size: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"/>`;

const kept = () => {
	const folder = join(root, '.cache/findings');
	return readdirSync(folder).map((name) => join(folder, name));
};
/** Puts another heading in what is kept, so that it shows whether that is used. */
async function mark(): Promise<void> {
	for (const file of kept()) await keep(file, String(keptIn(file)).replaceAll('"节"', '"kept"'));
}
const headings = async () => (await readWriting(root)).page?.headings.map(({ text }) => text);

describe('the page on writing that was read before', () => {
	it('is the same, and is not read again', async () => {
		const first = await readWriting(root);
		expect(first.problems).toEqual([]);
		expect(await readWriting(root)).toEqual(first);
		await mark();
		expect(await headings()).toEqual(['kept']);
	});

	it.each([
		[
			'its text',
			() => write('src/content/write/index.md', '![图的说明](/img/a.svg)\n\n## 节\n\n文\n'),
		],
		['a picture that it shows', () => write('public/img/a.svg', svg(20))],
		['what was kept', () => truncateSync(kept()[0] ?? '', 60)],
	])('is read again after a change of %s', async (_, change) => {
		await headings();
		await mark();
		change();
		expect(await headings()).toEqual(['节']);
	});
});
