import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import type { Importing, Source } from '../importing.ts';
import { mergeRelease } from './mergeRelease.ts';
import { readSchedule, type ToldRelease } from './schedule.ts';

/** Brings the releases up to date with kubernetes/website. */

const files = ['data/releases/schedule.yaml', 'data/releases/eol.yaml'] as const;

/** Takes what upstream says of one release into the catalogue. */
function take(run: Importing, source: Source, told: readonly [ReleaseVersion, ToldRelease]): void {
	const { catalogue, report, request } = run;
	const [version] = told;
	const old = catalogue.releases.get(version);
	const origin = { read: source.day, shipped: request.shipped };
	const { record, changes, notes } = mergeRelease(told, old, origin);
	const isOtherwise = changes.length + notes.length > 0;
	if (old !== undefined && isOtherwise && run.isOlder(source, old)) return;
	report.notes.push(...notes);
	if (record === undefined || changes.length === 0) return;
	const line = strings.release(version, strings.changes(changes));
	report[old === undefined ? 'added' : 'changed'].push(line);
	run.releases.set(version, record);
	run.write('releases', version, record);
}

/** Imports the days of releases of a repository; tells how many files it has for them. */
export async function importReleases(run: Importing, source: Source): Promise<number> {
	const present = files.filter((file) =>
		lstatSync(path.join(source.root, file), { throwIfNoEntry: false }),
	);
	const told = new Map<ReleaseVersion, ToldRelease>();
	for (const file of present) {
		await run.reading(source, file, (text) => {
			const { releases, flaws, remarks } = readSchedule(text);
			for (const flaw of flaws) run.refuse(file, flaw);
			run.remark(file, remarks);
			for (const [version, more] of releases) told.set(version, { ...told.get(version), ...more });
		});
	}
	const { shipped } = run.request;
	if (shipped !== undefined && run.catalogue.releases.get(shipped)?.planned) {
		told.set(shipped, { ...told.get(shipped) });
	}
	for (const [version, release] of told) {
		if (run.oldest !== undefined && compareVersions(version, run.oldest) < 0) continue;
		take(run, source, [version, release]);
	}
	return present.length;
}
