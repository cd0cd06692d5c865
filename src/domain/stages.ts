import type { Heading } from '../schemas/post.ts';
import { type Stage, stages } from '../schemas/stage.ts';
import { headingWords } from '../strings/headings.ts';

const { stages: namesOfStage, climb, endings } = headingWords;

/** “v1.31 正式发布” tells of the release, not of a stage. */
function isReleaseNews(heading: string): boolean {
	return heading.includes('发布') && /\b1\.\d/.test(heading);
}

/** The stage that a heading names, or `undefined`; of those on the way the last. */
export function stageNamedIn(heading: string): Stage | undefined {
	if (endings.test(heading)) return undefined;
	const text = isReleaseNews(heading) ? heading.replace(/正式发布/g, '') : heading;
	const named = stages.filter((stage) => namesOfStage[stage].test(text));
	return named.length > 1 && !climb.test(text) ? undefined : named.at(-1);
}

/** A heading of a KEP says what that is about; “Beta APIs Are Off by Default” is no stage. */
const kepHeading = /\bKEP[-\s]?#?\d/i;

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
 * for the deeper ones below it that name none, until the next of its depth. One of what was deprecated or
 * removed takes the stage away from what is below it.
 */
export function stageOfSections(headings: readonly Heading[]): ReadonlyMap<string, Stage> {
	const stageOf = new Map<string, Stage>();
	const above: { readonly depth: number; readonly stage: Stage | undefined }[] = [];
	for (const { depth, slug, text } of headings) {
		while (above.length > 0 && depth <= (above.at(-1)?.depth ?? 0)) above.pop();
		const isOwn = above.length === 0 || !kepHeading.test(text);
		const named = isOwn ? stageNamedIn(text) : undefined;
		if (named !== undefined || (isOwn && endings.test(text))) above.push({ depth, stage: named });
		const stage = above.at(-1)?.stage;
		if (stage !== undefined) stageOf.set(slug, stage);
	}
	return stageOf;
}

/** The stages that a post's headings name, in the order in which KEPs climb them. */
export function stagesIn(headings: readonly Heading[]): readonly Stage[] {
	const named = new Set(stageOfSections(headings).values());
	return stages.filter((stage) => named.has(stage));
}
