import { describe, expect, it } from 'vitest';
import { frontmatterOf } from '../../scripts/new/frontmatter.ts';
import { kepDocument, releasesDocument } from '../../src/api/write.ts';
import { kepRows } from '../../src/components/kepRows.ts';
import { headlineOf } from '../../src/domain/posts.ts';
import { postId } from '../../src/feeds/ids.ts';
import { feedItem } from '../../src/feeds/items.ts';
import { llmsFile, markdownFile } from '../../src/feeds/markdown.ts';
import { moveItem, movesOf } from '../../src/feeds/moves.ts';
import { postProps } from '../../src/layouts/pageProps.ts';
import { fullTitle, releaseTitle, titleAmongNews } from '../../src/strings/titles.ts';
import { topic } from '../../src/strings/topic.ts';
import { aKep, allParts, aMention, aPost, aRelease } from './builders.ts';

/** What each place calls a post with a headline: decided once, and here for all of them. */

const headline = 'HPA 缩到零';
const full = `${topic.name && `${topic.name} `}v1.31：${headline}`;
const title = 'v1.31.0版本内容';
const mention = aMention({ kep: 7 });
const post = aPost({ headline, release: '1.31', cover: '/img/a.svg', mentions: [mention] });
const guide = aPost({ title: '怎么升级', headline: '一步到位' });
const plain = aPost({ title: '怎么升级', release: '1.31' });
const kep = aKep({ number: 7, milestones: { beta: '1.31' } });

describe('a post with a headline', () => {
	it('is called by it, with Kubernetes and the release where nothing around says so', () => {
		expect([headlineOf(post), releaseTitle(post), fullTitle(post)]).toEqual([
			headline,
			`v1.31：${headline}`,
			full,
		]);
		expect([releaseTitle(guide), fullTitle(guide)]).toEqual(['一步到位', '一步到位']);
		expect([headlineOf, releaseTitle, fullTitle].map((name) => name(plain))).toEqual(
			Array(3).fill('怎么升级'),
		);
	});

	it('is called so in full by its tab, platforms that share it, engines and its way', () => {
		const { facts, structuredData = [] } = postProps(post, []);
		expect(facts).toMatchObject({ title: full, image: { alt: full } });
		expect(structuredData).toMatchObject([
			{ headline: full, alternativeHeadline: title },
			{ itemListElement: [{}, {}, { name: full }] },
		]);
		expect(postProps(plain, []).structuredData?.[0]).not.toHaveProperty('alternativeHeadline');
	});

	it('is found by its title, which is one of its names to the search', () => {
		expect(postProps(post, []).search).toMatchObject({ title: full, names: [title] });
		expect(postProps(plain, []).search).not.toHaveProperty('names');
	});

	it('has it in full in every feed, and the id that it had', async () => {
		const parts = { htmlOf: () => '', pictureLength: () => 1 };
		expect(await feedItem(post, parts)).toMatchObject({ title: full, id: postId(post.feedId) });
		expect(await feedItem(guide, parts)).toMatchObject({
			title: titleAmongNews('一步到位'),
		});
		const [move] = movesOf([kep], [aRelease('1.31')]);
		expect(move && moveItem(move, [{ post, mention }]).html).toContain(`摘自《${full}》`);
	});

	it('keeps its title beside it in documents for machines', () => {
		expect(markdownFile(post, '')).toMatch(`---\ntitle: ${title}\nheadline: ${headline}\n`);
		expect(markdownFile(plain, '')).not.toContain('headline');
		expect(llmsFile([post], { releases: [], held: allParts })).toContain(`[${full}]`);
		const [release] = releasesDocument([aRelease('1.31')], [], [post]).releases;
		expect(release?.posts).toMatchObject([{ title, headline }]);
		expect(kepDocument(kep, [{ post, mention }]).kep.mentions).toMatchObject([
			{ post: { title, headline } },
		]);
		expect(
			kepDocument(kep, [{ post: aPost({ mentions: [mention] }), mention }]).kep.mentions[0]?.post,
		).not.toHaveProperty('headline');
	});

	it('is called by it in a table of KEPs, if no release names the post', () => {
		const quotes = new Map([[7, { post: guide, mention }]]);
		expect(kepRows([kep], { quotes })[0]?.more?.text).toBe('一步到位');
	});

	it('begins with a scaffold that has a place for it, and says what it is', () => {
		const head = { title: 'v1.38.0版本内容', authors: [], date: '2026-12-16', tags: [] };
		const scaffold = frontmatterOf({ ...head, categories: [], hasHeadline: true });
		expect(scaffold).toMatch(/^---\ntitle: .+\nheadline: +#/);
	});
});
