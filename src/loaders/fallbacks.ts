import type { FileDates } from '../markdown/around.ts';
import type { Frontmatter } from '../schemas/frontmatter.ts';
import type { Post } from '../schemas/post.ts';
import { isBlank, onOneLine } from '../schemas/text.ts';
import { timestampSchema } from '../schemas/timestamp.ts';
import { site } from '../site.ts';
import { postNameOf } from '../urls.ts';
import { namesIn } from './names.ts';

/** What a post has where its author wrote nothing. */

/** The day that a name begins with, its parts set apart by one mark or none: `2024-08-14`, `20240814`. */
const dayInFront = /^((?:19|20)\d{2})([-_.]?)(\d{1,2})\2(\d{1,2})(?![\da-z])[-_.\s]*/i;

/** What the name of a post, such as `2024-08-14-title`, tells of it; a date alone is its title too. */
export function readName(name: string): {
	readonly title: string | undefined;
	readonly date: Post['date'] | undefined;
} {
	const [front = '', year, mark, month = '', day = ''] = dayInFront.exec(name) ?? [];
	const isWhole = mark !== '' || month.length + day.length === 4;
	const date = isWhole ? timestampSchema.safeParse(`${year}-${month}-${day}`).data : undefined;
	const rest = date === undefined ? name : name.slice(front.length);
	const title = onOneLine(isBlank(rest) ? name : rest);
	return { title: isBlank(title) ? undefined : title, date };
}

/** A post's frontmatter, its name and what git knows of it. */
interface Known {
	readonly written: Frontmatter;
	/** See `placeOfPost`. */
	readonly place: string;
	/** When the file was committed, asked where nobody wrote it. */
	readonly committed: () => FileDates;
}

/** When the post was published: as the author says under any key of a generator, as its name or git does. */
export function dateIn({ written, place, committed }: Known): Post['date'] | undefined {
	const { published } = written;
	const date = written.date ?? written.pubDate ?? written.publishDate ?? written.createTime;
	const said = date ?? written.created ?? (typeof published === 'string' ? published : undefined);
	const known = said ?? readName(postNameOf(place)).date;
	return known ?? timestampSchema.safeParse(committed().first).data;
}

/** When the post was changed and the key that says so: the author's, or git if the site asks for it. */
export function updateIn({
	written,
	committed,
}: Known): { readonly field: string; readonly date: Post['date'] } | undefined {
	for (const field of ['updated', 'lastmod', 'lastUpdated', 'updatedDate', 'modified'] as const) {
		const date = written[field];
		if (date !== undefined) return { field, date };
	}
	if (!site.updatedFromGit) return undefined;
	const date = timestampSchema.safeParse(committed().last).data;
	return date && { field: 'date', date };
}

/** Whether a change is dated before the publication; a day without a time is that whole day. */
export function isBefore(updated: Post['date'], date: Post['date']): boolean {
	const isWholeDay = updated.slice(11, 19) === '00:00:00';
	if (isWholeDay) return updated.slice(0, 10) < date.slice(0, 10);
	return Date.parse(updated) < Date.parse(date);
}

/** The later of two moments: feeds take none for updated before it was published. */
export function laterOf(one: Post['date'], other: Post['date']): Post['date'] {
	return Date.parse(one) < Date.parse(other) ? other : one;
}

/** Who signs the post. */
export function authorsIn(written: Frontmatter): string[] {
	const authors = namesIn(written, 'authors');
	return authors.length === 0 ? [site.defaultAuthor] : authors;
}
