/**
 * `npm run new -- release 1.38`, `guide <file>` or `kep 1234`: writes the scaffold of a post or of a record.
 * Never overwrites a file. What is published and not remembered yet is remembered (`src/content/published.yaml`).
 */
import './plainly.ts';

import { fileURLToPath } from 'node:url';
import { dayAt } from '../src/domain/days.ts';
import { tellEditors } from '../src/integrations/editors.ts';
import { git } from '../src/loaders/git.ts';
import { milestones } from '../src/schemas/milestone.ts';
import { site } from '../src/site.ts';
import { scaffoldStrings as strings } from '../src/strings/scaffold.ts';
import { rememberPublished } from './keepPublished.ts';
import { scaffoldOf } from './new/scaffold.ts';
import { targetOf } from './new/target.ts';
import { openTerminal } from './new/terminal.ts';
import { writeFiles } from './new/writeFiles.ts';
import { commandLine } from './plainly.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const said = { type: 'string', multiple: true } as const;
const names = [
	...['author', 'date', 'title', 'released', 'source', 'codename', 'announcement', 'maintenance'],
	...['end-of-life', 'name', 'sig', 'status', 'summary', 'alias', 'gate', 'from', ...milestones],
];

/** Who git thinks is here, if the site knows somebody of that name: nobody is signed for unasked. */
function signature(): string | undefined {
	const name = git(root, ['config', 'user.name']).text?.trim();
	return site.authors.find((author) => author.name === name)?.name;
}

const { values, positionals } = commandLine(
	{
		options: {
			...Object.fromEntries(names.map((name) => [name, said])),
			help: { type: 'boolean' },
		},
		allowPositionals: true,
	},
	strings.usage,
);

/** Writes what is asked for, and says what was written and what its author has to know. */
async function write(options: Readonly<Record<string, readonly string[]>>): Promise<void> {
	const terminal = openTerminal();
	try {
		const ask = terminal?.ask;
		const target = await targetOf(positionals, ask);
		// The site's day, by which posts come out: an author further east would be of tomorrow.
		const today = dayAt(site.timeZone, Date.now());
		const say = (line: string) => console.error(line);
		const desk = { root, options, ask, today, signature: signature(), say };
		const { files, unknown, next } = await scaffoldOf(target, desk);
		await writeFiles(root, files);
		// Drafts are not among them: what others dropped in and nobody remembered yet.
		await rememberPublished(root);
		tellEditors(root);
		const parts = [strings.written([...files.keys()])];
		if (unknown.length > 0) parts.push(strings.unknown(unknown));
		console.log([...parts, strings.next(next)].join('\n'));
	} finally {
		terminal?.close();
	}
}

const { help, ...options } = values as { help?: boolean } & Record<string, string[]>;
if (help) console.log(strings.usage);
else await write(options);
