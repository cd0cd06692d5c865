import type { Post } from '../schemas/post.ts';

/**
 * What a post is called where nothing around it says that it is about Kubernetes and which release: in
 * tabs, feeds, search engines and the search. `Kubernetes v1.37：` and its headline; a post without one
 * has its title.
 */
export function fullTitle({
	title,
	headline,
	release,
}: Pick<Post, 'title' | 'headline' | 'release'>): string {
	if (headline === undefined) return title;
	return release === undefined ? headline : `Kubernetes v${release}：${headline}`;
}
