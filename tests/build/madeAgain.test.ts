import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildRecord, lastBuild } from '../../src/build/record.ts';
import { buildSite, projectCopy } from '../support/projectCopy.ts';
import { becomeSmall } from '../support/smallSite.ts';

/** Which pages a build after a change makes again: those that the change is on, and few others. */

const { root, dispose } = projectCopy('made-again');
becomeSmall(root);
afterAll(dispose);

const cover = (colour: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${colour}"/></svg>`;
const files = {
	post: [
		'src/content/posts/drawn.md',
		'---\ntitle: 画\nauthor: 丁\ndate: 2025-03-03\ncover: /img/c.svg\n---\n一句。\n',
	],
	cover: ['public/img/c.svg', cover('#123')],
	writing: ['src/content/write/index.md', '写在前面。\n\n## 写\n\n一句。\n'],
	term: [
		'src/content/glossary/gang.yaml',
		'id: gang\nterm: Gang\nname: 成组\nexplanation: 一句。\nkeps:\n  - 3329\nsource: https://kubernetes.io/\nread: 2026-01-01\n',
	],
} as const;
for (const [name, text] of Object.values(files)) {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	writeFileSync(join(root, name), text);
}

/** What a build wrote down, and the numbers that the disk has for its files. */
interface Built {
	readonly pages: BuildRecord['pages'];
	readonly files: ReadonlyMap<string, { readonly digest: string; readonly inode: number }>;
}

async function build(): Promise<Built> {
	const { code, output } = await buildSite(root, { SITE_DAY: '2026-01-01' });
	expect(code, output).toBe(0);
	const record = lastBuild(root);
	if (record === undefined) throw new Error('The build wrote nothing down.');
	const numbered = Object.values(record.files).map(({ name, digest }) => {
		return [name, { digest, inode: statSync(join(root, 'dist', name)).ino }] as const;
	});
	return { pages: record.pages, files: new Map(numbered) };
}

/** The pages that were made of something else than before. */
function rendered({ pages: before }: Built, { pages: now }: Built): string[] {
	const saidOf = (page: unknown) => JSON.stringify(page);
	return Object.keys(now).filter((path) => saidOf(now[path]) !== saidOf(before[path]));
}

/** The pages of whose files something else is known than before, by their paths. */
function others(what: 'digest' | 'inode', before: Built, { pages, files }: Built): string[] {
	return Object.keys(pages).filter((path) => {
		const file = pages[path]?.file ?? '';
		return files.get(file)?.[what] !== before.files.get(file)?.[what];
	});
}

interface Case {
	readonly file: string;
	readonly become: (text: string) => string;
	/** Pages that are made again. */
	readonly again: readonly string[];
	/** Pages that are not even rendered again. */
	readonly spared: RegExp;
}

const records =
	/^\/(?:keps\/\d|keps$|sigs$|(?:gates|apis|glossary|compare|write)|api\/(?:v1\/)?(?:keps|gates|apis|compare|upgrade))/;
const posts = /^\/(?:$|posts|tags|categories|authors|archive|og|write|(?:rss|atom)\.xml)/;

const cases: Record<string, Case> = {
	'the text of a post': {
		file: files.post[0],
		become: (text) => text.replace('一句', '两句'),
		again: ['/posts/drawn/', '/posts/drawn.md', '/api/v1/posts/drawn.json', '/rss.xml'],
		spared: records,
	},
	'the title of a post': {
		file: files.post[0],
		become: (text) => text.replace('画', '书'),
		again: ['/', '/posts/drawn/', '/og/drawn.png', '/authors/丁/', '/archive/2025/', '/feed.json'],
		spared: records,
	},
	'the summary of a KEP': {
		file: 'src/content/keps/3329.yaml',
		become: (text) => text.replace('summary: ', 'summary: 又，'),
		again: ['/keps/3329/', '/api/v1/keps/3329.json', '/search/summaries.json', '/releases/1.31/'],
		spared: /^\/(?:apis|og|write|tags|api\/v1\/upgrade|compare\/1\.2\d\.\.\.1\.24\/)/,
	},
	'the record of a gate': {
		file: 'src/content/gates/APIListChunking.yaml',
		become: (text) => text.replace('"1.29"', '"1.30"'),
		again: ['/gates/', '/api/v1/gates.json', '/releases/1.30/', '/check/rules.js'],
		spared: /^\/(?:$|posts|keps|tags|api\/(?:v1\/)?(?:keps|compare)|compare\/1\.3[4-9]\.)/,
	},
	'a term': {
		file: files.term[0],
		become: (text) => text.replace('一句', '两句'),
		again: ['/glossary/', '/api/v1/glossary.json', '/search/summaries.json'],
		spared: /^\/(?:$|posts|tags|compare|gates|apis|releases|api\/(?:v1\/)?(?:keps|compare))/,
	},
	'a file that is a cover': {
		file: files.cover[0],
		become: () => cover('#456'),
		again: ['/og/drawn.png'],
		spared: records,
	},
	'the day of a release that is planned': {
		file: 'src/content/releases/1.38.yaml',
		become: (text) => text.replace(/^released: .*/m, 'released: 2027-01-02'),
		again: ['/', '/releases/', '/releases/1.38/', '/releases.ics', '/api/v1/releases.json'],
		spared: /^\/(?:posts|tags|categories|authors|og|write|compare|api\/(?:v1\/)?(?:keps|compare))/,
	},
	'the page on writing': {
		file: files.writing[0],
		become: (text) => text.replace('一句', '两句'),
		again: ['/write/'],
		spared: new RegExp(`${posts.source.replace('|write', '')}|^/(?:keps|compare|releases)`),
	},
};

let before: Built;
beforeAll(async () => {
	before = await build();
});

const withoutSlash = (path: string) => path.replace(/(?<=.)\/$/, '');

describe('a build after another one', () => {
	it.each(Object.entries(cases))('makes the pages again that show %s', async (_, change) => {
		const file = join(root, change.file);
		const text = readFileSync(file, 'utf8');
		expect(change.become(text)).not.toBe(text);
		writeFileSync(file, change.become(text));
		const last = before;
		const now = await build();
		before = now;
		const made = others('digest', last, now);
		expect(made.map(withoutSlash)).toEqual(expect.arrayContaining(change.again.map(withoutSlash)));
		// The files of all others are those of the last output.
		expect(others('inode', last, now)).toEqual(made);
		expect(rendered(last, now).filter((path) => change.spared.test(path))).toEqual([]);
	});
});
