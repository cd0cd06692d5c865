/**
 * How the time grows with the length of what is made to be slow: a post as Markdown and as MDX, its
 * frontmatter, and all that is made of an article afterwards. `npm run bench:dialect -- --only toc`
 * looks at the rows whose names hold a word.
 */
import { join } from 'node:path';
import { feedHtml } from '../src/feeds/content.ts';
import { crossProblems } from '../src/loaders/crossChecks.ts';
import { readPost } from '../src/loaders/readPosts.ts';
import type { Around } from '../src/markdown/around.ts';
import { mended } from '../src/markdown/mend.ts';
import { type Rendered, renderPost } from '../src/markdown/render.ts';
import { placedPageOf } from '../src/search/index/entry.ts';
import { readPage } from '../src/search/index/readPage.ts';
import { excerptsOf } from '../src/search/worker/detail.ts';
import { foldPage } from '../src/search/worker/foldedPage.ts';
import { shortDescription } from '../src/seo/description.ts';
import { hostile, hostileFrontmatter } from './hostile.ts';

const lengths = [20_000, 40_000, 80_000, 160_000] as const;
const turns = 3;
/**
 * How much longer eight times the length may take, and the last doubling: 8 and 2 are linear, 64 and 4
 * the square. A heap that grows takes its part of both.
 */
const mostGrowth = { whole: 16, last: 3 };
/** Below these milliseconds growth says little: code is compiled and a heap grows meanwhile. */
const least = { first: 5, last: 300 };

interface Place {
	readonly root: string;
	readonly around: Around;
}

interface Timed<Value> {
	readonly value: Value;
	readonly time: number;
}

/** Processor milliseconds of the fastest turn. */
async function fastest<Value>(work: () => Value | Promise<Value>): Promise<Timed<Value>> {
	let best: Timed<Value> | undefined;
	for (let turn = 0; turn < turns; turn += 1) {
		const start = process.cpuUsage();
		const value = await work();
		const { user, system } = process.cpuUsage(start);
		const time = (user + system) / 1000;
		if (best === undefined || time < best.time) best = { value, time };
	}
	if (best === undefined) throw new Error('No turn.');
	return best;
}

type Times = Record<string, number>;

/** What is made of an article after it has been read. */
const later: Readonly<Record<string, (article: Rendered) => unknown>> = {
	feed: ({ html }) => feedHtml(html, 'https://example.org/posts/x/'),
	search: ({ html }) => {
		const facts = JSON.stringify({ kind: 'post', title: '题' }).replaceAll('"', '&quot;');
		const page = readPage(`<body><main data-search="${facts}">${html}</main></body>`, '/posts/x/');
		if (page === undefined) throw new Error('The page is not searchable.');
		placedPageOf(page);
		return excerptsOf(foldPage(page.title, page.sections), ['a', '中'], 3);
	},
	description: ({ excerpt }) => shortDescription(excerpt),
};

async function articleTimes(
	body: string,
	format: 'markdown' | 'mdx',
	{ around }: Place,
): Promise<Times> {
	const file = 'src/content/posts/x.md';
	const read = await fastest(() => renderPost({ format, body, firstLine: 1, around, file }));
	const times: Times = { read: read.time };
	for (const [name, make] of Object.entries(later)) {
		times[name] = (await fastest(() => make(read.value))).time;
	}
	if (format === 'markdown') times['fix'] = (await fastest(() => mended(body))).time;
	return times;
}

async function postTimes(contents: string, { root, around }: Place): Promise<Times> {
	const absolute = join(root, 'src/content/posts/x.md');
	const read = await fastest(() => readPost({ root, absolute, contents }, around));
	const { post, rendered, oldAddresses } = read.value;
	const linked = post === undefined ? [] : [{ post, ...rendered, oldAddresses }];
	return { read: read.time, cross: (await fastest(() => crossProblems(root, linked))).time };
}

interface Row {
	readonly name: string;
	times(length: number, place: Place): Promise<Times>;
}

/** Rows that the checks between posts have to do with. */
const checked = /headings?|KEPs|contents/;
const head = 'title: 题\nauthor: 编辑部\ndate: 2024-08-14\n';
const rows: readonly Row[] = [
	...Object.entries(hostile).flatMap(([name, input]): Row[] => [
		{ name, times: (length, place) => articleTimes(input(length), 'markdown', place) },
		{ name: `${name}, MDX`, times: (length, place) => articleTimes(input(length), 'mdx', place) },
	]),
	...Object.entries(hostile)
		.filter(([name]) => checked.test(name))
		.map(
			([name, input]): Row => ({
				name: `${name}, post`,
				times: (length, place) => postTimes(`---\n${head}---\n\n${input(length)}`, place),
			}),
		),
	...Object.entries(hostileFrontmatter).map(([name, input]): Row => {
		const rest = (text: string) => head.replace(`${text.split(':')[0]}: 题\n`, '');
		return {
			name: `${name}, frontmatter`,
			times(length, place) {
				const text = input(length);
				return postTimes(`---\n${rest(text)}${text}\n---\n\na`, place);
			},
		};
	}),
];

/** Whether nothing of what is made of the row takes more than its length. */
async function isLinear(row: Row, place: Place): Promise<boolean> {
	await row.times(500, place);
	const all: Times[] = [];
	for (const length of lengths) all.push(await row.times(length, place));
	const [first = {}] = all;
	const last = all.at(-1) ?? {};
	let linear = true;
	for (const name of Object.keys(last)) {
		const ratio = (last[name] ?? 0) / Math.max(first[name] ?? 0, least.first);
		const doubling = (last[name] ?? 0) / Math.max(all.at(-2)?.[name] ?? 0, least.first);
		const isSteep = ratio > mostGrowth.whole && doubling > mostGrowth.last;
		const isFine = (last[name] ?? 0) < least.last || !isSteep;
		linear &&= isFine;
		if (isFine && name !== 'read') continue;
		const shown = all.map((times) => (times[name] ?? 0).toFixed(0).padStart(6)).join(' ');
		const mark = isFine ? '' : '   MISSED';
		console.log(`  ${shown}  × ${ratio.toFixed(1).padStart(5)}  ${name}: ${row.name}${mark}`);
	}
	return linear;
}

/** Prints how the time of every row grows, and whether all of them are linear. */
export async function growth(place: Place, only = ''): Promise<boolean> {
	console.log(`hostile posts: ms at ${lengths.join(', ')} characters, last / first`);
	const slow: string[] = [];
	for (const row of rows.filter(({ name }) => name.includes(only))) {
		if (!(await isLinear(row, place))) slow.push(row.name);
	}
	const mark = slow.length === 0 ? 'reached' : 'MISSED';
	console.log(`growth over 8 times the length: ≤ ${mostGrowth.whole} ${mark}`);
	return slow.length === 0;
}
