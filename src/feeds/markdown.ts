import { stringify } from 'yaml';
import { type HeldParts, isHeld } from '../domain/parts.ts';
import { dayOf, newestFirst, yearsOf } from '../domain/posts.ts';
import { inBrackets } from '../markdown/source/brackets.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { apiStrings } from '../strings/api.ts';
import { fullTitle } from '../strings/titles.ts';
import { absolute, urls } from '../urls.ts';
import { articleMarkdown } from './articleMarkdown.ts';
import { feedLine } from './text.ts';

/** Posts for programs that read Markdown. */

/** A post as plain Markdown, below what the site knows of it; `html` is its article. */
export function markdownFile(post: Post, html: string): string {
	const {
		title,
		headline,
		authors,
		date,
		updated,
		description,
		categories,
		tags,
		release,
		preview,
	} = post;
	const facts = {
		title,
		...(headline && { headline }),
		authors,
		date: dayOf(date),
		...(updated && { updated: dayOf(updated) }),
		...(description && { description }),
		categories,
		tags,
		...(release && { release }),
		...(preview && { preview }),
		url: absolute(urls.post(post.id)),
	};
	return `---\n${stringify(facts)}---\n\n${articleMarkdown(html, facts.url)}\n`;
}

function line(title: string, path: string, note: string): string {
	const words = inBrackets(feedLine(title));
	const address = absolute(path).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
	return `- [${words}](${address})${note === '' ? '' : `: ${feedLine(note)}`}`;
}

/** How many bytes the names of posts may take in the list: it stays small however many there are. */
const bytesOfPosts = 24_000;

/** The first lines that take no more bytes than `most` together. */
function within(lines: readonly string[], most: number): readonly string[] {
	let bytes = 0;
	const end = lines.findIndex((one) => {
		bytes += Buffer.byteLength(one) + 1;
		return bytes > most;
	});
	return end === -1 ? lines : lines.slice(0, end);
}

/** What the list says of the catalogue: the releases that are out, newest first, and its parts. */
interface Catalogue {
	readonly releases: readonly Pick<Release, 'version'>[];
	readonly held: HeldParts;
}

/** The lists of all posts: as data, and by year. */
function postLists(posts: readonly Post[]): readonly string[] {
	return [
		line('posts.json', urls.recordsJson('posts'), apiStrings.kinds.posts),
		...yearsOf(posts).map(({ name, posts: { length } }) =>
			line(apiStrings.year(name, length), urls.year(name), ''),
		),
	];
}

/** The data; of a document that each KEP, post, SIG or pair of releases has one is named as an example. */
function dataLists([post]: readonly Post[], { releases, held }: Catalogue): readonly string[] {
	const [to, from] = releases;
	const { kinds } = apiStrings;
	const records = (['releases', 'keps', 'sigs', 'gates', 'apis', 'glossary'] as const)
		.filter((kind) => isHeld(`/${kind}`, held))
		.map((kind) => line(`${kind}.json`, urls.recordsJson(kind), kinds[kind]));
	const pair = to && from && ([from.version, to.version] as const);
	const pairName = `${from?.version}...${to?.version}.json`;
	return [
		line(apiStrings.documents, urls.api(), apiStrings.description),
		line('openapi.json', urls.openapi(), apiStrings.openapi),
		...records,
		...(post ? [line('posts/….json', urls.postJson(post.id), kinds.post)] : []),
		...(pair
			? [
					line(pairName, urls.upgradeJson(...pair), kinds.upgrade),
					line(pairName, urls.comparisonJson(...pair), kinds.comparison),
				]
			: []),
		...(held.has('releases') ? [line('releases.ics', urls.calendar(), apiStrings.calendar)] : []),
		line('feed.json', urls.jsonFeed(), apiStrings.feed),
		line('feeds.opml', urls.opml(), apiStrings.opml),
	];
}

/**
 * The list of what is worth reading, as https://llmstxt.org/ describes it: the newest posts by name, the
 * others through lists.
 */
export function llmsFile(posts: readonly Post[], catalogue: Catalogue): string {
	const ordered = newestFirst(posts);
	const articles = ordered.map((post) =>
		line(fullTitle(post), urls.postMarkdown(post.id), post.description),
	);
	const parts = [
		`# ${site.name}`,
		`> ${site.description}`,
		`## ${apiStrings.articles}`,
		within(articles, bytesOfPosts).join('\n'),
		`## ${apiStrings.earlier}`,
		postLists(ordered).join('\n'),
		`## ${apiStrings.title}`,
		dataLists(ordered, catalogue).join('\n'),
	];
	return `${parts.join('\n\n')}\n`;
}
