import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

	it('have names that differ in more than case, which some file systems do not tell apart', async () => {
		mkdirSync(join(root, 'src/content/gates'));
		for (const name of ['Zoo', 'ZOO']) {
			const change = '{ release: "1.30", stage: beta, default: true }';
			const facts = `changes: [${change}]\nsource: https://kubernetes.io/\nread: 2026-11-28\n`;
			write(`src/content/gates/${name}.yaml`, `name: ${name}\n${facts}`);
		}
		const { gates, problems } = await readCatalogue(root);
		expect([...gates.keys()]).toEqual(['ZOO']);
		expect(problems).toMatchObject([{ file: 'src/content/gates/Zoo.yaml', severity: 'error' }]);
	});

	it.each(['7.yaml', '08.yaml', '8.yml', '8.YAML', '8 .yaml', 'eight.yaml'])(
		'must be in a file of their number, which is not %s',
		async (name) => {
			write(`src/content/keps/${name}`, kepFile(8));
			const { keps: sound, problems } = await readCatalogue(root);
			expect(sound.size).toBe(0);
			expect(problems).toMatchObject([
				{ file: `src/content/keps/${name}`, line: 1, field: 'number', severity: 'error' },
			]);
			expect(problems[0]?.message).toContain('8.yaml');
		},
	);

	it('are each in one file', async () => {
		mkdirSync(join(root, 'src/content/keps/old'));
		write('src/content/keps/7.yaml', kepFile(7));
		write('src/content/keps/old/7.yaml', kepFile(7));
		write('src/content/keps/7.yml', kepFile(7));
		const { keps: sound, problems } = await readCatalogue(root);
		expect([...sound.keys()]).toEqual([7]);
		expect(problems.map(({ file }) => file)).toEqual([
			'src/content/keps/7.yml',
			'src/content/keps/old/7.yaml',
		]);
	});

	it('bear the group, version and kind of an API in their names, the core group as core', async () => {
		mkdirSync(join(root, 'src/content/apis'));
		const api = (group: string, kind: string) =>
			`${group}version: v1\nkind: ${kind}\nsource: https://kubernetes.io/\nread: 2026-11-28\n`;
		write('src/content/apis/core_v1_Endpoints.yaml', api('', 'Endpoints'));
		write('src/content/apis/batch_v1_CronJob.yaml', api('group: batch\n', 'CronJob'));
		write('src/content/apis/v1_Pod.yaml', api('', 'Pod'));
		const { apis, problems } = await readCatalogue(root);
		expect(apis.map(({ kind }) => kind)).toEqual(['CronJob', 'Endpoints']);
		expect(problems).toMatchObject([{ file: 'src/content/apis/v1_Pod.yaml', line: 1 }]);
		expect(problems[0]?.message).toContain('core_v1_Pod.yaml');
	});

	describe('of KEPs and gates', () => {
		const gate = (release: string) =>
			`name: A\nchanges:\n  - release: "${release}"\n    stage: stable\n    default: true\nsource: https://kubernetes.io/\nread: 2026-11-28\n`;
		beforeEach(() => {
			for (const folder of ['gates', 'releases']) mkdirSync(join(root, 'src/content', folder));
			write(
				'src/content/releases/1.31.yaml',
				'version: "1.31"\ncodename: Elli\nreleased: 2024-08-13\nsource: https://kubernetes.io/\nread: 2026-07-24\n',
			);
			write('src/content/keps/7.yaml', `${kepFile(7)}\ngates: [A]\n`);
		});

		it('agree, or the milestone is an error at its line', async () => {
			write('src/content/gates/A.yaml', gate('1.31'));
			expect((await readCatalogue(root)).conflicts).toEqual([]);
			write('src/content/gates/A.yaml', gate('1.30'));
			expect((await readCatalogue(root)).conflicts).toMatchObject([
				{ file: 'src/content/keps/7.yaml', line: 5, field: 'milestones', severity: 'error' },
			]);
		});

		it('are not compared where the record of a gate is broken', async () => {
			write('src/content/gates/A.yaml', `${gate('1.30')}lost: true\n`);
			const { problems, conflicts } = await readCatalogue(root);
			expect(problems.map(({ file }) => file)).toEqual(['src/content/gates/A.yaml']);
			expect(conflicts).toEqual([]);
		});
	});

	it('may be links inside the project, and are reported where they cannot be read', async () => {
		write('7.yaml', kepFile(7));
		symlinkSync('../../../7.yaml', join(root, 'src/content/keps/7.yaml'));
		symlinkSync('none', join(root, 'src/content/keps/8.yaml'));
		writeFileSync(join(root, 'src/content/keps/9.yaml'), new Uint8Array([0xff]));
		write('src/content/keps/3329.json', '{}');
		write('src/content/keps/.DS_Store', '');
		const { keps: sound, problems } = await readCatalogue(root);
		expect([...sound.keys()]).toEqual([7]);
		expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
			['src/content/keps/8.yaml', 'error'],
			['src/content/keps/3329.json', 'warning'],
			['src/content/keps/9.yaml', 'error'],
		]);
	});
});
