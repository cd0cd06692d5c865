import { describe, expect, it } from 'vitest';
import { apiIn, apiVersionOf } from '../../../../../src/domain/apis.ts';
import { gateIn } from '../../../../../src/domain/gates.ts';
import type { Gate } from '../../../../../src/schemas/gate.ts';
import { releaseVersionSchema } from '../../../../../src/schemas/releaseVersion.ts';
import { findingsIn, fixtures, inWords, sources, upgrades } from '../../../../support/checkup.ts';

/** The check from the text of a file to what is found, over the records and posts of this project. */

const version = (written: string) => releaseVersionSchema.parse(written);
const newest = version('1.37');
const toNewest = upgrades.filter(({ to }) => to === newest);

/** What the API server of a release tells of its gates. */
function gateMetrics(release: string): string {
	const lines = sources.gates.flatMap((gate) => {
		const state = gateIn(gate, version(release));
		if (typeof state === 'string') return [];
		const stage = state.stage === 'stable' ? '' : state.stage.toUpperCase();
		return `kubernetes_feature_enabled{name="${gate.name}",stage="${stage}"} ${state.default ? 1 : 0}`;
	});
	return lines.join('\n');
}

describe('the files of a fresh v1.37 cluster', () => {
	const clean = fixtures('clean-1.37');
	const cases = [...clean, ['the gates in its metrics', gateMetrics('1.37')] as const];

	it.each(cases)('%s gives no finding, whatever release it came from', (_name, text) => {
		const found = [...toNewest, { from: newest, to: newest }].flatMap((upgrade) =>
			findingsIn(text, upgrade).map((one) => `${upgrade.from}: ${inWords(one)}`),
		);
		expect([...new Set(found)]).toEqual([]);
	});

	it('give none when they are pasted together', () => {
		const text = [...clean.values()].join('\n---\n');
		expect(findingsIn(text, { from: version('1.31'), to: newest }).map(inWords)).toEqual([]);
	});
});

describe('the files of an old cluster', () => {
	const parts = (fixtures('.').get('dirty.txt') ?? '').split(/^# /m).slice(1);
	const expected = new Map(
		parts.map((part) => {
			const [name = '', ...lines] = part.trim().split('\n');
			return [name, lines] as const;
		}),
	);

	it.each([...fixtures('dirty')])(
		'%s gives what is wrong in it, and nothing else',
		(name, text) => {
			const found = findingsIn(text, { from: version('1.28'), to: newest });
			expect(found.toSorted((a, b) => a.line - b.line).map(inWords)).toEqual(expected.get(name));
		},
	);
});

/** The programs that take a gate; those of kubeadm stand in its own configuration. */
function setting({ name, note = '' }: Gate): string {
	return note.startsWith('kubeadm')
		? `---\nkind: ClusterConfiguration\napiVersion: kubeadm.k8s.io/v1beta4\nfeatureGates:\n  ${name}: true\n---`
		: `---\nspec:\n  containers:\n  - command:\n    - kubelet\n    - --feature-gates=Own=true,${name}=true\n---`;
}

it('a gate that a release removed is found at every pair of releases between which it went', () => {
	const missed = upgrades.flatMap((upgrade) => {
		const gone = sources.gates.filter(
			(gate) => gateIn(gate, upgrade.to) === 'removed' && gateIn(gate, upgrade.from) !== 'removed',
		);
		const found = findingsIn(gone.map(setting).join('\n'), upgrade).flatMap((one) =>
			one.of === 'gate' && one.effect === 'breaks' ? [`${one.seen.name} ${one.release}`] : [],
		);
		return gone
			.map(({ name, removed }) => `${name} ${removed}`)
			.filter((name) => !found.includes(name));
	});
	expect(missed).toEqual([]);
});

it('a kind that the API serves no more is found in manifests, with its end and what takes its place', () => {
	const missed = upgrades.flatMap((upgrade) => {
		const gone = sources.apis.filter((api) => apiIn(api, upgrade.to) === 'removed');
		const text = gone.map((api) => `apiVersion: ${apiVersionOf(api)}\nkind: ${api.kind}`);
		const found = findingsIn(text.join('\n---\n'), upgrade).map(inWords);
		return gone
			.map((api, at) => {
				const end = `${api.removed ?? api.removalPlanned} ${api.replacement ?? ''}`.trim();
				return `${3 * at + 1} breaks ${apiVersionOf(api)} ${api.kind} removed ${end}`;
			})
			.filter((words) => !found.includes(words));
	});
	expect([...new Set(missed)]).toEqual([]);
});
