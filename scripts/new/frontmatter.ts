import { stringify } from 'yaml';
import { scaffoldPosts as words } from '../../src/strings/scaffoldPosts.ts';

/** What stands above a post that begins as a draft. */
export interface PostHead {
	readonly title: string;
	/** Without any, the author has to sign before the post can be published. */
	readonly authors: readonly string[];
	/** As it was typed. */
	readonly date: string;
	readonly categories: readonly string[];
	readonly tags: readonly string[];
	/** Whether the post has a place for a headline beside its title. */
	readonly hasHeadline: boolean;
}

/** A word or several as YAML; nobody's name is read as a number. */
function written(values: readonly string[]): string {
	const scalars = values.map((value) => stringify(value, { lineWidth: 0 }).trimEnd());
	if (scalars.length === 1) return ` ${scalars[0]}`;
	return scalars.map((scalar) => `\n  - ${scalar}`).join('');
}

const list = (values: readonly string[]) => values.map((value) => `\n  - ${value}`).join('');

/** The frontmatter of a draft, with its lines. What its author has still to write says so behind its key. */
export function frontmatterOf(head: PostHead): string {
	const { title, authors, date, categories, tags, hasHeadline } = head;
	const lines = [
		`title:${written([title])}`,
		...(hasHeadline ? [`headline: # ${words.headline}`] : []),
		authors.length === 0 ? `author: # ${words.author}` : `author:${written(authors)}`,
		`date: ${date}`,
		`description: # ${words.description}`,
		`categories:${list(categories)}`,
		`tags:${list(tags)}`,
		`draft: true # ${words.draft}`,
	];
	return `---\n${lines.join('\n')}\n---\n`;
}
