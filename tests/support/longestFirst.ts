import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first. */
const longest = ['everyPage', 'searchRecall', 'search', 'stillPages', 'rebuild', 'development'];

function placeOf({ moduleId }: TestSpecification): number {
	const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
	return place < 0 ? longest.length : place;
}

/** Runs long files before short ones, so that no processor waits while the last file runs alone. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
	}
}
