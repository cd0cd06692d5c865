import { pairOf } from '../../domain/releases.ts';
import type { ReleaseVersion } from '../../schemas/releaseVersion.ts';

/** The page below `folder` that compares two releases, the older one first; none for one twice. */
export function comparisonPage(
	folder: string,
	a: ReleaseVersion,
	b: ReleaseVersion,
): string | undefined {
	const pair = pairOf(a, b);
	return pair && `${folder}${pair.from}...${pair.to}/`;
}
