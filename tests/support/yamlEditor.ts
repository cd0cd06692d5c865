import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LanguageServer } from './languageServer.ts';
import { projectRoot } from './projectCopy.ts';

/** An editor with a YAML language server and the settings of `.vscode/`, for frontmatter as well. */

const settings = JSON.parse(
	readFileSync(join(projectRoot, '.vscode/settings.json'), 'utf8'),
) as Readonly<Record<string, unknown>>;
const schemas = settings['yaml.schemas'] as Readonly<Record<string, string>>;

/** The folder of each kind of record, as the settings have it. */
export const recordFolders: ReadonlyMap<string, string> = new Map(
	Object.entries(schemas).map(([schema, files]) => [
		/(\w+)\.json$/.exec(schema)?.[1] ?? '',
		files.replace(/\/\*\.yaml$/, ''),
	]),
);

export type YamlEditor = Awaited<ReturnType<typeof yamlEditor>>;

/** Starts the server; `stop` ends it. */
export async function yamlEditor() {
	// What editors make of the frontmatter of a Markdown file: a document of YAML that has its name.
	const all = { ...schemas, './schemas/frontmatter.json': 'posts/*.md' };
	const server = await LanguageServer.start({
		command: [join(projectRoot, 'node_modules/yaml-language-server/bin/yaml-language-server')],
		settings: {
			yaml: { schemas: all, validate: true, hover: true, completion: true },
		},
	});
	let opened = 0;
	return {
		completions: server.completions.bind(server),
		hover: server.hover.bind(server),
		stop: () => server.stop(),
		/** Opens a text as a new file of its kind; gives its path, and what is wrong by line, from 0. */
		async open(kind: string, text: string) {
			opened += 1;
			const folder = recordFolders.get(kind);
			const path = folder === undefined ? `posts/${opened}.md` : `${folder}/new-${opened}.yaml`;
			const found = await server.open(path, text);
			const problems = found.map(({ message, range }) => [range.start.line, message] as const);
			return { path, problems: problems.sort(([a], [b]) => a - b) };
		},
	};
}
