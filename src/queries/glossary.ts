import { byLetter } from '../domain/glossary.ts';
import { allGlossary, kepsByNumber, releasesInOrder } from './catalogue.ts';

/** All terms by their first letter. */
export async function glossaryPage() {
	return {
		groups: byLetter(await allGlossary(), await kepsByNumber()),
		releases: await releasesInOrder(),
	};
}
