import type { Problem } from '../../src/domain/problems.ts';
import type { ReadCatalogue } from '../../src/loaders/catalogue.ts';
import { claimProblems } from '../../src/loaders/claimChecks.ts';
import { gateProblems } from '../../src/loaders/gateChecks.ts';
import { openPost, postFiles } from '../../src/loaders/postFiles.ts';
import { readSafely } from '../../src/loaders/readSafely.ts';
import { reachedProblems, withRelease } from '../../src/loaders/releaseChecks.ts';
import { surroundingsOf } from '../../src/loaders/surroundings.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';

/** What an import sets against each other, and against posts. */

/** The records that are held against each other and against posts. */
type Records = Pick<ReadCatalogue, 'keps' | 'gates' | 'releases' | 'versions'>;

/** What sound records contradict in each other; all is said of line 1. */
function betweenRecords(records: Records): Problem[] {
	const { keps, gates, releases } = records;
	const files = [...keps.values()].map((kep) => {
		return { kep, file: `src/content/keps/${kep.number}.yaml`, lineOf: () => 1 };
	});
	return [
		...reachedProblems(files, records),
		...gateProblems(files, gates, [...releases.values()]),
	];
}

/** All posts as they are without the catalogue. */
async function readPosts(root: string) {
	const { files } = postFiles(root);
	const opened = files.map((file) => openPost(root, file));
	const around = surroundingsOf(root, opened).around();
	const read = await Promise.all(opened.map((file) => readSafely(file, around)));
	return read.map(({ post, rendered, oldAddresses, releases, problems }) => {
		return { linked: post && { post, ...rendered, oldAddresses }, releases, problems };
	});
}

/** What is contradicted in the records as they will be, and not in those as they are. */
export async function newConflicts(root: string, before: Records, after: Records) {
	const read = await readPosts(root);
	const conflicts = (records: Records) => {
		const posts = read.flatMap((one) => withRelease(one, records).linked?.post ?? []);
		const problems = [...claimProblems(posts, records.keps), ...betweenRecords(records)];
		return problems.map(({ file, line, message }) => strings.place(file, line, message));
	};
	const known = new Set(conflicts(before));
	return conflicts(after).filter((conflict) => !known.has(conflict));
}
