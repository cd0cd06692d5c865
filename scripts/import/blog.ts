import path from 'node:path';
import { PlainError } from '../../src/plainError.ts';
import { importStrings as strings } from '../../src/strings/import.ts';
import { type OldPost, wordsIn } from './permalinks.ts';
import { filesNamed, namesIn, type ReadSettings, readSettings } from './settings.ts';
import { shapes } from './shapes.ts';

/** What a blog is made with, and what follows from it: where posts and pictures are, what addresses were. */

export const generators = ['vuepress', 'hexo', 'vitepress', 'hugo', 'jekyll', 'github'] as const;
export type Generator = (typeof generators)[number];

/** A folder of posts. */
export interface PostsFolder {
	/** From the blog's root; '' is the root itself. */
	readonly folder: string;
	/** The folder below the posts' folder of the site into which they go; '' is that folder itself. */
	readonly into: string;
	readonly areDrafts?: boolean;
	/** Folders inside, of which only the first levels are posts: names that are left out. */
	readonly without?: RegExp;
	/** Where a post of it was, by its place in the folder. */
	readonly oldPath?: (post: OldPost) => string | undefined;
}

export interface Blog {
	readonly generator: Generator;
	/** The folders of posts; what stands in an earlier one is not taken from a later one. */
	readonly posts: readonly PostsFolder[];
	/** Folders whose files were at the root of the site, from the blog's root. */
	readonly publicFolders: readonly string[];
	/** The path that its addresses began with: `/` or `/blog/`. */
	readonly base: string;
	/** Where it was: `https://example.org`; '' if no setting tells. */
	readonly origin: string;
	readonly author: string;
	readonly timeZone: string;
	readonly settings: ReadSettings;
}

/** Markdown at the top of a repository that is about the repository. */
const aboutRepository =
	/^(?:readme|changelog|license|contributing|code_of_conduct|security|summary|claude|agents)\b.*\.\w+$/i;
/** GitBook's tables of contents, which any folder may have. */
const gitBookContents = /(?:^|\/)SUMMARY\.md$/;
const hiddenOrBuilt = /(?:^|\/)(?:\.[^/]*|node_modules|_site|bower_components)(?:\/|$)/;

/** A blog as far as its files name the generator: it, and the folder that holds its settings. */
interface Recognised {
	readonly generator: Generator;
	/** From the blog's root. */
	readonly home: string;
}

function generatorAt(root: string, folder: string): Generator | undefined {
	const names = new Set(namesIn(path.join(root, folder)));
	if (names.has('.vitepress')) return 'vitepress';
	if (names.has('.vuepress')) return 'vuepress';
	const hasSettings = names.has('_config.yml') || names.has('_config.yaml');
	if (hasSettings && names.has('source')) return 'hexo';
	if (hasSettings && names.has('_posts')) return 'jekyll';
	if ([...names].some((name) => /^hugo\.(?:toml|ya?ml|json)$/.test(name))) return 'hugo';
	const mayBeHugo = [...names].some((name) => /^config(?:\.(?:toml|ya?ml|json))?$/.test(name));
	return mayBeHugo && names.has('content') ? 'hugo' : undefined;
}

/** What a blog is made with, by the files at its root and in the folders there. */
export function recognise(root: string): Recognised {
	const folders = namesIn(root).filter((name) => !/^\.|^node_modules$|^themes$/.test(name));
	for (const home of ['', 'docs', 'src', ...folders]) {
		const generator = generatorAt(root, home);
		if (generator !== undefined) return { generator, home };
	}
	return { generator: 'github', home: '' };
}

/** The files of settings of each generator, in the order in which later ones override. */
function settingsFiles(root: string, { generator, home }: Recognised): string[] {
	const inside = (folder: string, names: RegExp) =>
		filesNamed(root, path.posix.join(home, folder), names);
	switch (generator) {
		case 'hexo':
		case 'jekyll':
			return inside('', /^_config\.ya?ml$/);
		case 'hugo':
			return [
				...inside('', /^(?:config|hugo)\.(?:toml|ya?ml|json)$/),
				...inside(
					'config/_default',
					/^(?:config|hugo|permalinks|params|author)\.(?:toml|ya?ml|json)$/,
				),
			];
		case 'vuepress':
		case 'vitepress': {
			const hidden = `.${generator}`;
			const named = /^(?:config|index)\.[cm]?[jt]s$/;
			return [...inside(`${hidden}/config`, named), ...inside(hidden, /^config\.[cm]?[jt]s$/)];
		}
		default:
			return [];
	}
}

/**
 * The blog at a folder; `as` overrides what its files say.
 * @throws PlainError if there is none of that generator.
 */
export async function readBlog(root: string, as?: Generator): Promise<Blog> {
	const found = recognise(root);
	const recognised =
		as === undefined || as === found.generator ? found : { generator: as, home: '' };
	const settings = await readSettings(root, settingsFiles(root, recognised));
	const shape = shapes[recognised.generator](root, recognised.home, settings);
	const isThere = shape.posts.some(({ folder }) => namesIn(path.join(root, folder)).length > 0);
	if (!isThere) throw new PlainError(strings.noPosts(shape.posts.map(({ folder }) => folder)));
	return { generator: recognised.generator, settings, ...shape };
}

/** Whether a Markdown file, named from the folder of posts, is about something else than the blog writes. */
export function isBesides(blog: Blog, { folder, without }: PostsFolder, name: string): boolean {
	if (hiddenOrBuilt.test(name) || without?.test(name) || gitBookContents.test(name)) return true;
	const isAtTop = folder === '' && !name.includes('/');
	return isAtTop && aboutRepository.test(name) && blog.generator !== 'hexo';
}

/** What the theme vdoing of VuePress makes pages of, which have no text. */
const madePages = /^(?:pageComponent|(?:archives|categories|tags)Page)$/;

/** Whether the frontmatter is that of a page of the generator: a home page, a list. */
export function isPage(data: Readonly<Record<string, unknown>>): boolean {
	const [layout = ''] = wordsIn(data['layout']);
	const isList = ['home', 'search', 'archives', 'archive', 'friends', 'links'].includes(layout);
	const isMade = Object.keys(data).some((name) => madePages.test(name));
	return isList || isMade || data['home'] === true || data['hero'] !== undefined;
}
