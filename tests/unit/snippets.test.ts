import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkFrontmatter, cutFrontmatter } from '../../src/loaders/frontmatter.ts';
import { checkYaml } from '../../src/loaders/yaml.ts';
import { apiSchema } from '../../src/schemas/api.ts';
import { gateSchema } from '../../src/schemas/gate.ts';
import { kepSchema } from '../../src/schemas/kep.ts';
import { releaseSchema } from '../../src/schemas/release.ts';
import { termSchema } from '../../src/schemas/term.ts';
import { problemStrings } from '../../src/strings/problems.ts';
import { projectRoot } from '../support/projectCopy.ts';
import { render } from './markdown/aRender.ts';

/** The snippets of `.vscode/`, with what stands in their places before an author types. */

interface Snippet {
	readonly prefix: readonly string[];
	readonly body: readonly string[];
}

function snippetsOf(name: string): [string, Snippet][] {
	const text = readFileSync(join(projectRoot, `.vscode/${name}.code-snippets`), 'utf8');
	return Object.entries(JSON.parse(text) as Record<string, Snippet>);
}

const day: Readonly<Record<string, string>> = {
	CURRENT_YEAR: '2026',
	CURRENT_MONTH: '11',
	CURRENT_DATE: '29',
};

/** What an editor inserts: the first of several words, and words for variables. */
function inserted({ body }: Snippet): string {
	return body
		.join('\n')
		.replace(/\$\{(CURRENT_\w+)\}/g, (_, name: string) => day[name] ?? '')
		.replace(
			/(?<!\\)\$\{\d+(?:\|([^,|]*)[^|]*\||:((?:\\.|[^}])*))?\}/g,
			(_, first, text) => first ?? text ?? '',
		)
		.replace(/\\([\\$}])/g, '$1');
}

const posts = snippetsOf('posts');
const records = snippetsOf('records');

it('snippets have names of their own in each language', () => {
	for (const snippets of [posts, records]) {
		const names = snippets.flatMap(([, { prefix }]) => prefix);
		expect(names).toEqual([...new Set(names)]);
	}
	const files = readdirSync(join(projectRoot, '.vscode')).filter((name) =>
		name.endsWith('snippets'),
	);
	expect(files.sort()).toEqual(['posts.code-snippets', 'records.code-snippets']);
});

describe('a snippet for posts', () => {
	it.each(posts)('means something, and nothing is wrong with it: %s', async (_, snippet) => {
		const text = inserted(snippet);
		const source = cutFrontmatter(text.startsWith('claims:') ? `---\n${text}\n---\n` : text);
		expect(checkFrontmatter('x.md', source).problems).toEqual([]);
		const { html, problems } = await render(`${source.body}\n\n## 一节\n`);
		// What it includes is the author's to write.
		expect(problems.filter(({ kind }) => kind !== 'missingInclude')).toEqual([]);
		expect(html).not.toMatch(/:::|\$\$|@tab|\[\[toc|\[\^1/);
	});
});

const schemas: Readonly<Record<string, z.ZodObject>> = {
	'KEP 记录': kepSchema,
	版本记录: releaseSchema,
	特性门控记录: gateSchema,
	'API 类型记录': apiSchema,
	术语记录: termSchema,
	里程碑: kepSchema.shape.milestones,
	更正: z.strictObject({ corrections: kepSchema.shape.corrections }),
	部件: z.strictObject({ list: releaseSchema.shape.components }),
	门控的变化: z.strictObject({ list: gateSchema.shape.changes }),
};

it.each(records)('a snippet for records is a sound one: %s', (name, snippet) => {
	const text = inserted(snippet);
	const { problems } = checkYaml(
		{ text: text.startsWith('- ') ? `list:\n${text}` : text, file: 'x.yaml', firstLine: 1 },
		{
			schema: schemas[name] ?? z.strictObject({}),
			unknownKeys: 'error',
			notMap: problemStrings.recordNotMap,
		},
	);
	expect(problems).toEqual([]);
});
