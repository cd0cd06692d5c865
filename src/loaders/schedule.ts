import { dayAt } from '../domain/days.ts';
import type { Problem } from '../domain/problems.ts';
import type { WholePost } from '../schemas/post.ts';
import { daySchema } from '../schemas/timestamp.ts';
import { site } from '../site.ts';
import { problemStrings } from '../strings/problems.ts';
import { scheduleStrings } from '../strings/schedule.ts';
import type { Linked } from './anchors.ts';
import type { BuildDay } from './buildDay.ts';
import { linkPath } from './linkPath.ts';

/** Posts that wait for their day. */

/** The day of publication where the site is, which for a time with another zone is not always the one that is written. */
function dayOfPublication({ date }: Pick<WholePost, 'date'>): string {
	return dayAt(site.timeZone, Date.parse(date));
}

/** A file as it was read. */
interface Read {
	readonly linked: Linked | undefined;
	readonly problems: readonly Problem[];
}

/** The posts among them, drafts aside, that are of a later day than `day`: that day, by path on the site. */
function waitingAmong(found: readonly Read[], day: string): ReadonlyMap<string, string> {
	return new Map(
		found.flatMap(({ linked }): [string, string][] => {
			if (linked === undefined || linked.post.draft) return [];
			const own = dayOfPublication(linked.post);
			return own > day ? [[`/posts/${linked.post.id}`, own]] : [];
		}),
	);
}

/** The links of a post, drafts aside, to such of a later day than its own. */
function linksAhead({ post, links }: Linked, waiting: ReadonlyMap<string, string>) {
	if (post.draft) return [];
	const own = dayOfPublication(post);
	return links.flatMap(({ line, url, file = post.file }) => {
		if (url.startsWith('#')) return [];
		const day = waiting.get(linkPath(url, post.id).replace(/\/(?:index\.html)?$/, ''));
		return day === undefined || day <= own ? [] : [{ file, line, url, day }];
	});
}

/**
 * The posts with the day for which they wait, if that is later than `day`, and with their links to those that come
 * out after them, of which a warning tells. Without a day none waits.
 */
export function scheduled<Of extends Read>(found: readonly Of[], day: string | undefined): Of[] {
	const waiting = day === undefined ? new Map<string, string>() : waitingAmong(found, day);
	if (waiting.size === 0) return [...found];
	return found.map((read) => {
		const { linked } = read;
		if (linked === undefined) return read;
		const own = waiting.get(`/posts/${linked.post.id}`);
		const ahead = linksAhead(linked, waiting);
		const post: WholePost = {
			...linked.post,
			...(own !== undefined && { scheduled: daySchema.parse(own) }),
			...(ahead.length > 0 && { ahead: [...new Set(ahead.map(({ url }) => url))] }),
		};
		const told = ahead.map(
			({ url, day: until, ...place }): Problem => ({
				...place,
				...problemStrings.linkAhead(url, until),
				severity: 'warning',
			}),
		);
		return { ...read, linked: { ...linked, post }, problems: [...read.problems, ...told] };
	});
}

/** What there is to say of posts of days to come, held back or not; '' if there are none. */
export function scheduleNote(posts: readonly WholePost[], built: BuildDay | undefined): string {
	const today = dayAt(site.timeZone, Date.now());
	const listed = posts
		.filter((post) => (built === undefined ? !post.draft : post.scheduled !== undefined))
		.map((post) => ({ file: post.file, title: post.title, day: dayOfPublication(post) }))
		.filter(({ day }) => built !== undefined || day > today)
		.sort((a, b) => (`${a.day} ${a.file}` < `${b.day} ${b.file}` ? -1 : 1));
	const last = listed.at(-1)?.day;
	if (last === undefined) return '';
	return built === undefined
		? scheduleStrings.notHeldBack(listed)
		: scheduleStrings.heldBack(built, listed, last);
}
