import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionOf } from '../../../src/domain/actions.ts';
import { stageOfSections } from '../../../src/domain/stages.ts';
import { readPost } from '../../../src/loaders/readPosts.ts';
import { reportOf } from '../../../src/loaders/report.ts';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';
import { readWriting, writingFile } from '../../../src/loaders/writing.ts';
import type { Construct } from '../../../src/markdown/construct.ts';
import { constructs } from '../../../src/markdown/constructs.ts';
import { renderPost } from '../../../src/markdown/render.ts';
import { boxKinds } from '../../../src/markdown/tree/boxes.ts';
import { foreignKeys } from '../../../src/schemas/foreignKeys.ts';
import { frontmatterSchema } from '../../../src/schemas/frontmatter.ts';
import { kepSchema } from '../../../src/schemas/kep.ts';
import { elementsIn, first, parseHtml, textOf } from '../../support/html.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** What the page on writing here tells its readers is true of the project. */

const text = readFileSync(join(projectRoot, writingFile), 'utf8');
const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');

/** The blocks of code whose fence has these words behind its signs. */
function blocksOf(info: string): string[] {
	const pattern = /^(`{3,})([^`\n]+)\n([\s\S]*?)\n\1$/gm;
	return [...text.matchAll(pattern)].flatMap(([, , said, body = '']) =>
		said === info ? body : [],
	);
}

const examples = [
	...blocksOf('md example').map((body) => ({ body, format: 'markdown' as const })),
	...blocksOf('mdx example').map((body) => ({ body, format: 'mdx' as const })),
];

/** A project with the post of which the page tells, and the picture beside it. */
const root = mkdtempSync(join(tmpdir(), 'write-'));
const guideFile = 'src/content/posts/pod-restart.md';
beforeAll(() => {
	const beside = join(root, 'src/content/posts/pod-restart');
	mkdirSync(beside, { recursive: true });
	copyFileSync(join(projectRoot, 'tests/fixtures/img/stand-in.png'), join(beside, 'logs.png'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** What the build says of that post; that an author is new, the page says. */
async function problemsOf(contents: string) {
	const post = { root, absolute: join(root, guideFile), contents };
	const { problems } = await readPost(post, surroundingsOf(root, [post]).around());
	return problems.filter(({ kind }) => kind !== 'strangeAuthor');
}

const project = surroundingsOf(projectRoot, [
	{
		root: projectRoot,
		absolute: join(projectRoot, 'src/content/posts/feature-stages.md'),
		contents: '',
	},
]).around();
const render = ({ body, format }: (typeof examples)[number]) =>
	renderPost({ body, format, firstLine: 1, file: 'src/content/posts/index.md', around: project });

describe('the page on writing here', () => {
	it('has nothing wrong with it or with its examples', async () => {
		const { page, problems } = await readWriting(projectRoot);
		expect(problems).toEqual([]);
		expect(page?.headings.length).toBeGreaterThan(20);
	});

	it('is none where a project has none', async () => {
		expect(await readWriting(root)).toEqual({ page: undefined, problems: [] });
	});

	it('tells of every key of the frontmatter that the site understands, and of no other', () => {
		const keys = Object.keys(frontmatterSchema.shape);
		const foreign = new Set<string>(foreignKeys);
		const told = new Set(inCode.map((code) => code.replace(/:.*/, '')));
		expect(keys.filter((key) => !foreign.has(key) && !told.has(key))).toEqual([]);
		const rows = [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, key]) => key);
		expect(rows.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
	});

	it('names commands that the project has', () => {
		const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
		const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
		expect(new Set(named)).toContain('check:posts');
	});

	it('names folders that the project has, and every kind of box', () => {
		const folders = [...text.matchAll(/`((?:src|public)\/[\w/-]*\/)`/g)].map(([, name]) => name);
		const made = guideFile.replace('.md', '/');
		const there = folders.filter((name) => name !== made);
		expect(there.filter((name) => !existsSync(join(projectRoot, name ?? '')))).toEqual([]);
		expect(boxKinds.filter((kind) => !inCode.includes(kind))).toEqual([]);
	});

	it('begins with a whole guide with which nothing is wrong', async () => {
		const [guide = ''] = blocksOf(`md [${guideFile}]`);
		for (const part of [/^\| ---/m, /^```sh$/m, /^!\[/m, /^::: tip/m]) expect(guide).toMatch(part);
		expect(await problemsOf(guide)).toEqual([]);
	});

	it('shows a report as the build writes it', async () => {
		const broken = [
			...[
				'---',
				'title: 甲',
				'auther: 乙',
				'date: 2026-12-01',
				'---',
				'正文',
				...Array(9).fill(''),
			],
			...['![图](./pod-restart/states.png)', '', '', '', '![](./pod-restart/logs.png)'],
		];
		expect(blocksOf('text wrap')).toContain(reportOf(await problemsOf(broken.join('\n'))));
	});

	it('shows a record of a KEP that is one', () => {
		const [record = ''] = blocksOf('yaml [src/content/keps/3329.yaml]');
		expect(kepSchema.safeParse(parse(record)).error).toBeUndefined();
	});

	it('shows KEPs under headings that give them the stage of which it speaks', async () => {
		const shown = examples.find(({ body }) => body.includes('KEP-3329'));
		const { mentions, headings } = await render(shown ?? { body: '', format: 'markdown' });
		const stages = stageOfSections(headings);
		expect(mentions.map(({ number, section = '' }) => [number, stages.get(section)])).toEqual([
			[3329, 'stable'],
			[4006, 'beta'],
		]);
	});

	it('shows actions that are read as those of which it speaks', async () => {
		const shown = examples.find(({ body }) => body.includes('升级前必看'));
		const { actions } = await render(shown ?? { body: '', format: 'markdown' });
		expect(actions.map((action) => actionOf(action).kind)).toEqual([
			...['required', 'required', 'deprecation'],
		]);
	});
});

/** What tells authors of slips, or mends them: readers see nothing of its own. */
const silent = ['compatibility', 'definitions', 'literalMarks', 'slips'];
/** What stands above the text, or shows files that the site does not have. */
const unshown = ['backslashes', 'media', 'modernFormats', 'title'];
/** What two steps see to, so that either may be away: an example shows it all the same. */
const doubled = ['emoji'];

describe('the examples of the page on writing here', async () => {
	const modules = import.meta.glob<Record<string, unknown>>('../../../src/markdown/plugins/*.ts', {
		eager: true,
	});
	const names = new Map(
		Object.values(modules).flatMap((module) =>
			Object.entries(module).map(([name, value]) => [value, name] as const),
		),
	);
	const all = constructs as Construct[];
	const whole = await Promise.all(examples.map(async (one) => JSON.stringify(await render(one))));

	/** Whether any example comes out otherwise when the dialect lacks this construct. */
	async function isSeenWithout(construct: Construct): Promise<boolean> {
		const index = all.indexOf(construct);
		all.splice(index, 1);
		try {
			for (const [at, one] of examples.entries()) {
				const found = await render(one).then(JSON.stringify, String);
				if (found !== whole[at]) return true;
			}
			return false;
		} finally {
			all.splice(index, 0, construct);
		}
	}

	it('are shown just as they are written', async () => {
		const { page } = await readWriting(projectRoot);
		const parts = elementsIn(
			parseHtml(page?.html ?? ''),
			({ attributes }) => attributes['class'] === 'example',
		);
		const shown = parts.map((part) => textOf(first(part, 'code')));
		const written = [...text.matchAll(/^(`{3,})mdx? example\n([\s\S]*?)\n\1$/gm)];
		expect(shown).toEqual(written.map(([, , body]) => body));
	});

	it('show emoji', () => {
		expect(whole.join()).toContain('🚀');
	});

	it('show every construct of the dialect', async () => {
		const missing: string[] = [];
		for (const construct of [...all]) {
			if (!(await isSeenWithout(construct))) missing.push(names.get(construct) ?? '?');
		}
		expect(missing.sort()).toEqual([...silent, ...unshown, ...doubled].sort());
	});
});
