import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { projectRoot } from './projectCopy.ts';

/** A file of the project's code. */
export interface SourceFile {
	/** From the project's root, such as `src/domain/keps.ts`. */
	readonly path: string;
	readonly text: string;
}

/** The files below a folder of the project whose names match, by path. */
export function sourcesIn(folder: string, names: RegExp): SourceFile[] {
	return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => names.test(name))
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}

/** What a file imports: packages by name, files by their path from the project's root. */
export interface Import {
	readonly target: string;
	/** Whether anything of it is there at run time. */
	readonly isLoaded: boolean;
}

const statement =
	/\b(?:(?<type>import type|export type)\b[^'";]*?\bfrom|(?:import|export)\b[^'";]*?\bfrom|import)\s*\(?\s*['"](?<target>[^'"\s]+)['"]/g;

/** Everything that `file` imports, in order. */
export function importsOf(file: SourceFile): Import[] {
	return [...file.text.matchAll(statement)].map(({ groups }) => {
		const [target = '', query] = (groups?.['target'] ?? '').split('?');
		return {
			target: target.startsWith('.') ? posix.join(posix.dirname(file.path), target) : target,
			// Of what is imported with `?url` or `?worker&url` there is the address alone.
			isLoaded: groups?.['type'] === undefined && !/(?:^|&)url$/.test(query ?? ''),
		};
	});
}
