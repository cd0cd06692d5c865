/**
 * `npm run catalogue -- --from <folder or git address> [--dry-run] [--shipped 1.38]`: brings the records
 * of KEPs, releases and feature gates up to date with the repositories of Kubernetes.
 */
import './plainly.ts';

import { fileURLToPath } from 'node:url';
import { PlainError } from '../src/plainError.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../src/schemas/releaseVersion.ts';
import { daySchema } from '../src/schemas/timestamp.ts';
import { upstreamStrings as strings } from '../src/strings/upstream.ts';
import { commandLine } from './plainly.ts';
import { importCatalogue } from './upstream/importCatalogue.ts';
import { importText } from './upstream/report.ts';

/** The release that an option names. */
function releaseIn(option: string, written: string | undefined): ReleaseVersion | undefined {
	if (written === undefined) return undefined;
	const version = releaseVersionSchema.safeParse(written.replace(/^v/, ''));
	if (!version.success) throw new PlainError(strings.wrongRelease(option, written));
	return version.data;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = commandLine(
	{
		options: {
			from: { type: 'string', multiple: true },
			'dry-run': { type: 'boolean' },
			all: { type: 'boolean' },
			day: { type: 'string' },
			shipped: { type: 'string' },
			release: { type: 'string' },
			help: { type: 'boolean' },
		},
	},
	strings.usage,
);
const { from = [], 'dry-run': dryRun = false, all, day, help } = values;
if (help || from.length === 0) throw new PlainError(strings.usage);
if (day !== undefined && !daySchema.safeParse(day).success) {
	throw new PlainError(strings.wrongDay(day));
}

const shipped = releaseIn('--shipped', values.shipped);
const release = releaseIn('--release', values.release);
const report = await importCatalogue({ root, from, dryRun, day, shipped, release }, (line) =>
	console.error(line),
);
console.log(importText(report, { dryRun, all }));
