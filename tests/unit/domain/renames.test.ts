import { expect, it } from 'vitest';
import { continued, type PostNow, type Remembered } from '../../../src/domain/renames.ts';
import { bitsApart, printOf } from '../../../src/domain/textPrint.ts';

const remembered = (name: string, more: Partial<Remembered> = {}): Remembered => ({
	...{ file: `${name}.md`, id: name, address: `/posts/${name}/`, title: name },
	...{ text: printOf(name.repeat(20)), ...more },
});
const now = (name: string, more: Partial<PostNow> = {}): PostNow => ({
	...{
		file: `${name}.md`,
		id: name,
		address: `/posts/${name}/`,
		title: name,
		isIdWritten: false,
		old: [],
	},
	...{ print: () => printOf(name.repeat(20)), ...more },
});
const names = ({ is, unclear }: ReturnType<typeof continued>) => [
	[...is].map(([before, after]) => `${before.file} ${after.file}`),
	[...unclear].map(([before, posts]) => [before.file, ...posts.map(({ file }) => file)].join(' ')),
];

it('asks for no text where names and titles are as they were', () => {
	const posts = ['甲', '乙'].map((name) =>
		now(name, {
			print: () => {
				throw new Error('was asked');
			},
		}),
	);
	const known = ['甲', '乙'].map((name) => remembered(name));
	expect(names(continued(known, posts))).toEqual([['甲.md 甲.md', '乙.md 乙.md'], []]);
});

it('takes the id that an author wrote for more than any text', () => {
	const posts = [
		now('乙', { id: '甲', isIdWritten: true }),
		now('丙', { print: () => printOf('甲'.repeat(20)) }),
	];
	expect(names(continued([remembered('甲')], posts))).toEqual([['甲.md 乙.md'], []]);
});

it('takes the old address that an author wrote for more than any text', () => {
	const posts = [
		now('乙', { old: ['/posts/甲/'] }),
		now('丙', { print: () => printOf('甲'.repeat(20)) }),
	];
	expect(names(continued([remembered('甲')], posts))).toEqual([['甲.md 乙.md'], []]);
});

it('tells two posts of the same text and title by their file names', () => {
	const same = { title: '题', text: printOf('同样的文字') };
	const known = ['a/one', 'a/two'].map((name) => remembered(name, same));
	const posts = ['b/two', 'b/one'].map((name) =>
		now(name, { title: '题', print: () => same.text }),
	);
	expect(names(continued(known, posts))).toEqual([['a/one.md b/one.md', 'a/two.md b/two.md'], []]);
});

it('leaves a post in its place whose text is written over, even by that of another that stayed', () => {
	const posts = [now('甲'), now('乙', { title: '甲', print: () => printOf('甲'.repeat(20)) })];
	expect(names(continued([remembered('甲'), remembered('乙')], posts))).toEqual([
		['甲.md 甲.md', '乙.md 乙.md'],
		[],
	]);
});

it('finds each of three that changed places in a ring', () => {
	const ring = (at: string, of: string) =>
		now(at, { title: of, print: () => printOf(of.repeat(20)) });
	const known = ['甲', '乙', '丙'].map((name) => remembered(name));
	const posts = [ring('乙', '甲'), ring('丙', '乙'), ring('甲', '丙')];
	expect(names(continued(known, posts))[0]?.toSorted()).toEqual(
		['丙.md 甲.md', '乙.md 丙.md', '甲.md 乙.md'].toSorted(),
	);
});

it('calls a post lost that nothing resembles', () => {
	expect(names(continued([remembered('甲')], [now('乙')]))).toEqual([[], ['甲.md']]);
});

const article = Array.from(
	{ length: 60 },
	(_, index) => `第${index}段讲${String.fromCharCode(0x4e00 + index * 37)}的事，和别段不同。`,
);

it('prints texts that differ little almost alike, and others not', () => {
	const print = printOf(article.join('\n'));
	expect(print).toMatch(/^[\da-f]{16}$/);
	expect(bitsApart(print, printOf(article.toSpliced(7, 2, '另写一段。').join('\n')))).toBeLessThan(
		12,
	);
	expect(bitsApart(print, printOf('完全是另一篇文章，讲别的东西。'.repeat(9)))).toBeGreaterThan(16);
});

it('prints a text the same whatever its spaces, signs, case, width and addresses are', () => {
	expect(printOf('Ａ b，https://kep.k8s.io/1\nC。')).toBe(printOf('ab c'));
});

it.each(['', '文', '文字', '😀'])('prints the short text “%s”', (text) => {
	expect(printOf(text)).toMatch(/^[\da-f]{16}$/);
	expect(bitsApart(printOf(text), printOf(text))).toBe(0);
});

it('finds a post elsewhere whose name another one got that nobody remembers', () => {
	const posts = [
		now('甲', { title: '新写的', print: () => printOf('新写的'.repeat(20)) }),
		now('旧', { title: '甲', print: () => printOf('甲'.repeat(20)) }),
	];
	expect(names(continued([remembered('甲')], posts))).toEqual([['甲.md 旧.md'], []]);
});

it('leaves a post in its place beside a copy of it', () => {
	const posts = [now('甲'), now('副本', { title: '甲', print: () => printOf('甲'.repeat(20)) })];
	expect(names(continued([remembered('甲')], posts))).toEqual([['甲.md 甲.md'], []]);
});
