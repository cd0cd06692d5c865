import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

/**
 * A field that is added to the schema of a record, and nowhere else, has to come through the reading,
 * the import and the API. The schemas are replaced for this file, which therefore imports everything
 * that reads them anew.
 */

const root = mkdtempSync(join(tmpdir(), 'added-field-'));
const schemas = { kep: '../../../src/schemas/kep.ts', release: '../../../src/schemas/release.ts' };
const added = z.strictObject({ note: z.string() });

function write(file: string, text: string): void {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
}

const read = (file: string) => readFileSync(join(root, file), 'utf8');

async function freshModules() {
	const { importCatalogue } = await import('../../../scripts/upstream/importCatalogue.ts');
	const { readCatalogue } = await import('../../../src/loaders/catalogue.ts');
	const { documents } = await import('../../../src/api/documents.ts');
	const { kepDocument, kepsDocument, releasesDocument } = await import('../../../src/api/write.ts');
	return { importCatalogue, readCatalogue, documents, kepDocument, kepsDocument, releasesDocument };
}

let modules: Awaited<ReturnType<typeof freshModules>>;

beforeAll(async () => {
	vi.resetModules();
	vi.doMock(schemas.kep, async (original) => {
		const real = await original<typeof import('../../../src/schemas/kep.ts')>();
		return { ...real, kepSchema: real.kepSchema.safeExtend({ added: added.optional() }) };
	});
	vi.doMock(schemas.release, async (original) => {
		const real = await original<typeof import('../../../src/schemas/release.ts')>();
		return { ...real, releaseSchema: real.releaseSchema.extend({ added: added.optional() }) };
	});
	modules = await freshModules();
	write(
		'src/content/keps/1.yaml',
		'number: 1\ntitle: Feature 1\nsig: node\nstatus: implementable\nmilestones:\n  alpha: "1.30"\nsource: https://kep.k8s.io/1\nread: 2026-01-01\nadded:\n  note: 新的\n',
	);
	write(
		'src/content/releases/1.30.yaml',
		'version: "1.30"\ncodename: A\nreleased: 2024-04-17\nsource: https://kubernetes.io/releases/\nread: 2026-01-01\nadded:\n  note: 新的\n',
	);
	write(
		'upstream/keps/sig-node/1-feature/kep.yaml',
		'title: Feature 1\nkep-number: 1\nowning-sig: sig-node\nstatus: implemented\nmilestone:\n  alpha: v1.30\n',
	);
	write(
		'upstream/data/releases/schedule.yaml',
		'schedules:\n- release: "1.30"\n  endOfLifeDate: "2025-06-28"\n',
	);
});

afterAll(() => {
	vi.doUnmock(schemas.kep);
	vi.doUnmock(schemas.release);
	vi.resetModules();
	rmSync(root, { recursive: true });
});

describe('a field that is added to a schema alone', () => {
	it('comes through an import that changes the record', async () => {
		const from = [join(root, 'upstream')];
		const { changed } = await modules.importCatalogue(
			{ root, from, dryRun: false, day: '2026-07-24' },
			() => {},
		);
		expect(changed).toHaveLength(2);
		const kep = read('src/content/keps/1.yaml');
		expect(kep).toContain('status: implemented\n');
		expect(kep).toContain('added:\n  note: 新的\n');
		const release = read('src/content/releases/1.30.yaml');
		expect(release).toContain('endOfLife: 2025-06-28\n');
		expect(release).toContain('added:\n  note: 新的\n');
	});

	it('comes through the API, whose schemas describe it', async () => {
		const { keps, releases, problems } = await modules.readCatalogue(root);
		expect(problems).toEqual([]);
		const records = [...keps.values()];
		const documents = {
			keps: modules.kepsDocument(records),
			releases: modules.releasesDocument([...releases.values()], records, []),
		};
		for (const kind of ['keps', 'releases'] as const) {
			const document: unknown = JSON.parse(JSON.stringify(documents[kind]));
			expect(modules.documents[kind].safeParse(document).error?.issues ?? []).toEqual([]);
			expect(document).toMatchObject({ [kind]: [{ added: { note: '新的' } }] });
		}
		for (const record of records) {
			const document: unknown = JSON.parse(JSON.stringify(modules.kepDocument(record, [])));
			expect(modules.documents.kep.safeParse(document).error?.issues ?? []).toEqual([]);
			expect(document).toMatchObject({ kep: { added: { note: '新的' } } });
		}
	});
});
