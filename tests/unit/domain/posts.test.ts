import { describe, expect, it } from 'vitest';
import {
	contentsOf,
	dayOf,
	hasDrawnCover,
	isBeforeRelease,
	lastChangeOf,
	latestOf,
	lengthOf,
	newestFirst,
	postsAbout,
	readingMinutes,
	releaseOf,
	releasesNamed,
	termsOf,
	yearsOf,
} from '../../../src/domain/posts.ts';
import { segmentOf } from '../../../src/urls.ts';
import { aPost, aRelease } from '../builders.ts';

const ids = (posts: readonly { readonly id: string }[]) => posts.map(({ id }) => id);

describe('order', () => {
	it('puts the newest post first, by instant and not by written day', () => {
		const early = aPost({ id: 'early', date: '2024-08-14T23:00:00+08:00' });
		const late = aPost({ id: 'late', date: '2024-08-14T20:00:00-05:00' });
		expect(ids(newestFirst([early, late]))).toEqual(['late', 'early']);
	});

	it('puts v1.10.0 before v1.9.0 on one day', () => {
		expect(ids(newestFirst([aPost({ id: 'v1.9.0' }), aPost({ id: 'v1.10.0' })]))).toEqual([
			'v1.10.0',
			'v1.9.0',
		]);
	});
});

describe('length', () => {
	it('counts Han characters one by one and Latin words whole', () => {
		expect(lengthOf('升级 kube-proxy 到 v1.31，再见')).toEqual({ han: 5, words: 2 });
	});

	it('counts a rare Han character once, though it is written as two', () => {
		expect(lengthOf('𠮷野家𠀀')).toEqual({ han: 4, words: 0 });
	});

	it('takes at least a minute to read', () => {
		expect(readingMinutes(lengthOf('短'))).toBe(1);
		expect(readingMinutes(lengthOf('长'.repeat(2000)))).toBe(5);
		expect(readingMinutes(lengthOf('长'.repeat(600)))).toBe(2);
		expect(readingMinutes(lengthOf('word '.repeat(400)))).toBe(2);
	});
});

describe('terms', () => {
	it('takes spellings that differ in case alone for one term', () => {
		const posts = [aPost({ id: 'a', tags: ['GPU', 'gpu'] }), aPost({ id: 'b', tags: ['gpu'] })];
		const terms = termsOf(posts, (post) => post.tags, segmentOf);
		expect(terms.map(({ posts: { length } }) => length)).toEqual([2]);
	});

	it('keeps v1.3.10 and v1.31.0 apart', () => {
		const posts = [aPost({ tags: ['v1.3.10', 'v1.31.0'] })];
		expect(termsOf(posts, (post) => post.tags, segmentOf)).toHaveLength(2);
	});

	it('lists the newest year first', () => {
		const posts = ['2024-01-01', '2023-01-01', '2023-02-01'].map((day, index) =>
			aPost({ id: `p${index}`, date: day }),
		);
		expect(yearsOf(posts).map(({ name, posts: { length } }) => [name, length])).toEqual([
			['2024', 1],
			['2023', 2],
		]);
	});
});

describe('the release of a post', () => {
	const clues = { tags: [], title: '', fileName: 'x' };

	it.each([
		['its frontmatter', { ...clues, release: 'v1.30.0', tags: ['v1.29.0'] }, '1.30'],
		['its tag', { ...clues, tags: ['changelog', 'v1.31.0'] }, '1.31'],
		['its title', { ...clues, title: 'v1.31.0版本内容' }, '1.31'],
		['its file name', { ...clues, fileName: 'v1.10.0' }, '1.10'],
	])('comes from %s', (_, given, release) => {
		expect(releaseOf(releasesNamed(given))).toEqual({ release, conflict: [], unknown: [] });
	});

	it('is none for a guide', () => {
		const guide = { ...clues, title: '从 v1.28 升级到 v1.31', fileName: 'upgrade' };
		expect(releaseOf(releasesNamed(guide)).release).toBeUndefined();
	});

	it('does not take 1.22 of another project for a Kubernetes release', () => {
		const named = releasesNamed({ ...clues, title: 'Go 1.22 与 etcd 3.5' });
		expect(named).toEqual({ written: undefined, found: [] });
	});

	it('is in conflict when title, tag and file name disagree', () => {
		const given = { tags: ['v1.31.0'], title: 'v1.30.0版本内容', fileName: 'v1.31.0' };
		const named = releasesNamed(given);
		expect(releaseOf(named)).toMatchObject({ release: undefined, conflict: ['1.31', '1.30'] });
	});

	it('is none that nobody knows, and the one known among several', () => {
		const given = { tags: ['v1.31.0'], title: 'v1.20 与 Istio', fileName: 'x' };
		const named = releasesNamed(given);
		const only = (known: string) => releaseOf(named, (version) => version === known);
		expect(only('1.31')).toEqual({ release: '1.31', conflict: [], unknown: ['1.20'] });
		expect(only('1.32')).toEqual({ release: undefined, conflict: [], unknown: ['1.31', '1.20'] });
	});

	it('is the one that is written, whatever else the post names', () => {
		const named = releasesNamed({ ...clues, release: '1.99', tags: ['v1.31.0'] });
		expect(named).toEqual({ written: '1.99', found: ['1.31'] });
		expect(releaseOf(named, (version) => version === '1.31')).toEqual({
			...{ release: undefined, conflict: [], unknown: ['1.99'] },
		});
	});
});

describe('the posts about a release', () => {
	const posts = [
		aPost({ id: 'told', release: '1.31' }),
		aPost({ id: 'other', release: '1.30' }),
		aPost({ id: 'early', release: '1.31', preview: true }),
		aPost({ id: 'guide' }),
	];
	const about = (release: string | undefined, some = posts) =>
		postsAbout(release, some).map(({ id }) => id);

	it('are those that tell of it; a preview of it gives way', () => {
		expect(about('1.31')).toEqual(['told']);
		expect(about('1.29')).toEqual([]);
		expect(about(undefined)).toEqual([]);
	});

	it('are its previews while no other post is about it', () => {
		expect(about('1.31', posts.slice(1))).toEqual(['early']);
	});

	it('are previews if they are older than it, or if it is not out', () => {
		const post = aPost({ date: '2024-08-12T23:00:00-08:00' });
		const planned = aRelease('1.31', { released: '2024-08-12', planned: true });
		expect(isBeforeRelease(post, aRelease('1.31'))).toBe(true);
		expect(isBeforeRelease(post, aRelease('1.31', { released: '2024-08-12' }))).toBe(false);
		expect(isBeforeRelease(post, planned)).toBe(true);
		expect(isBeforeRelease(post, undefined)).toBe(false);
	});
});

describe('the days of a post', () => {
	it('are written by its author, whatever the instant is elsewhere', () => {
		expect(dayOf('2024-08-14T23:30:00-05:00')).toBe('2024-08-14');
	});

	it('end with its update, if it has one', () => {
		const [date, updated] = ['2024-08-14T00:00:00+08:00', '2024-09-01T00:00:00+08:00'];
		expect(lastChangeOf(aPost({ date }))).toBe(date);
		expect(lastChangeOf(aPost({ date, updated }))).toBe(updated);
	});

	it('have a latest one by instant', () => {
		const [early, late] = ['2024-08-14T23:00:00+08:00', '2024-08-14T20:00:00-05:00'];
		expect(latestOf([early, late])).toBe(late);
		expect(latestOf([late, early])).toBe(late);
		expect(latestOf([])).toBeUndefined();
	});
});

describe('the table of contents', () => {
	const heading = (depth: number, text: string) => ({ depth, slug: text, text });

	it('holds the sections and their parts, no title and nothing deeper', () => {
		const headings = [1, 2, 3, 4].map((depth) => heading(depth, `h${depth}`));
		expect(contentsOf(headings).map(({ text }) => text)).toEqual(['h2', 'h3']);
	});

	it('is none for a single section', () => {
		expect(contentsOf([heading(2, 'a'), heading(4, 'b')])).toEqual([]);
	});
});

it.each([
	['/img/a.svg', true],
	['/img/a.SVG', true],
	['/img/a.svg.png', false],
	[undefined, false],
])('the cover %s is drawn: %s', (cover, expected) => {
	expect(hasDrawnCover({ cover })).toBe(expected);
});
