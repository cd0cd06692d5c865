import { stringify } from 'yaml';
import { dayOf, newestFirst } from '../domain/posts.ts';
import { inBrackets } from '../markdown/source/brackets.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { apiStrings } from '../strings/api.ts';
import { fullTitle } from '../strings/titles.ts';
import { absolute, urls } from '../urls.ts';
import { feedLine } from './text.ts';

/** Posts for programs that read Markdown. */

/** A post as its author wrote it, below what the site knows of it; `body` is without frontmatter. */
export function markdownFile(post: Post, body: string): string {
	const { title, headline, authors, date, updated, description, categories, tags, release } = post;
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
		url: absolute(urls.post(post.id)),
	};
	return `---\n${stringify(facts)}---\n\n${body.trim()}\n`;
}

function line(title: string, path: string, note: string): string {
	const words = inBrackets(feedLine(title));
	const address = absolute(path).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
	return `- [${words}](${address})${note === '' ? '' : `: ${feedLine(note)}`}`;
}

/** The newest plan of an upgrade, as an example: its address has both versions. */
function plan(from: string, to: string): string {
	return line(`${from}...${to}.json`, urls.upgradeJson(from, to), apiStrings.kinds.upgrade);
}

/** The list of what is worth reading, as https://llmstxt.org/ describes it; `releases` are newest first. */
export function llmsFile(
	posts: readonly Post[],
	[to, from]: readonly Pick<Release, 'version'>[],
): string {
	const articles = newestFirst(posts).map((post) =>
		line(fullTitle(post), urls.postMarkdown(post.id), post.description),
	);
	const data = [
		line(apiStrings.documents, urls.api(), apiStrings.description),
		line('releases.json', urls.recordsJson('releases'), apiStrings.kinds.releases),
		line('keps.json', urls.recordsJson('keps'), apiStrings.kinds.keps),
		line('gates.json', urls.recordsJson('gates'), apiStrings.kinds.gates),
		line('apis.json', urls.recordsJson('apis'), apiStrings.kinds.apis),
		line('glossary.json', urls.recordsJson('glossary'), apiStrings.kinds.glossary),
		...(to && from ? [plan(from.version, to.version)] : []),
		line('releases.ics', urls.calendar(), apiStrings.calendar),
	];
	const parts = [
		`# ${site.name}`,
		`> ${site.description}`,
		`## ${apiStrings.articles}`,
		articles.join('\n'),
		`## ${apiStrings.title}`,
		data.join('\n'),
	];
	return `${parts.join('\n\n')}\n`;
}
