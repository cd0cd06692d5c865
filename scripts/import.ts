/**
 * `npm run import -- --from <folder or git address> [--as hugo] [--author name] [--dry-run]`: moves
 * another blog in: its posts with their bodies as they are, and the files that they show.
 */
import './plainly.ts';

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../src/plainError.ts';
import { importStrings as strings } from '../src/strings/import.ts';
import { type Generator, generators, readBlog } from './import/blog.ts';
import { collectPosts } from './import/collect.ts';
import { historyOf } from './import/gitDates.ts';
import { importPosts } from './import/importPosts.ts';
import { readMemory } from './import/memory.ts';
import { importSummary } from './import/summary.ts';
import { writeImport } from './import/write.ts';
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
	const name = nameOf(path.resolve(from));
	const blog = await readBlog(repository.root, generator);
	const history = await historyOf(repository.root);
	if (history.isShallow) console.error(strings.shallow);
	const collected = await collectPosts(repository.root, blog, { author: author ?? blog.author, history });
	const memory = readMemory(project, name);
	const quarantine = `import-quarantine/${name}`;
	const request = { root: project, from: repository.root, blog, collected, memory, quarantine };
	const outcome = await importPosts(request, (done, all) => console.error(strings.reading(done, all)));
	if (!isDryRun) await writeImport(request, name, outcome);
	console.log(importSummary(request, name, outcome, isDryRun));
} finally {
	repository.dispose();
}
