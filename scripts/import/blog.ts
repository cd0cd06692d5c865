import path from 'node:path';
import { PlainError } from '../../src/plainError.ts';
import { importStrings as strings } from '../../src/strings/import.ts';
import {
	type HexoRule,
	hexoPath,
	hugoPath,
	jekyllPath,
	type OldPost,
	pagePath,
	wordsIn,
} from './permalinks.ts';
import { filesNamed, mapOf, namesIn, type ReadSettings, readSettings, wordOf } from './settings.ts';

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

/** A path that begins and ends with a slash. */
function asBase(written: string): string {
	return `/${written}/`.replace(/\/{2,}/g, '/');
}

/** The origin of an address and the path that it ends in. */
function siteOf(address: string): Pick<Blog, 'origin' | 'base'> {
	const url = /^https?:/i.test(address) ? URL.parse(address) : null;
	return { origin: url?.origin ?? '', base: asBase(url?.pathname ?? '/') };
}

type Shape = Omit<Blog, 'generator' | 'settings'>;
type ShapeOf = (root: string, home: string, settings: ReadSettings) => Shape;

const hexo: ShapeOf = (_root, home, { values }) => {
	const at = (folder: string) =>
		path.posix.join(home, wordOf(values, 'source_dir') || 'source', folder);
	const address = siteOf(wordOf(values, 'url'));
	const base = asBase(wordOf(values, 'root') || address.base);
	const rule: HexoRule = {
		permalink: base + (wordOf(values, 'permalink') || ':year/:month/:day/:title/'),
		newPostName: wordOf(values, 'new_post_name'),
		defaultCategory: wordOf(values, 'default_category') || 'uncategorized',
		categoryMap: mapOf(values, 'category_map'),
	};
	const oldPath = (post: OldPost) => hexoPath(rule, post);
	return {
		posts: [
			{ folder: at('_posts'), into: '', oldPath },
			{ folder: at('_drafts'), into: '', areDrafts: true },
		],
		publicFolders: [at(''), at('_posts')],
		...{ base, origin: address.origin },
		author: wordOf(values, 'author'),
		timeZone: wordOf(values, 'timezone'),
	};
};

const jekyll: ShapeOf = (root, home, { values }) => {
	const at = (folder: string) => path.posix.join(home, wordOf(values, 'source') || '', folder);
	const base = asBase(wordOf(values, 'baseurl'));
	const rule = wordOf(values, 'permalink') || 'date';
	const beneath = (style: string) => (post: OldPost) => {
		const old = jekyllPath(style, post);
		return old === undefined ? undefined : base.slice(0, -1) + old;
	};
	const collections = Object.entries(mapOf(values, 'collections')).flatMap(([name, value]) => {
		if (name === 'posts' || namesIn(path.join(root, at(`_${name}`))).length === 0) return [];
		const pattern = wordOf({ value }, 'value.permalink');
		const style = pattern || '/:collection/:path';
		const oldPath = (post: OldPost) => {
			const place = post.place.split('/').map((step) => encodeURIComponent(step));
			const named = style
				.replace(':collection', name)
				.replace(/:(?:path|name|title)\b/, place.join('/'));
			return /:/.test(named) ? undefined : base.slice(0, -1) + named;
		};
		return [{ folder: at(`_${name}`), into: name, oldPath }];
	});
	const above = namesIn(path.join(root, at('')))
		.filter((name) => /^[^._]/.test(name))
		.filter((name) => namesIn(path.join(root, at(name))).includes('_posts'));
	return {
		posts: [
			{ folder: at('_posts'), into: '', oldPath: beneath(rule) },
			...above.map((name) => ({
				folder: at(`${name}/_posts`),
				into: name,
				oldPath: beneath(rule),
			})),
			{ folder: at('_drafts'), into: '', areDrafts: true },
			...collections,
		],
		publicFolders: [at('')],
		...{ base, origin: siteOf(wordOf(values, 'url')).origin },
		author: wordOf(values, 'author') || wordOf(values, 'author.name'),
		timeZone: wordOf(values, 'timezone'),
	};
};

const hugo: ShapeOf = (root, home, { values }) => {
	const content = path.posix.join(home, wordOf(values, 'contentDir') || 'content');
	const { origin, base } = siteOf(wordOf(values, 'baseURL'));
	const patterns = { ...mapOf(values, 'permalinks'), ...mapOf(values, 'permalinks.page') };
	const isWord = (entry: [string, unknown]): entry is [string, string] =>
		typeof entry[1] === 'string';
	const rule = {
		permalinks: Object.fromEntries(Object.entries(patterns).filter(isWord)),
		uglyUrls: valuesFlag(values, 'uglyURLs'),
		keepsCase: valuesFlag(values, 'disablePathToLower'),
	};
	const oldPath = (section: string) => (post: OldPost) => {
		const old = hugoPath(rule, { ...post, place: path.posix.join(section, post.place) });
		return old === undefined ? undefined : base.slice(0, -1) + old;
	};
	// The section of the posts gives up its name: what it holds stands at the top.
	const names = namesIn(path.join(root, content));
	const main = ['posts', 'post', 'blog'].filter((name) => names.includes(name)).slice(0, 1);
	const without = main[0] === undefined ? undefined : new RegExp(`^${main[0]}/`);
	return {
		posts: [
			...main.map((name) => ({ folder: `${content}/${name}`, into: '', oldPath: oldPath(name) })),
			{ folder: content, into: '', ...(without && { without }), oldPath: oldPath('') },
		],
		publicFolders: ['static', 'assets'].map((name) => path.posix.join(home, name)),
		...{ origin, base },
		author: wordOf(values, 'author') || wordOf(values, 'author.name') || hugoAuthor(values),
		timeZone: wordOf(values, 'timeZone'),
	};
};

function hugoAuthor(values: ReadSettings['values']): string {
	const names = ['params.author', 'params.author.name', 'languages.zh-cn.params.author'];
	return names.map((name) => wordOf(values, name)).find((name) => name !== '') ?? '';
}

function valuesFlag(values: ReadSettings['values'], name: string): boolean {
	const { [name]: exact } = values;
	return exact === true;
}

const pages: ShapeOf = (root, home, { values }) => {
	const isVitePress = namesIn(path.join(root, home)).includes('.vitepress');
	const folder = path.posix.join(home, isVitePress ? wordOf(values, 'srcDir') : '');
	const base = asBase(wordOf(values, 'base'));
	const rule = { base, isClean: valuesFlag(values, 'cleanUrls') };
	const hidden = path.posix.join(home, isVitePress ? '.vitepress' : '.vuepress');
	return {
		posts: [{ folder, into: '', oldPath: (post) => pagePath(rule, post) }],
		publicFolders: [path.posix.join(hidden, 'public'), path.posix.join(folder, 'public')],
		...{ base, origin: siteOf(wordOf(values, 'hostname')).origin, author: '', timeZone: '' },
	};
};

const github: ShapeOf = () => ({
	posts: [{ folder: '', into: '' }],
	publicFolders: ['static', 'public', 'assets', 'images'],
	...{ base: '/', origin: '', author: '', timeZone: '' },
});

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

const shapes: Readonly<Record<Generator, ShapeOf>> = {
	...{ hexo, jekyll, hugo, github },
	...{ vuepress: pages, vitepress: pages },
};

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
	if (hiddenOrBuilt.test(name) || without?.test(name)) return true;
	const isAtTop = folder === '' && !name.includes('/');
	return isAtTop && aboutRepository.test(name) && blog.generator !== 'hexo';
}

/** Whether the frontmatter is that of a page of the generator: a home page, a list. */
export function isPage(data: Readonly<Record<string, unknown>>): boolean {
	const [layout = ''] = wordsIn(data['layout']);
	const isList = ['home', 'search', 'archives', 'archive', 'friends', 'links'].includes(layout);
	return isList || data['home'] === true || data['hero'] !== undefined;
}
