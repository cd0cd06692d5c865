import { errorsAmong } from '../../src/domain/problems.ts';
import { isTooLong } from '../../src/domain/redirects.ts';
import { type ReadCatalogue, readCatalogue } from '../../src/loaders/catalogue.ts';
import { fromRoot } from '../../src/loaders/files.ts';
import { idOfPost, postFiles, postsFolder } from '../../src/loaders/postFiles.ts';
import { reportOf } from '../../src/loaders/report.ts';
import { PlainError } from '../../src/plainError.ts';
import { kepSchema } from '../../src/schemas/kep.ts';
import { type Release, releaseSchema } from '../../src/schemas/release.ts';
import { timestampSchema } from '../../src/schemas/timestamp.ts';
import { toWrite } from '../../src/strings/problems.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';
import { scaffoldPosts } from '../../src/strings/scaffoldPosts.ts';
import { postIdOf, segmentOf } from '../../src/urls.ts';
import { drawnArt } from '../covers/art.ts';
import { recordText } from '../upstream/records.ts';
import { type Answers, always, answersTo, type Field, flawBy, type Talk } from './fields.ts';
import { kepRecord } from './kepRecord.ts';
import { guidePost, releasePost, type Signed } from './posts.ts';
import { type ReleaseFacts, releaseFacts } from './releaseFacts.ts';
import { releaseFields, releaseRecord } from './releaseRecord.ts';
import type { Target } from './target.ts';

/** What is to be written, and what its author has to know. */
export interface Scaffold {
	/** New texts by file, from the project's root. */
	readonly files: ReadonlyMap<string, string>;
	/** What the catalogue does not know. */
	readonly unknown: readonly string[];
	/** What to do next. */
	readonly next: readonly string[];
}

/** Where and for whom a scaffold is made. */
export interface Desk extends Talk {
	/** The project's root, absolute. */
	readonly root: string;
	/** The author's own calendar day. */
	readonly today: string;
	/** Who may be meant where nobody signs: offered on a terminal, taken nowhere else. */
	readonly signature: string | undefined;
	readonly say: (line: string) => void;
}

const { labels } = strings;

/** What a post is called and when it appears, where nobody says so. */
interface Fallbacks {
	readonly title?: Field['fallback'];
	readonly date: Field['fallback'];
}

/** What each post has to know. */
function postFields(desk: Desk, { title, date }: Fallbacks): Field[] {
	const flawOfName = (name: string) => (isTooLong(segmentOf(name)) ? strings.longName : undefined);
	return [
		{ option: 'title', label: labels.title, isRequired: always, fallback: title },
		{
			option: 'author',
			label: labels.author,
			isList: true,
			suggestion: desk.signature,
			flaw: flawOfName,
		},
		{ option: 'date', label: labels.date, fallback: date, flaw: flawBy(timestampSchema) },
	];
}

function signedBy(answers: Answers): Signed {
	const [title = '', date = ''] = ['title', 'date'].map((option) => answers(option)[0]);
	return { title, date, authors: answers('author') };
}

/** The catalogue, which has to be whole: a scaffold of half of it would look like all. */
async function wholeCatalogue(root: string): Promise<ReadCatalogue> {
	const catalogue = await readCatalogue(root);
	const broken = errorsAmong(catalogue.problems);
	if (broken.length === 0) return catalogue;
	throw new PlainError(`${strings.brokenRecords}\n${reportOf(broken)}`);
}

/** The file of a new post, whose address no other post may have. */
function fileOfPost(root: string, place: string): string {
	const file = `${postsFolder}/${place}.md`;
	const address = postIdOf(place).toLowerCase();
	const { files } = postFiles(root);
	const other = files.find((one) => idOfPost(root, one).toLowerCase() === address);
	if (other === undefined) return file;
	const name = fromRoot(root, other);
	throw new PlainError(name === file ? strings.exists(file) : strings.sameAddress(file, name));
}

/** How many places a text leaves to be written. */
const placesIn = (text: string) => text.split(toWrite).length - 1;

/** What a post about the release has to be told beside what the catalogue knows. */
function unknownOf(facts: ReleaseFacts): readonly string[] {
	const { release, isPlanned, stages } = facts;
	const { unknowns } = strings;
	const gates = [facts.removedGates, facts.lockedGates, facts.flippedGates];
	return [
		...(isPlanned ? [unknowns.planned(release.version)] : []),
		...(stages.every(({ keps }) => keps.length === 0) ? [unknowns.noKeps] : []),
		...(gates.every(({ length }) => length === 0) ? [unknowns.noGates] : []),
		...(release.components === undefined ? [unknowns.noComponents] : []),
		...(release.endOfLife === undefined ? [unknowns.noDays] : []),
		unknowns.always,
	];
}

/** The files of a new release: its record, and the picture that its pages show. */
function filesOfRelease(release: Release): readonly (readonly [string, string])[] {
	const { version } = release;
	const picture = drawnArt([release]).get(`${version}.svg`) ?? '';
	return [
		[`src/content/releases/${version}.yaml`, recordText(release, releaseSchema)],
		[`public/img/art/${version}.svg`, picture],
	];
}

async function scaffoldOfRelease(
	{ version }: Extract<Target, { kind: 'release' }>,
	desk: Desk,
): Promise<Scaffold> {
	const { root, today } = desk;
	const file = fileOfPost(root, `v${version}.0`);
	const catalogue = await wholeCatalogue(root);
	const known = catalogue.releases.get(version);
	// A post that is older than its release would be a preview of it.
	const date = (answers: Answers) => {
		const [day = today] = known === undefined ? answers('released') : [known.released];
		return day > today ? day : today;
	};
	const title = () => scaffoldPosts.releaseTitle(version);
	const fields = postFields(desk, { title, date });
	const recordFields = known === undefined ? releaseFields(today) : [];
	const kind = known === undefined ? strings.kinds.release : strings.recorded(version);
	const answers = await answersTo([...recordFields, ...fields], desk, kind);
	const release = known ?? releaseRecord(version, answers, today);
	const facts = releaseFacts(release, catalogue);
	const text = releasePost(signedBy(answers), facts);
	return {
		files: new Map([[file, text], ...(known === undefined ? filesOfRelease(release) : [])]),
		unknown: unknownOf(facts),
		next: strings.nextOfPost(placesIn(text)),
	};
}

async function scaffoldOfGuide(
	{ place }: Extract<Target, { kind: 'guide' }>,
	desk: Desk,
): Promise<Scaffold> {
	const file = fileOfPost(desk.root, place);
	const fields = postFields(desk, { date: () => desk.today });
	const text = guidePost(signedBy(await answersTo(fields, desk, strings.kinds.guide)));
	return { files: new Map([[file, text]]), unknown: [], next: strings.nextOfPost(placesIn(text)) };
}

async function scaffoldOfKep(
	{ number }: Extract<Target, { kind: 'kep' }>,
	desk: Desk,
): Promise<Scaffold> {
	const { keps, unread, releases } = await wholeCatalogue(desk.root);
	const file = `src/content/keps/${number}.yaml`;
	if (keps.has(number) || unread.has(number)) throw new PlainError(strings.exists(file));
	const record = await kepRecord({ ...desk, number, keps, releases }, desk);
	return {
		files: new Map([[file, recordText(record, kepSchema)]]),
		unknown: [],
		next: strings.nextOfKep,
	};
}

/**
 * What `npm run new` writes of a target; nothing is written yet.
 * @throws PlainError with everything that is wrong or missing.
 */
export function scaffoldOf(target: Target, desk: Desk): Promise<Scaffold> {
	switch (target.kind) {
		case 'release':
			return scaffoldOfRelease(target, desk);
		case 'guide':
			return scaffoldOfGuide(target, desk);
		case 'kep':
			return scaffoldOfKep(target, desk);
	}
}
