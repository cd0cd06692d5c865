/**
 * `npm run catalogue -- --from <folder or git address> [--dry-run] [--shipped 1.37]`: brings the
 * records of KEPs and releases up to date with kubernetes/enhancements and kubernetes/website.
 */
import './plainly.ts';

import { fileURLToPath } from 'node:url';
import { PlainError } from '../src/plainError.ts';
import { releaseVersionSchema } from '../src/schemas/releaseVersion.ts';
import { upstreamStrings as strings } from '../src/strings/upstream.ts';
import { commandLine } from './plainly.ts';
import { importCatalogue, importText } from './upstream/importCatalogue.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = commandLine(
	{
		options: {
			from: { type: 'string', multiple: true },
			'dry-run': { type: 'boolean' },
			shipped: { type: 'string' },
			help: { type: 'boolean' },
		},
	},
	strings.usage,
);
const { from = [], 'dry-run': dryRun = false, shipped, help } = values;
if (help || from.length === 0) throw new PlainError(strings.usage);
const version = releaseVersionSchema.safeParse(shipped?.replace(/^v/, ''));
if (shipped !== undefined && !version.success) throw new PlainError(strings.wrongShipped(shipped));

const request = { root, from, dryRun, shipped: version.data };
const report = await importCatalogue(request, (line) => console.error(line));
console.log(importText(report, request));
