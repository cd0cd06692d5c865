import { describe, expect, it } from 'vitest';
import { type DocumentKind, documents } from '../../../src/api/documents.ts';
import {
	apisDocument,
	comparisonDocument,
	gatesDocument,
	glossaryDocument,
	jsonText,
	kepDocument,
	kepsDocument,
	releasesDocument,
	schemaDocument,
} from '../../../src/api/write.ts';
import {
	postDocument,
	postsDocument,
	sigDocument,
	sigsDocument,
} from '../../../src/api/writePosts.ts';
import { upgradeDocument } from '../../../src/api/writeUpgrade.ts';
import { quotesOf } from '../../../src/domain/mentions.ts';
import { upgradePlan } from '../../../src/domain/upgrade.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { aGate, aKep, aMention, anApi, aPost, aRelease, aTerm } from '../builders.ts';

const kep = aKep({
	number: 7,
	name: '甲',
	milestones: { alpha: '1.9', stable: '1.31' },
	planned: { removed: '1.40' },
	gates: ['Gate'],
	gateDifferences: [{ milestone: 'stable', reason: '模板', source: 'https://kep.k8s.io/7' }],
	corrections: [
		{ field: 'title', upstream: 'KEP Template', reason: '模板', source: 'https://kep.k8s.io/7' },
	],
});
const withdrawn = aKep({ number: 8, status: 'withdrawn', milestones: { alpha: '1.31' } });
const posts = [
	aPost({ release: '1.31', mentions: [aMention({ kep: 7, stage: 'stable', anchor: 'kep-7' })] }),
];
const etcd = { name: 'etcd', source: 'https://github.com/kubernetes/kubernetes' };
const newer = aRelease('1.31', { components: [{ ...etcd, version: '3.5.15' }] });
const older = aRelease('1.9', { components: [{ ...etcd, version: '3.1.10' }] });
const coming = aRelease('1.32', { planned: true, codename: undefined });

const gate = aGate('Gate', { '1.9': 'alpha-', '1.31': 'stable+!' }, '1.33');
const api = anApi({ introduced: '1.8', removed: '1.25', replacement: 'batch/v1' });

const removal = {
	...{
		kind: 'required',
		lead: 'kubelet 去掉 `--old`',
		text: '改用 `--new=`，`--old` 让它起不来。',
	},
	...{ sources: ['https://kubernetes.io/'], line: 9, anchor: 'action-old' },
};
const plan = upgradePlan(
	{
		releases: [newer, older],
		posts: [aPost({ release: '1.31', actions: [removal] })],
		gates: [
			aGate('Gate', { '1.9': 'beta-', '1.31': 'stable+!' }),
			aGate('Gone', { '1.8': 'beta+' }, '1.31'),
		],
		apis: [
			anApi({ introduced: '1.8', removed: '1.31', replacement: 'batch/v1' }),
			anApi({ kind: 'Job', introduced: '1.8', deprecated: '1.31', removalPlanned: '1.40' }),
		],
	},
	{ from: releaseVersionSchema.parse('1.9'), to: releaseVersionSchema.parse('1.31') },
);

const owner = { sig: 'node', keps: [kep, withdrawn] };

const written = {
	posts: postsDocument(posts),
	post: postDocument(aPost({ actions: [removal] })),
	sigs: sigsDocument([owner], posts),
	sig: sigDocument(owner, posts),
	releases: releasesDocument([coming, newer, older], [kep], posts),
	keps: kepsDocument([kep, withdrawn]),
	kep: kepDocument(kep, quotesOf(kep.number, posts)),
	gates: gatesDocument([gate], [kep]),
	apis: apisDocument([api]),
	glossary: glossaryDocument([aTerm({ page: 'comparisons', keps: [7] })]),
	comparison: comparisonDocument([kep, withdrawn], older, newer),
	upgrade: upgradeDocument(plan),
} as const satisfies Record<DocumentKind, object>;

describe.each(Object.entries(written))('the document “%s”', (kind, document) => {
	it('is what its schema describes, once it is read back', () => {
		const read: unknown = JSON.parse(jsonText(document));
		const result = documents[kind as DocumentKind].safeParse(read);
		expect(result.error?.issues ?? []).toEqual([]);
	});

	it('names its version and the address of its JSON Schema', () => {
		const { $id, $schema } = schemaDocument(kind as DocumentKind) as Record<string, string>;
		expect(document.$schema).toBe($id);
		expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
		expect(document.apiVersion).toBe('v1');
	});
});

it('the JSON Schemas describe fields as the records’ own schemas do', () => {
	const text = JSON.stringify(schemaDocument('releases'));
	expect(text).toMatch(/"released":\{"type":"string","format":"date","description":"The day of/);
	expect(JSON.stringify(schemaDocument('kep'))).toContain('The official English title.');
});

it('the JSON Schemas let documents gain fields, which our own have not', () => {
	for (const kind of Object.keys(written)) {
		expect(jsonText(schemaDocument(kind as DocumentKind))).not.toContain(
			'additionalProperties": false',
		);
	}
	expect(documents.gates.safeParse({ ...written.gates, more: 1 }).success).toBe(false);
});

it('the JSON Schemas of all kinds stand in the folder of their version', () => {
	expect(written.keps.$schema).toMatch(/\/api\/v1\/schemas\/keps\.json$/);
	expect(written.gates.$schema).toMatch(/\/api\/v1\/schemas\/gates\.json$/);
});

describe('what the documents tell', () => {
	it('of a gate: its record, the KEPs that name it, and its row', () => {
		const [first] = written.gates.gates;
		expect(first).toMatchObject({ ...gate, keps: [7] });
		expect(first?.url).toMatch(/\/gates\/#Gate$/);
		expect(gatesDocument([aGate('Zoo', { '1.9': 'beta+' })], [kep]).gates[0]?.keps).toEqual([]);
	});

	it('of a release: the components of its record', () => {
		const [first] = written.releases.releases;
		expect(first?.components).toEqual(newer.components);
	});

	it('of an upgrade: the components that change', () => {
		const { source } = etcd;
		expect(written.upgrade.components).toEqual([
			{ name: 'etcd', before: { version: '3.1.10', source }, after: { version: '3.5.15', source } },
		]);
	});

	it('of a kind of the API: its record, its version as manifests write it, and its row', () => {
		const [first] = written.apis.apis;
		expect(first).toMatchObject({ ...api, apiVersion: 'batch/v1beta1' });
		expect(first?.url).toMatch(/\/apis\/#batch\/v1beta1\/CronJob$/);
	});

	it('of a term: its record, the page that answers it, and its row', () => {
		const [first] = written.glossary.terms;
		expect(first).toMatchObject({ id: 'taint', name: '污点', keps: [7] });
		expect(first?.page).toMatch(/^https?:.*\/compare\/$/);
		expect(first?.url).toMatch(/\/glossary\/#taint$/);
		expect(glossaryDocument([aTerm()]).terms[0]).not.toHaveProperty('page');
	});

	it('of a release: its counts and its posts', () => {
		expect(written.releases.releases[0]).toMatchObject({
			version: '1.31',
			counts: { alpha: 0, beta: 0, stable: 1 },
			posts: [{ id: 'v1.31.0' }],
		});
		expect(written.releases.releases[1]).toMatchObject({ version: '1.9', posts: [] });
		expect(written.releases.releases).toHaveLength(2);
	});

	it('of a planned release: its days, in a list of its own and without counts', () => {
		const { planned } = written.releases;
		expect(planned).toMatchObject([{ version: '1.32', planned: true, posts: [] }]);
		expect(planned[0]).not.toHaveProperty('counts');
		expect(planned[0]?.url).toMatch(/\/releases\/1\.32\/$/);
	});

	it('of all KEPs: facts alone, with the address of the rest', () => {
		const [first] = written.keps.keps;
		expect(first).not.toHaveProperty('corrections');
		expect(first).not.toHaveProperty('gateDifferences');
		expect(first?.json).toMatch(/\/api\/v1\/keps\/7\.json$/);
	});

	it('of a KEP: what is reached and what is planned, corrections and words of posts', () => {
		expect(written.kep.kep).toMatchObject({
			milestones: { alpha: '1.9', stable: '1.31' },
			planned: { removed: '1.40' },
			corrections: [{ field: 'title', upstream: 'KEP Template' }],
			gateDifferences: [{ milestone: 'stable', reason: '模板' }],
		});
		const [mention] = written.kep.kep.mentions;
		expect(mention).toMatchObject({ stage: 'stable', release: '1.31', sentence: '很有用' });
		expect(mention?.post.url).toMatch(/\/posts\/v1\.31\.0\/#kep-7$/);
	});

	it('of a plan: the way, and each action with the names in it and its place in the post', () => {
		const { actions, releases, gaps, way } = written.upgrade;
		expect({ releases, gaps }).toEqual({ releases: ['1.31'], gaps: [] });
		expect(way).toEqual([{ controlPlane: ['1.31'], nodes: { from: '1.9', to: '1.31' } }]);
		expect(actions).toEqual([
			{
				...{ kind: 'required', part: 'node', release: '1.31' },
				...{ lead: removal.lead, text: removal.text, sources: removal.sources },
				names: ['--old', '--new='],
				url: expect.stringMatching(/\/posts\/v1\.31\.0\/#action-old$/),
			},
		]);
	});

	it('of a plan: the kinds of the API that end or are deprecated, and what became of gates', () => {
		const { apis, gates, url } = written.upgrade;
		expect(apis.ended).toMatchObject([{ apiVersion: 'batch/v1beta1', replacement: 'batch/v1' }]);
		expect(apis.deprecated).toMatchObject([{ kind: 'Job', removalPlanned: '1.40' }]);
		expect(gates).toMatchObject([
			{ effect: 'removed', name: 'Gone', release: '1.31', before: true, after: true },
			{ effect: 'locked', name: 'Gate', release: '1.31', before: false, after: true },
		]);
		expect(url).toMatch(/\/compare\/1\.9\.\.\.1\.31\/$/);
	});

	it('of an upgrade: one change a KEP, and what was given up as withdrawn', () => {
		expect(written.comparison.changes).toMatchObject([
			{ number: 7, before: 'alpha', after: 'stable', outcome: 'stable' },
			{ number: 8, before: null, after: 'alpha', outcome: 'withdrawn' },
		]);
	});
});
