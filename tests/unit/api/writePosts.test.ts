import { describe, expect, it } from 'vitest';
import { documents } from '../../../src/api/documents.ts';
import {
	postDocument,
	postsDocument,
	sigDocument,
	sigsDocument,
} from '../../../src/api/writePosts.ts';
import { aKep, aMention, aPost } from '../builders.ts';

const removal = {
	...{
		kind: 'required',
		lead: 'kubelet 去掉 `--old`',
		text: '改用 `--new=`，`--old` 让它起不来。',
	},
	...{ sources: ['https://kubernetes.io/'], line: 9, anchor: 'action-old' },
};
const told = aPost({
	id: '指南/a',
	headline: '一句话',
	release: '1.31',
	preview: true,
	updated: '2024-09-01T00:00:00+08:00',
	cover: '/img/a%20b.png',
	headings: [{ depth: 2, slug: '标题', text: '标题' }],
	mentions: [
		aMention({ kep: 7, stage: 'stable', anchor: 'kep-7' }),
		aMention({ kep: 9, anchor: 'kep-9' }),
	],
	actions: [removal],
});
const owner = { sig: 'node', keps: [aKep({ number: 7 }), aKep({ number: 8 })] };

const written = {
	posts: postsDocument([told, aPost()]),
	post: postDocument(told),
	sigs: sigsDocument([owner], [told, aPost()]),
	sig: sigDocument(owner, [told, aPost()]),
};

describe('what the documents tell', () => {
	it('is what their schemas describe, of a post with everything too', () => {
		for (const kind of ['posts', 'post', 'sigs', 'sig'] as const) {
			const read: unknown = JSON.parse(JSON.stringify(written[kind]));
			expect(documents[kind].safeParse(read).error?.issues ?? []).toEqual([]);
		}
	});

	it('of all posts: facts without the text, and where to read it', () => {
		const [first, second] = written.posts.posts;
		expect(first).toMatchObject({ id: '指南/a', headline: '一句话', preview: true });
		expect(first).not.toHaveProperty('mentions');
		expect(first?.markdown).toMatch(/\/posts\/%E6%8C%87%E5%8D%97\/a\.md$/);
		expect(first?.json).toMatch(/\/api\/v1\/posts\/%E6%8C%87%E5%8D%97\/a\.json$/);
		expect(second?.preview).toBe(false);
	});

	it('of a post: its cover, and the places of its headings, of KEPs and of actions', () => {
		const { cover, headings, mentions, actions } = written.post.post;
		expect(cover).toMatch(/\/img\/a%20b\.png$/);
		expect(headings[0]?.url).toMatch(/\/a\/#标题$/);
		expect(mentions).toMatchObject([{ kep: 7, stage: 'stable' }, { kep: 9 }]);
		expect(mentions[1]?.url).toMatch(/#kep-9$/);
		expect(actions[0]).toMatchObject({ part: 'node', names: ['--old', '--new='] });
		expect(actions[0]?.url).toMatch(/\/a\/#action-old$/);
	});

	it('of SIGs: how many KEPs they own, and how many posts name one of these', () => {
		expect(written.sigs.sigs).toMatchObject([{ name: 'node', keps: 2, posts: 1 }]);
		expect(written.sigs.sigs[0]?.feed).toMatch(/\/sigs\/node\/rss\.xml$/);
	});

	it('of a SIG: its KEPs, and the posts that name any, with the numbers of its own alone', () => {
		expect(written.sig.keps.map(({ number }) => number)).toEqual([7, 8]);
		expect(written.sig.posts).toMatchObject([{ id: '指南/a', named: [7] }]);
	});
});
