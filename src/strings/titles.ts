import type { Post } from '../schemas/post.ts';
import { topic, topicNames } from './topic.ts';

type Titled = Pick<Post, 'title' | 'headline' | 'release'>;

function titled(before: string, { title, headline, release }: Titled): string {
	if (headline === undefined) return title;
	return release === undefined ? headline : `${before}v${release}：${headline}`;
}

/**
 * What a post is called where nothing around it says what it is about and which release: in
 * tabs, search engines and the search. `Kubernetes v1.37：` and its headline; a post without one has its title.
 */
export const fullTitle = (post: Titled): string => titled(topic.name && `${topic.name} `, post);

/** What it is called on pages of the site where nothing beside it says which release: `v1.37：` and its headline. */
export const releaseTitle = (post: Titled): string => titled('', post);

const namesTopic = new RegExp(`(?<![a-z\\d])(?:${topicNames})(?![a-z\\d])`, 'i');

/**
 * What an entry of a feed is called, which readers see among news of everything: by a name that says
 * what the blog is about, in front, where a list that cuts it off still shows it.
 */
export function titleAmongNews(title: string): string {
	if (topic.name === '' || namesTopic.test(title)) return title;
	return /^v?\d/i.test(title) ? `${topic.name} ${title}` : `${topic.name} · ${title}`;
}
