import { stageHeadings } from '../domain/stages.ts';
import type { Heading } from '../schemas/post.ts';
import type { Stage } from '../schemas/stage.ts';

/** Where each stage has its section in a post; `page` is the post's address, `''` on the post itself. */
export function stageLinks(
	headings: readonly Heading[],
	page: string,
): Readonly<Partial<Record<Stage, string>>> {
	const slugs = Object.entries(stageHeadings(headings));
	return Object.fromEntries(slugs.map(([stage, slug]) => [stage, `${page}#${slug}`]));
}
