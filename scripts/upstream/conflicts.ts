import type { Problem } from '../../src/domain/problems.ts';
import type { ReadCatalogue } from '../../src/loaders/catalogue.ts';
import { claimProblems } from '../../src/loaders/claimChecks.ts';
import { gateProblems } from '../../src/loaders/gateChecks.ts';
import { openPosts, postFiles } from '../../src/loaders/postFiles.ts';
import { readSafely } from '../../src/loaders/readSafely.ts';
import { surroundingsOf } from '../../src/loaders/surroundings.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';

/** What an import sets against posts and against feature gates. */

/** The records that are held against each other and against posts. */
type Records = Pick<ReadCatalogue, 'keps' | 'gates' | 'releases'>;

/** Whether a problem is that the milestones of a KEP and its gates differ: both records are sound. */
export function isOfGates({ kind }: Pick<Problem, 'kind'>): boolean {
	return kind.startsWith('gates.');
}

async function postsOf(root: string) {
	const { files } = postFiles(root);
	const opened = await openPosts(root, files);
	const around = surroundingsOf(root, opened).around();
	const read = await Promise.all(opened.map((file) => readSafely(file, around)));
	return read.flatMap(({ post }) => post ?? []);
}

/** What posts and gates contradict in the records as they will be, and not in those as they are. */
export async function newConflicts(root: string, before: Records, after: Records) {
	const posts = await postsOf(root);
	const conflicts = ({ keps, gates, releases }: Records) => {
		const files = [...keps.values()].map((kep) => {
			return { kep, file: `src/content/keps/${kep.number}.yaml`, lineOf: () => 1 };
		});
		const problems = [
			...claimProblems(posts, keps),
			...gateProblems(files, gates, [...releases.values()]),
		];
		return problems.map(({ file, line, message }) => strings.place(file, line, message));
	};
	const known = new Set(conflicts(before));
	return conflicts(after).filter((conflict) => !known.has(conflict));
}
