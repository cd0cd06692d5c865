import type { Pair } from '../../domain/releases.ts';

/** The page of a pair below `folder`. */
export function comparisonPage(folder: string, { from, to }: Pair): string {
	return `${folder}${from}...${to}/`;
}
