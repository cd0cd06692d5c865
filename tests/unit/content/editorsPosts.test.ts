import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { apiIn, apiVersionOf } from '../../../src/domain/apis.ts';
import { kepsNamed } from '../../../src/domain/mentions.ts';
import { movesIn, plansFor } from '../../../src/domain/milestones.ts';
import { lengthOf } from '../../../src/domain/posts.ts';
import { newestOut } from '../../../src/domain/releases.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { stages } from '../../../src/schemas/stage.ts';
import { examplesIn, readEditorsPosts } from '../../support/editorsPosts.ts';
import { fieldProblems } from '../../support/kubernetesFields.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** The editors' posts keep a standard that other authors' posts need not keep. */

const { releases, keps, apis } = await readCatalogue(projectRoot);
const newest = newestOut([...releases.values()]) as ReleaseVersion;
const allKeps = [...keps.values()];
const posts = await readEditorsPosts();
const previews = posts.filter(({ post }) => post.preview);
const ofReleases = posts.filter(({ post }) => post.release !== undefined && !post.preview);

/** What is beside the checklist and the lists of one line a KEP, without frontmatter. */
function proseOf(text: string): string {
	return text
		.replace(/^---[\s\S]*?\n---\n/, '')
		.replace(/^## 升级前必看$[\s\S]*?(?=^## )/m, '')
		.replace(/^.*：\n\n(?:- \[KEP-\d+\]\(.*\n)+/gm, '');
}

/** The files of components and of kubectl: no API server knows them, nor does the client. */
const isConfiguration = (apiVersion: string) => /\.config\.k8s\.io\//.test(apiVersion);

describe.each(posts)('the editors’ $name', ({ text, post: { release } }) => {
	const documents = examplesIn(text, 'ya?ml').flatMap((code) => parseAllDocuments(code));

	it('has YAML examples that can be parsed and name their API', () => {
		for (const document of documents) {
			expect(document.errors).toEqual([]);
			expect(document.toJS()).toMatchObject({
				apiVersion: expect.stringMatching(/^([a-z0-9.]+\/)?v\d/),
				kind: expect.stringMatching(/^[A-Z]/),
			});
		}
	});

	it('has YAML examples of kinds that its release serves', () => {
		const unserved = documents
			.map((document) => document.toJS())
			.filter(({ apiVersion, kind }) =>
				apis.some(
					(api) =>
						apiVersionOf(api) === apiVersion &&
						api.kind === kind &&
						['absent', 'removed'].includes(apiIn(api, release ?? newest)),
				),
			);
		expect(unserved).toEqual([]);
	});

	it('has YAML examples with fields that the Kubernetes API of its release has', () => {
		const objects = documents
			.map((document) => document.toJS())
			.filter(({ apiVersion }) => !isConfiguration(apiVersion));
		expect(objects.flatMap((object) => fieldProblems(object, release))).toEqual([]);
	});
});

describe.each(ofReleases)('the editors’ $name about a release', ({ text, post }) => {
	it('has a headline that a line holds on a phone or two, and no other post has', () => {
		const { headline = '' } = post;
		expect(headline).toMatch(/^.{8,24}$/u);
		expect(headline).not.toMatch(/[。！]|v?1\.\d/);
		expect(ofReleases.filter((other) => other.post.headline === headline)).toHaveLength(1);
	});

	it.each(stages)('explains at least four KEPs that reached %s', (stage) => {
		const claims = post.mentions.filter((mention) => mention.stage === stage);
		expect(new Set(claims.map(({ kep }) => kep)).size).toBeGreaterThanOrEqual(4);
	});

	it('names each KEP that the release moved, below the heading of its stage', () => {
		const moves = movesIn(allKeps, post.release as ReleaseVersion);
		// One that climbed several stages at once stands below the last of them.
		const last = new Map(moves.map((move) => [move.kep.number, move]));
		const missing = [...last.values()].filter(({ kep: { number }, after }) => {
			const own = post.mentions.filter(({ kep }) => kep === number);
			const isEnding = !stages.some((stage) => stage === after);
			return !own.some(({ stage }) => isEnding || stage === after);
		});
		expect(moves.length).toBeGreaterThan(0);
		expect(missing.map(({ kep, after }) => `KEP-${kep.number} ${after}`)).toEqual([]);
	});

	it('has a cover, two to five examples, and 1,500 to 3,000 Han characters beside its checklist', () => {
		const { han } = lengthOf(proseOf(text));
		const count = examplesIn(text, 'ya?ml|bash').length;
		expect(post.cover).toBe(`/img/covers/v${post.release}.0.svg`);
		expect([han >= 1500, han <= 3000]).toEqual([true, true]);
		expect([count >= 2, count <= 5]).toEqual([true, true]);
	});
});

describe.each(previews)('the editors’ preview $name', ({ text, post }) => {
	it('names each KEP that upstream aims at the release, and is as long as other posts', () => {
		const plans = plansFor(allKeps, post.release as ReleaseVersion);
		const named = new Set(kepsNamed(post));
		const missing = plans.filter(({ kep }) => !named.has(kep.number));
		expect(missing.map(({ kep }) => kep.number)).toEqual([]);
		const { han } = lengthOf(proseOf(text));
		expect([han >= 1500, han <= 3000]).toEqual([true, true]);
	});
});
