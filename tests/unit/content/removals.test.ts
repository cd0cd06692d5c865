import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { codeIn, readEditorsPosts, upgradeSectionOf } from '../../support/editorsPosts.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** What the catalogue says that a release removed, its post warns of. */

const catalogue = await readCatalogue(projectRoot);
const releases = (await readEditorsPosts()).flatMap(({ text, post: { release } }) =>
	release === undefined ? [] : [{ release, code: codeIn(upgradeSectionOf(text)).join('\n') }],
);

describe.each(releases)('the editors’ post about v$release', ({ release, code }) => {
	it('names each feature gate that the release removed', () => {
		const removed = [...catalogue.gates.values()].filter((gate) => gate.removed === release);
		const names = removed.map(({ name }) => name);
		expect(names.filter((name) => !code.includes(`\`${name}\``))).toEqual([]);
	});

	it('names each API that the release stopped serving', () => {
		const ended = catalogue.apis.filter((api) => api.removed === release);
		const missing = ended.filter(
			({ group, version, kind }) =>
				!code.includes(group === '' ? version : `${group}/${version}`) && !code.includes(kind),
		);
		expect(missing.map(({ group, version, kind }) => `${group}/${version} ${kind}`)).toEqual([]);
	});
});
