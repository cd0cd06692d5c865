import type { Problem } from '../../src/domain/problems.ts';
import { loadPosts } from '../../src/loaders/allPosts.ts';
import { buildDay } from '../../src/loaders/buildDay.ts';
import { readCatalogue } from '../../src/loaders/catalogue.ts';
import { leftOutReport } from '../../src/loaders/claimChecks.ts';
import { fromRoot } from '../../src/loaders/files.ts';
import { postFiles } from '../../src/loaders/postFiles.ts';
import { contentFindings } from '../../src/loaders/posts.ts';
import { scheduleNote } from '../../src/loaders/schedule.ts';
import { keepStrings } from '../../src/strings/published.ts';

/** What there is to say of posts. */

/** What there is to say of some files, absolute, or of all if none is named: problems, and what is only worth knowing. */
export async function findingsOf(
	root: string,
	files: readonly string[],
): Promise<{ problems: Problem[]; notes: string[] }> {
	const own = postFiles(root);
	const told = new Set(own.problems.map(({ file }) => file));
	const asked = files.filter((file) => !told.has(fromRoot(root, file)));
	const catalogue = await readCatalogue(root);
	const wantedFiles = [...new Set([...own.files, ...asked])];
	const built = buildDay(root);
	const found = await loadPosts(root, wantedFiles, { isCheck: true, catalogue, day: built?.day });
	const posts = found.flatMap(({ linked, isWhole }) => (isWhole && linked?.post) || []);
	const content = contentFindings(root, found, catalogue);
	const all = [...own.problems, ...content.problems];
	const wanted = new Set(files.map((file) => fromRoot(root, file)));
	const isWanted = ({ file }: { readonly file: string }) => files.length === 0 || wanted.has(file);
	const releases = new Set(posts.filter(isWanted).map(({ release }) => release));
	const ofReleases = posts.filter(({ release }) => releases.has(release));
	const fresh = content.fresh.map(({ source }) => source).filter((file) => isWanted({ file }));
	const notes = [
		scheduleNote(posts.filter(isWanted), built),
		leftOutReport(ofReleases, [...catalogue.keps.values()]),
		fresh.length === 0 ? '' : keepStrings.fresh(fresh),
	];
	return {
		problems: all.filter(isWanted),
		notes: notes.filter((note) => note !== ''),
	};
}
