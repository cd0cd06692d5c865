import type { Stage } from '../../schemas/stage.ts';
import { stageNames } from '../../strings/stages.ts';

/** How many KEPs reached a stage in a release, by `1.31 beta`. */
export type MoveCounts = ReadonlyMap<string, number>;

const stageOf = new Map<string, Stage>(
	Object.entries(stageNames).map(([stage, name]) => [name, stage as Stage]),
);

/**
 * The moves of KEPs of which a page says the lives in words, as lines of the list do:
 * `Alpha v1.29，Beta v1.31，稳定（GA）v1.38（计划）`. What is planned counts for nothing.
 */
export function movesTold(lives: readonly string[]): MoveCounts {
	const counts = new Map<string, number>();
	for (const step of lives.flatMap((life) => life.split('，'))) {
		const [, name = '', release = ''] = /^(.+?) ?v(\d+\.\d+)$/.exec(step) ?? [];
		const stage = stageOf.get(name);
		if (stage === undefined) continue;
		const key = `${release} ${stage}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}
