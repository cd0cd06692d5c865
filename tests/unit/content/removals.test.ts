import { describe, expect, it } from 'vitest';
import { apiVersionOf } from '../../../src/domain/apis.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import type { Gate } from '../../../src/schemas/gate.ts';
import { codeIn, readEditorsPosts, upgradeSectionOf } from '../../support/editorsPosts.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** What the catalogue says that a release removed or locked, its post warns of. */

const catalogue = await readCatalogue(projectRoot);
const gates = [...catalogue.gates.values()];
const releases = (await readEditorsPosts()).flatMap(({ text, post: { release, preview } }) =>
	release === undefined || preview
		? []
		: [{ release, code: codeIn(upgradeSectionOf(text)).join('\n') }],
);

/** The release from which a component does not start with the gate set against its default. */
const lockedIn = ({ changes }: Gate) => changes.find(({ locked }) => locked)?.release;

describe.each(releases)('the editors’ post about v$release', ({ release, code }) => {
	const unnamed = (gates: readonly Gate[]) =>
		gates.map(({ name }) => name).filter((name) => !code.includes(`\`${name}\``));

	it('names each feature gate that the release removed', () => {
		expect(unnamed(gates.filter(({ removed }) => removed === release))).toEqual([]);
	});

	it('names each feature gate that the release locked', () => {
		expect(unnamed(gates.filter((gate) => lockedIn(gate) === release))).toEqual([]);
	});

	it('names each API that the release stopped serving', () => {
		const ended = catalogue.apis.filter((api) => api.removed === release);
		const missing = ended.filter((api) => {
			// `v1` of the core group stands everywhere.
			const isVersionNamed = api.group !== '' && code.includes(apiVersionOf(api));
			return !isVersionNamed && !code.includes(api.kind);
		});
		expect(missing.map((api) => `${apiVersionOf(api)} ${api.kind}`)).toEqual([]);
	});
});
