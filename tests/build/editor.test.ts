import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellEditors } from '../../src/integrations/editors.ts';
import { frontmatterSchema } from '../../src/schemas/frontmatter.ts';
import { LanguageServer } from '../support/languageServer.ts';
import { projectRoot } from '../support/projectCopy.ts';

/** What Astro's language server, which editors run, makes of a post by the files that a build has written for it. */

let root: string;
let server: LanguageServer;
const post = 'src/content/posts/指南/新文章.md';

beforeAll(async () => {
	root = mkdtempSync(join(tmpdir(), 'editor-'));
	// A small folder in the place of the project, whose types the server would read first.
	for (const part of ['.astro/collections', 'schemas']) {
		cpSync(join(projectRoot, part), join(root, part), { recursive: true });
	}
	mkdirSync(dirname(join(root, post)), { recursive: true });
	writeFileSync(join(root, post), '');
	tellEditors(root);
	server = await LanguageServer.start({
		command: [join(projectRoot, 'node_modules/@astrojs/language-server/bin/nodeServer.js')],
		root,
		initializationOptions: {
			typescript: { tsdk: join(projectRoot, 'node_modules/typescript/lib') },
			contentIntellisense: true,
		},
	});
	server.open(post, '---\ntitle: 新文章\n\nsig: node\n---\n\n正文。\n', 'markdown');
});

afterAll(() => {
	server.stop();
	rmSync(root, { recursive: true });
});

it('completes every key of the frontmatter of a Markdown file', async () => {
	const completions = await server.completions(post, { line: 2, character: 0 });
	const labels = completions.map(({ label }) => label);
	const keys = Object.keys(frontmatterSchema.shape).filter((key) => key !== 'title');
	expect(labels).toEqual(expect.arrayContaining(keys));
});

it('explains a key in Chinese', async () => {
	expect(await server.hover(post, { line: 1, character: 2 })).toMatch(/^标题。/);
});

it('knows every post that was there when the site was built', () => {
	const read = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
	const { entries } = read('.astro/collections/collections.json') as { entries: object };
	const known = Object.keys(entries).map((address) => posix.basename(address));
	const posts = readdirSync(join(projectRoot, 'src/content/posts')).filter((name) =>
		/\.md$/.test(name),
	);
	expect(known).toEqual(expect.arrayContaining(posts));
	expect(posts).not.toEqual([]);
});
