/**
 * `npm run guide`: writes docs/dialect.html, the authors' guide to the dialect. It shows the post that
 * the tests use, section by section: the source on one side, what a reader sees on the other.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileBelow } from '../src/folders.ts';
import { cutFrontmatter } from '../src/loaders/frontmatter.ts';
import { LinkTargets } from '../src/loaders/linkTargets.ts';
import type { Around } from '../src/markdown/around.ts';
import { renderPost } from '../src/markdown/render.ts';
import { site } from '../src/site.ts';
import { guideStrings as strings } from '../src/strings/guide.ts';
import { urls } from '../src/urls.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'tests/fixtures/posts/dialect.md');
export const guideFile = join(root, 'docs/dialect.html');

/** The fixtures in the place of a project: pictures in `public/`, and the posts beside the example. */
const posts = readdirSync(dirname(example)).map((name) => ({
	place: name.replace(/\.mdx?$/, ''),
	oldAddresses: [],
}));
const targets = new LinkTargets(posts, () => false);
const around: Around = {
	file: (name) => fileBelow(dirname(dirname(example)), name.replace(/^public\//, '')),
	post: (link) => targets.find(link, 'dialect'),
	heading: (url) => url,
	dates: () => ({}),
};

interface Section {
	/** Its heading in the source; '' before the first. */
	readonly heading: string;
	readonly source: string;
	readonly html: string;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const postAddress = new RegExp(`href="${site.base}posts/([^/"]+)/`, 'g');

/** Addresses of the site as addresses of this repository's files, seen from `docs/`. */
function fromDocs(html: string): string {
	return html
		.replaceAll(/<source type="image\/webp"[^>]*>/g, '')
		.replaceAll(`src="${urls.asset('img/')}`, 'src="../tests/fixtures/img/')
		.replaceAll(postAddress, 'href="../src/content/posts/$1.md');
}

/** The example in sections; throws when source and result do not have the same ones. */
async function sections(): Promise<Section[]> {
	const contents = readFileSync(example, 'utf8');
	const { body, bodyLine: firstLine } = cutFrontmatter(contents);
	const { html } = await renderPost({
		body,
		firstLine,
		title: '',
		file: `src/content/posts/${basename(example)}`,
		around,
	});
	const frontmatter = contents.slice(0, contents.length - body.length);
	const sources = body.split(/\n(?=## )/);
	const [text = html, ...rest] = html.split(
		/(?=<section[^>]* data-footnotes|<section[^>]*class="footnotes)/,
	);
	const results = text.split(/(?=<div class="heading-line"><h2 )/);
	if (sources.length !== results.length) throw new Error('docs/dialect.html: a section is lost');
	return sources.map((source, index) => ({
		heading: /^## ([^{\n]*[^{\s])/.exec(source)?.[1] ?? '',
		source: (index === 0 ? frontmatter : '') + source.trim(),
		html: (results[index] ?? '') + (index === sources.length - 1 ? rest.join('') : ''),
	}));
}

function sectionHtml({ heading, source, html }: Section): string {
	const note = strings.notes.get(heading);
	if (note === undefined) throw new Error(`src/strings/guide.ts: no note for “${heading}”`);
	return `<section class="guide-section">
<p class="guide-note">${escaped(note)}</p>
<div class="guide-pair">
<div><p class="guide-label">${strings.source}</p><pre tabindex="0"><code>${escaped(source)}</code></pre></div>
<div><p class="guide-label">${strings.result}</p><div class="prose">${fromDocs(html)}</div></div>
</div>
</section>`;
}

/** The whole guide as an HTML document that looks like the site, without a build or a script. */
export async function dialectGuide(): Promise<string> {
	const parts = (await sections()).map(sectionHtml);
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${strings.title}</title>
<link rel="stylesheet" href="../src/styles/layers.css">
<link rel="stylesheet" href="guide.css">
</head>
<body>
<main>
<h1>${strings.title}</h1>
<p class="guide-note">${strings.lead}</p>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

if (import.meta.filename === process.argv[1]) writeFileSync(guideFile, await dialectGuide());
