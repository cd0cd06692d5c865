import { isOut } from '../domain/releases.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { formatDay } from '../strings/format.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { releaseTitle } from '../strings/titles.ts';
import { urls } from '../urls.ts';

/** What a preview was written ahead of. */
export interface Ahead {
	readonly release: Release;
	/** The post that tells of the release since that is out. */
	readonly told: Post | undefined;
}

/** What the page of a preview says above its headline, and where that leads. */
export function previewWords({ release, told }: Ahead) {
	const { version, released } = release;
	const page = urls.release(version);
	if (!isOut(release)) {
		const words = strings.post.preview(version, formatDay(released));
		return { words, link: strings.post.goals, href: page };
	}
	return {
		words: strings.post.previewOver(version),
		link: told === undefined ? strings.post.allOf(version) : releaseTitle(told),
		href: told === undefined ? page : urls.post(told.id),
	};
}
