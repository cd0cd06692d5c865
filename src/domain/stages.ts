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

/**
 * The stage of which each section speaks, by its heading's slug: a heading that names a stage speaks
 * for the deeper ones below it, until the next of its depth.
 */
export function stageOfSections(headings: readonly Heading[]): Readonly<Record<string, Stage>> {
	const stageOf: Record<string, Stage> = {};
	let above: { readonly depth: number; readonly stage: Stage } | undefined;
	for (const { depth, slug, text } of headings) {
		const named = stageNamedIn(text);
		if (above !== undefined && depth <= above.depth) above = undefined;
		if (named !== undefined && above === undefined) above = { depth, stage: named };
		if (above !== undefined) stageOf[slug] = above.stage;
	}
	return stageOf;
}

/** The stages that a post's headings name, in the order in which KEPs climb them. */
export function stagesIn(headings: readonly Heading[]): readonly Stage[] {
	const named = new Set(Object.values(stageOfSections(headings)));
	return stages.filter((stage) => named.has(stage));
}
