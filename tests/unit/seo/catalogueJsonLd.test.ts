import { describe, expect, it } from 'vitest';
import { kepJsonLd, releaseJsonLd } from '../../../src/seo/catalogueJsonLd.ts';
import { topic } from '../../../src/strings/topic.ts';
import { aKep, aRelease } from '../builders.ts';

describe('the structured data of a KEP', () => {
	it('says what it is called, where it is, on what it is based and when that was read', () => {
		const data = kepJsonLd(aKep({ number: 3329, name: '甲', summary: '乙。', read: '2026-07-24' }));
		expect(data).toMatchObject({
			headline: 'KEP-3329 甲',
			alternativeHeadline: 'A feature',
			description: '乙。',
			url: 'https://k8s-notes.example.org/keps/3329/',
			dateModified: '2026-07-24',
			isBasedOn: 'https://kep.k8s.io/3329',
		});
	});

	it('has its official title alone where it has no other', () => {
		const data = kepJsonLd(aKep({ number: 7 }));
		expect(data).toMatchObject({ headline: 'KEP-7 A feature' });
		expect(data).not.toHaveProperty('alternativeHeadline');
		expect(data).not.toHaveProperty('description');
	});
});

describe('the structured data of a release', () => {
	it('is that of what the blog is about in this version', () => {
		const announcement = 'https://kubernetes.io/blog/2024/08/13/kubernetes-v1-31-release/';
		expect(releaseJsonLd(aRelease('1.31', { announcement }))).toMatchObject({
			name: topic.name,
			alternateName: 'Elli',
			softwareVersion: '1.31',
			datePublished: '2024-08-13',
			url: 'https://k8s-notes.example.org/releases/1.31/',
			releaseNotes: announcement,
		});
		expect(releaseJsonLd(aRelease('1.31'))).not.toHaveProperty('releaseNotes');
	});
});
