import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, hashesOf } from '../support/output.ts';
import { buildSite, projectCopy } from '../support/projectCopy.ts';
import { becomeSmall, kepsIn } from '../support/smallSite.ts';

/** Neither copy is in git, which would tell of which day a build is. */
const day = { SITE_DAY: '2026-01-01' };
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** A small site that is built again and again, and one that is only ever built from nothing. */
const again = projectCopy('same-bytes-again').root;
const anew = projectCopy('same-bytes-anew').root;
const roots = [again, anew];
for (const root of roots) becomeSmall(root);
afterAll(() => {
	for (const root of roots) rmSync(root, { recursive: true });
});

type Hashes = Record<string, string>;

/** Builds a site with whatever earlier builds have left; gives a hash a file of the output. */
async function build(root: string, surroundings = {}, under: readonly string[] = []) {
	const { code, output } = await buildSite(root, { ...day, ...surroundings }, under);
	expect(code, output).toBe(0);
	return hashesOf(join(root, 'dist'));
}

function take(root: string, ...names: readonly string[]): void {
	for (const name of names) rmSync(join(root, name), { recursive: true, force: true });
}

function buildAnew(surroundings = {}, under: readonly string[] = []): Promise<Hashes> {
	take(anew, '.cache', 'node_modules/.astro', 'dist');
	return build(anew, surroundings, under);
}

/** Does something to every file that builds have left below a folder. */
function everyFile(folder: string, work: (file: string) => void): void {
	for (const name of filesBelow(join(again, folder))) work(join(again, folder, name));
}

type Content = string | Buffer | undefined;

/** A change of sources: what files become, of what they say; `undefined` where there is none. */
type Change = Readonly<Record<string, (text: string) => Content>>;

/** Makes a change in both sites; gives what takes it back. */
function make(change: Change): () => void {
	const undo: (() => void)[] = [];
	for (const root of roots) {
		for (const [name, become] of Object.entries(change)) {
			const file = join(root, name);
			mkdirSync(dirname(file), { recursive: true });
			const write = (content: Content) =>
				content === undefined ? rmSync(file) : writeFileSync(file, content);
			const before = existsSync(file) ? readFileSync(file) : undefined;
			write(become(before?.toString('utf8') ?? ''));
			undo.push(() => write(before));
		}
	}
	return () => {
		for (const back of undo) back();
	};
}

const post = 'src/content/posts/v1.31.0.md';
const [kep] = kepsIn(again);
const blank = { width: 40, height: 40, channels: 3, background: 'teal' } as const;
const picture = await sharp({ create: blank }).png().toBuffer();

const changes: [string, Change][] = [
	['a post that says more', { [post]: (text) => `${text}\n又补充了一句话。\n` }],
	[
		'posts of which one is new, one is gone and one has another title',
		{
			'src/content/posts/new.md': () =>
				'---\ntitle: 新的\nauthor: 甲\ndate: 2024-01-01\ntags: [新]\n---\n见[另一篇](./v1.31.0.md)。\n',
			'src/content/posts/addresses.md': () => undefined,
			[post]: (text) => text.replace(/^title: .*/m, 'title: 换了标题'),
		},
	],
	['a new file that is served as it is', { 'public/notes/一.txt': () => '甲' }],
	['a picture that shows something else', { 'public/img/stand-in.png': () => picture }],
	[
		'code that says something else on every page',
		{ 'src/strings/topic.ts': (text) => text.replace("colophon: '", "colophon: '又及：") },
	],
];
if (kep !== undefined) {
	const renamed = (text: string) => text.replace(/^title: .*/m, 'title: Another');
	changes.push(['a KEP that is called otherwise', { [`src/content/keps/${kep}`]: renamed }]);
}

let first: Hashes;
beforeAll(async () => {
	first = await build(again);
});

describe('a build after another one', () => {
	it.each(changes)('gives the bytes of one from nothing after %s', async (_, change) => {
		const undo = make(change);
		try {
			const changed = await build(again);
			expect(changed).not.toEqual(first);
			expect(changed).toEqual(await buildAnew());
		} finally {
			undo();
		}
		expect(await build(again)).toEqual(first);
	});

	it('gives the same bytes after an error that is mended', async () => {
		const undo = make({ [post]: (text) => text.replace(/^date: .*/m, 'date: 明天') });
		expect((await buildSite(again, day)).code).toBe(1);
		undo();
		expect(await build(again)).toEqual(first);
	});

	it('gives the same bytes in another time zone and locale', async () => {
		expect(await build(again, elsewhere)).toEqual(first);
	});

	it.each<[string, () => void]>([
		['without what the site keeps', () => take(again, '.cache')],
		['without what Astro keeps', () => take(again, 'node_modules/.astro')],
		['without an output', () => take(again, 'dist')],
		[
			'with what the site keeps cut short',
			() => everyFile('.cache', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))),
		],
		[
			'with an output that somebody has changed',
			() => everyFile('dist', (file) => appendFileSync(file, 'changed')),
		],
		[
			'with a file that somebody has put into the output',
			() => writeFileSync(join(again, 'dist/notes.txt'), 'mine'),
		],
	])('gives the same bytes %s', async (_, damage) => {
		damage();
		expect(await build(again)).toEqual(first);
	});
});

it('a build in another folder, time zone and locale, on one processor, gives the same bytes', async () => {
	const oneProcessor = existsSync('/usr/bin/taskset') ? ['taskset', '-c', '0'] : [];
	expect(await buildAnew(elsewhere, oneProcessor)).toEqual(first);
});
