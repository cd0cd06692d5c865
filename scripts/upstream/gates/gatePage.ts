import { isMap, isSeq } from 'yaml';
import { type GateChange, gateSchema } from '../../../src/schemas/gate.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import { type Remark, readMap, Unreadable, writtenIn } from '../yaml.ts';
import { nextRelease, SpecFile } from './specs.ts';

/** Reads the pages of feature gates on kubernetes.io, whose front matter has their stages. */

/** What a page says. */
interface GatePage {
	readonly name: string;
	/** As they are written. */
	readonly changes: readonly GateChange[];
	readonly removed?: ReleaseVersion;
	readonly remarks: readonly Remark[];
}

const keys = {
	...{ release: 'fromVersion', stage: 'stage', default: 'defaultValue', locked: 'locked' },
};

/** The last release in which a stage of the page still held. */
function lastRelease(list: unknown): ReleaseVersion | undefined {
	const written = (isSeq(list) ? list.items : []).flatMap((stage) =>
		isMap(stage) ? [writtenIn(stage.get('toVersion', true)).trim().replace(/^v/, '')] : [],
	);
	return written
		.flatMap((version) => releaseVersionSchema.safeParse(version).data ?? [])
		.sort(compareVersions)
		.at(-1);
}

/** The text between the marks of the front matter, on the lines where it stands. */
function frontMatter(text: string): string {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const end = lines.indexOf('---', 1);
	if (lines[0]?.trim() !== '---' || end < 0) throw new Unreadable(1, strings.reasons.noFrontMatter);
	return ['', ...lines.slice(1, end)].join('\n');
}

/**
 * The gate of a page.
 * @throws Unreadable if it tells of none.
 */
export function readGatePage(text: string): GatePage {
	const { root, flaws, lineOf } = readMap(frontMatter(text));
	const [flaw] = flaws;
	if (flaw !== undefined) throw new Unreadable(flaw.line, flaw.message);
	const name = writtenIn(root.get('title', true)).trim();
	if (!gateSchema.shape.name.safeParse(name).success) {
		throw new Unreadable(lineOf(root.get('title', true)), strings.notes.gateName(name));
	}
	const file = new SpecFile(lineOf, keys);
	const changes = file.changes(root.get('stages', true));
	if (changes.length === 0) throw new Unreadable(1, strings.notes.noSpecs(name));
	if (writtenIn(root.get('removed', true)) !== 'true')
		return { name, changes, remarks: file.remarks };
	const last = lastRelease(root.get('stages', true));
	if (last === undefined) file.remark(root.get('removed', true), strings.notes.removedWhen);
	const removed = last === undefined ? {} : { removed: nextRelease(last) };
	return { name, changes, ...removed, remarks: file.remarks };
}
