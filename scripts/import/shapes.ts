import path from 'node:path';
import type { Blog, Generator } from './blog.ts';
import {
	type HexoRule,
	hexoPath,
	hugoPath,
	jekyllPath,
	type OldPost,
	pagePath,
} from './permalinks.ts';
import { mapOf, namesIn, type ReadSettings, wordOf } from './settings.ts';

/** Where each generator has its posts and pictures, and what its settings say of authors and addresses. */

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

/** The shape of a blog of each generator. */
export const shapes: Readonly<Record<Generator, ShapeOf>> = {
	...{ hexo, jekyll, hugo, github },
	...{ vuepress: pages, vitepress: pages },
};
