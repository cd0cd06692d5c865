import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { stages } from '../../../src/schemas/stage.ts';
import { examplesIn, readEditorsPosts } from '../../support/editorsPosts.ts';
import { fieldProblems } from '../../support/kubernetesFields.ts';

/** The editors' posts keep a standard that other authors' posts need not keep. */

const posts = await readEditorsPosts();
const ofReleases = posts.filter(({ post }) => post.release !== undefined);

/** The files of components and of kubectl: no API server knows them, nor does the client. */
const isConfiguration = (apiVersion: string) => /\.config\.k8s\.io\//.test(apiVersion);

describe.each(posts)('the editors’ $name', ({ text }) => {
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

	it('has YAML examples with fields that the Kubernetes API has', () => {
		const objects = documents
			.map((document) => document.toJS())
			.filter(({ apiVersion }) => !isConfiguration(apiVersion));
		expect(objects.flatMap(fieldProblems)).toEqual([]);
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

	it('has a cover, two to five examples, and 1,500 to 3,000 Han characters beside its checklist', () => {
		const body = text
			.replace(/^---[\s\S]*?\n---\n/, '')
			.replace(/^## 升级前必看$[\s\S]*?(?=^## )/m, '');
		const han = body.match(/\p{Script=Han}/gu)?.length ?? 0;
		const count = examplesIn(text, 'ya?ml|bash').length;
		expect(post.cover).toBe(`/img/covers/v${post.release}.0.svg`);
		expect([han >= 1500, han <= 3000]).toEqual([true, true]);
		expect([count >= 2, count <= 5]).toEqual([true, true]);
	});
});
