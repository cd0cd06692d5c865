import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keep, keptIn } from '../../../src/cache.ts';
import { projectRoot } from '../../support/projectCopy.ts';
import { kepFile } from './kepFile.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'records-'));
	mkdirSync(join(root, 'src/content/keps'), { recursive: true });
	writeFileSync(join(root, 'src/content/keps/7.yaml'), kepFile(7));
	writeFileSync(join(root, 'src/content/keps/8.yaml'), kepFile(8));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const store = () => join(root, '.cache/records/keps.json');

/** The catalogue as the next process reads it, which remembers nothing but what is kept. */
async function nextRun() {
	vi.resetModules();
	const { readCatalogue } = await import('../../../src/loaders/catalogue.ts');
	return readCatalogue(root);
}
const titles = async () => [...(await nextRun()).keps.values()].map(({ title }) => title);

/** Puts another title in what is kept, so that it shows whether that is used. */
async function mark(): Promise<void> {
	const kept = String(keptIn(store()));
	expect(kept.match(/A feature/g)).toHaveLength(2);
	await keep(store(), kept.replaceAll('A feature', 'kept'));
}

describe('records that were read before', () => {
	it('are not read again by the next run', async () => {
		expect(await titles()).toEqual(['A feature', 'A feature']);
		await mark();
		expect(await titles()).toEqual(['kept', 'kept']);
	});

	it('are read again where they changed, and forgotten where they are gone', async () => {
		await titles();
		await mark();
		appendFileSync(join(root, 'src/content/keps/7.yaml'), '\n# a remark\n');
		expect(await titles()).toEqual(['A feature', 'kept']);
		rmSync(join(root, 'src/content/keps/8.yaml'));
		expect(await titles()).toEqual(['A feature']);
		expect(String(keptIn(store()))).not.toContain('8.yaml');
	});

	it('are read again when the code that reads them has changed', async () => {
		await titles();
		await mark();
		mkdirSync(join(root, 'src/schemas'));
		cpSync(join(projectRoot, 'src/schemas/kep.ts'), join(root, 'src/schemas/kep.ts'));
		expect(await titles()).toEqual(['A feature', 'A feature']);
	});

	it.each([
		['cut', () => truncateSync(store(), 200)],
		['empty', () => truncateSync(store(), 0)],
		['changed', () => writeFileSync(store(), readFileSync(store(), 'utf8').replace('7', '9'))],
	])('are read again when what was kept of them is %s', async (_, damage) => {
		await titles();
		await mark();
		damage();
		expect(await titles()).toEqual(['A feature', 'A feature']);
	});

	it('tell of the same errors at the same lines', async () => {
		writeFileSync(join(root, 'src/content/keps/8.yaml'), `${kepFile(8)}\nlost: 1\n`);
		writeFileSync(join(root, 'src/content/keps/9.yaml'), kepFile(7));
		writeFileSync(join(root, 'src/content/keps/10.yaml'), 'a: [');
		const { problems, unread } = await nextRun();
		expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
			'src/content/keps/10.yaml:1',
			expect.stringMatching(/8\.yaml:\d+$/),
			'src/content/keps/9.yaml:1',
		]);
		const again = await nextRun();
		expect(again.problems).toEqual(problems);
		expect(again.unread).toEqual(unread);
	});
});

it('the catalogue of this site is the same from what was kept, to the last field', async () => {
	cpSync(join(projectRoot, 'src/content'), join(root, 'src/content'), {
		recursive: true,
		filter: (file) => !file.includes('posts'),
	});
	const read = await nextRun();
	expect(read.keps.size).toBeGreaterThan(300);
	expect(await nextRun()).toStrictEqual(read);
});
