import type { Heading } from '../schemas/post.ts';
import { type Stage, stages } from '../schemas/stage.ts';

/** The words that name a stage in a heading. Stable is asked first: “Beta 转正（GA）” is about GA. */
const namesOfStage = {
	stable: /\bGA\b|\bstable\b|稳定|正式发布|转正|毕业/i,
	beta: /\bbeta\b|公测/i,
	alpha: /\balpha\b|内测/i,
} as const satisfies Record<Stage, RegExp>;

/** The stage that a heading names, or `undefined`. */
export function stageNamedIn(heading: string): Stage | undefined {
	return [...stages].reverse().find((stage) => namesOfStage[stage].test(heading));
}

/** The slug of the first heading that names each stage. */
export function stageHeadings(headings: readonly Heading[]): Partial<Record<Stage, string>> {
	const slugs: Partial<Record<Stage, string>> = {};
	for (const { slug, text } of headings) {
		const stage = stageNamedIn(text);
		if (stage !== undefined) slugs[stage] ??= slug;
	}
	return slugs;
}
