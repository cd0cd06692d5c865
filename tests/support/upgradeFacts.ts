import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './projectCopy.ts';

/** The kinds of things that an upgrade takes away, or that its notes tell operators of. */
export const factKinds = ['flag', 'gate', 'api', 'metric', 'note', 'other'] as const;

/** A thing that readers of a release have to act on: a row of `upgradeFacts/1.34.tsv`. */
export interface UpgradeFact {
	/** The file that the row is in, such as `1.34.tsv`. */
	readonly file: string;
	readonly release: string;
	readonly kind: string;
	/** As it stands in code in the post of that release. */
	readonly name: string;
	/** Where it can be checked. */
	readonly source: string;
	/** Cells beyond these four. */
	readonly more: readonly string[];
}

const folder = join(projectRoot, 'tests/support/upgradeFacts');

/** All rows of all files, in their order. */
export const upgradeFacts: readonly UpgradeFact[] = readdirSync(folder)
	.sort()
	.flatMap((file) =>
		readFileSync(join(folder, file), 'utf8')
			.trimEnd()
			.split('\n')
			.map((row) => {
				const [release = '', kind = '', name = '', source = '', ...more] = row.split('\t');
				return { file, release, kind, name, source, more };
			}),
	);
