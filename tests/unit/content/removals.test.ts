import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { codeIn, readEditorsPosts, upgradeSectionOf } from '../../support/editorsPosts.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** What the catalogue says that a release removed, its post warns of. */

const catalogue = await readCatalogue(projectRoot);
const releases = (await readEditorsPosts())
	.flatMap(({ text, post: { release } }) =>
		release === undefined ? [] : [{ release, code: codeIn(upgradeSectionOf(text)).join('\n') }],
	)
	.sort((a, b) => compareVersions(a.release, b.release));

describe.each(releases)('the editors’ post about v$release', ({ release, code }) => {
	it('names each feature gate that the release removed', () => {
		const removed = [...catalogue.gates.values()].filter((gate) => gate.removed === release);
		const names = removed.map(({ name }) => name);
		expect(names.filter((name) => !code.includes(`\`${name}\``))).toEqual([]);
	});

	it('names each API that ended by then, unless an earlier one did', () => {
		// The end that an API’s source declares may come after the release that stopped serving it.
		const told = releases
			.filter((other) => compareVersions(other.release, release) <= 0)
			.map((other) => other.code)
			.join('\n');
		const ended = catalogue.apis.filter((api) => api.removed === release);
		const missing = ended.filter(
			({ group, version, kind }) =>
				!told.includes(group === '' ? version : `${group}/${version}`) && !told.includes(kind),
		);
		expect(missing.map(({ group, version, kind }) => `${group}/${version} ${kind}`)).toEqual([]);
	});
});
