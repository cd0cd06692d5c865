/**
 * `npm run import -- --from <folder or git address> [--as hugo] [--author name] [--dry-run]`: moves
 * another blog in: its posts with their bodies as they are, and the files that they show.
 */
import './plainly.ts';

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../src/plainError.ts';
import { importStrings as strings } from '../src/strings/import.ts';
import { type Generator, generators } from './import/blog.ts';
import { importBlog } from './import/importBlog.ts';
import { commandLine } from './plainly.ts';
import { openRepository } from './upstream/repository.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** What the imports from a folder or address are called. */
function nameOf(from: string): string {
	const last = path.basename(from.replace(/[/\\]+$/, '').replace(/\.git$/, ''));
	return last.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '') || 'blog';
}

function generatorNamed(name: string | undefined): Generator | undefined {
	const found = generators.find((generator) => generator === name);
	if (name !== undefined && found === undefined) {
		throw new PlainError(strings.unknownGenerator(name, generators));
	}
	return found;
}

const { values } = commandLine(
	{
		options: {
			from: { type: 'string' },
			as: { type: 'string' },
			author: { type: 'string' },
			'dry-run': { type: 'boolean' },
			help: { type: 'boolean' },
		},
	},
	strings.usage,
);
const { from = '', as, author, 'dry-run': isDryRun = false, help } = values;
if (help || from === '') throw new PlainError(strings.usage);
const generator = generatorNamed(as);
if (path.resolve(from) === path.resolve(project)) throw new PlainError(strings.ownProject);

const repository = await openRepository(from, (line) => console.error(line), 'whole');
try {
	const request = {
		root: project,
		from: repository.root,
		name: nameOf(path.resolve(from)),
		as: generator,
	};
	const summary = await importBlog({ ...request, author, isDryRun }, (line) => console.error(line));
	console.log(summary);
} finally {
	repository.dispose();
}
