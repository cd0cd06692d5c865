import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The least that a blog with search is: a list, a page a post, Pagefind over the output. */
const files: Readonly<Record<string, string>> = {
	'package.json': '{ "name": "bare-blog", "private": true, "type": "module" }\n',
	'astro.config.mjs':
		"import { defineConfig } from 'astro/config';\nexport default defineConfig({ site: 'https://example.org' });\n",
	'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
	posts: defineCollection({
		loader: glob({ pattern: '*.md', base: './src/content/posts' }),
		schema: z.object({ title: z.string(), author: z.string(), date: z.coerce.date() }),
	}),
};
`,
	'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const posts = await getCollection('posts');
---
<!doctype html>
<html lang="zh-CN">
	<head><meta charset="utf-8" /><title>Blog</title></head>
	<body><ul>{posts.map(({ id, data }) => <li><a href={\`/posts/\${id}/\`}>{data.title}</a></li>)}</ul></body>
</html>
`,
	'src/pages/posts/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	const posts = await getCollection('posts');
	return posts.map((post) => ({ params: { id: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
<!doctype html>
<html lang="zh-CN">
	<head><meta charset="utf-8" /><title>{post.data.title}</title></head>
	<body><article data-pagefind-body><h1>{post.data.title}</h1><Content /></article></body>
</html>
`,
};

/** Writes the bare blog into `folder`, with the packages of the project whose `node_modules` it uses. */
export function writeBareBlog(folder: string, linkPackages: (folder: string) => void): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	linkPackages(folder);
}
