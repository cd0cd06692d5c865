/**
 * `npm run catalogue -- --from <folder or git address> [--dry-run] [--shipped 1.37]`: brings the
 * records of KEPs and releases up to date with kubernetes/enhancements and kubernetes/website.
 */
import './plainly.ts';

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { releaseVersionSchema } from '../src/schemas/releaseVersion.ts';
import { upstreamStrings as strings } from '../src/strings/upstream.ts';
import { type ImportRequest, importCatalogue, importText } from './upstream/importCatalogue.ts';
import { NoRepository } from './upstream/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the command line asks for, or what to say about it. */
function requestOf(args: string[]): ImportRequest | string {
	try {
		const { values } = parseArgs({
			args,
			options: {
				from: { type: 'string', multiple: true },
				'dry-run': { type: 'boolean' },
				shipped: { type: 'string' },
				help: { type: 'boolean' },
			},
		});
		const { from = [], shipped } = values;
		if (values.help || from.length === 0) return strings.usage;
		const version = releaseVersionSchema.safeParse(shipped?.replace(/^v/, ''));
		if (shipped !== undefined && !version.success) return strings.wrongShipped(shipped);
		return { root, from, dryRun: values['dry-run'] ?? false, shipped: version.data };
	} catch {
		return strings.usage;
	}
}

const request = requestOf(process.argv.slice(2));
if (typeof request === 'string') {
	console.error(request);
	process.exitCode = 1;
} else {
	try {
		const report = await importCatalogue(request, (line) => console.error(line));
		console.log(importText(report, request));
	} catch (error) {
		if (!(error instanceof NoRepository)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
