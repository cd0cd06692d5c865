import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CheckupRules } from '../../../src/domain/checkup/rules.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** The module that the page of the check loads. */

const text = readFileSync(join(outputFolder, 'check/rules.js'), 'utf8');
const module: { default: CheckupRules } = await import(
	/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`
);
const catalogue = await readCatalogue(projectRoot);

describe('the module with what the check of files knows', () => {
	it('holds every gate and every API of the records, and the releases that are out', () => {
		const { gates, apis, releases } = module.default;
		expect(gates.map(({ name }) => name).sort()).toEqual([...catalogue.gates.keys()].sort());
		expect(apis).toHaveLength(catalogue.apis.length);
		const isOut = [...catalogue.releases.values()].filter(({ planned }) => planned !== true);
		expect([...releases].sort()).toEqual(isOut.map(({ version }) => version).sort());
	});

	it('is plain data, without what the check does not ask for', () => {
		expect(text).toBe(`export default ${JSON.stringify(module.default)};\n`);
		expect(text).not.toMatch(/"(?:source|read)":/);
	});

	it('weighs less than 35 KB compressed', () => {
		expect(gzipSync(text).length).toBeLessThan(35_000);
	});
});
