/**
 * `npm run kubernetes-api -- <folder or git address of kubernetes/client-go>`: writes down the types of the
 * Kubernetes API, one a line, and in another file since which release it has those that are younger than the oldest
 * post; tests hold the examples in posts against them.
 */
import './plainly.ts';

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { openRepository } from './upstream/repository.ts';

/** The minor of the oldest release that a post with examples is about. */
const oldest = 29;

/** A type as client-go has it; `untyped` beside a list or a map is any value. */
interface Schema {
	readonly scalar?: keyof typeof scalars;
	readonly namedType?: string;
	readonly list?: { readonly elementType: Schema };
	readonly map?: {
		readonly fields?: readonly { readonly name: string; readonly type: Schema }[];
		readonly elementType?: Schema;
	};
}

/** A type as it is written down: a name, a list of one type, or fields, of which `*` is any other. */
type Type = string | readonly Type[] | { readonly [field: string]: Type };

const scalars = {
	string: 'string',
	numeric: 'number',
	boolean: 'boolean',
	untyped: 'any',
} as const;

/** `io.k8s.api.core.v1.Pod` is `core.v1.Pod`; what Go needs for values of any type begins with `__`. */
function nameOf(name: string): string {
	return name.startsWith('__') ? 'any' : name.split('.').slice(-3).join('.');
}

function typeOf({ scalar, namedType, list, map = {} }: Schema): Type {
	if (namedType !== undefined) return nameOf(namedType);
	if (scalar !== undefined) return scalars[scalar];
	if (list !== undefined) return [typeOf(list.elementType)];
	const { fields = [], elementType } = map;
	const type = Object.fromEntries(fields.map((field) => [field.name, typeOf(field.type)]));
	return elementType === undefined ? type : { ...type, '*': typeOf(elementType) };
}

/** The types of one commit by name; those that stand for values of any type are none. */
function typesIn(go: string): ReadonlyMap<string, Type> {
	const { types } = parse(go.split('`')[1] ?? '') as {
		types: (Schema & { readonly name: string })[];
	};
	const named = types.map((schema) => [nameOf(schema.name), typeOf(schema)] as const);
	return new Map(named.filter(([name]) => name !== 'any'));
}

/** The names of types, and of their fields behind these: `core.v1.Volume`, `core.v1.Volume.image`. */
function namesIn(types: ReadonlyMap<string, Type>): readonly string[] {
	return [...types].flatMap(([name, type]) =>
		typeof type === 'object' && !Array.isArray(type)
			? [name, ...Object.keys(type).map((field) => `${name}.${field}`)]
			: [name],
	);
}

function write(name: string, head: string, lines: readonly string[]): void {
	const file = fileURLToPath(new URL(`../tests/support/${name}`, import.meta.url));
	const how = '# npm run kubernetes-api -- https://github.com/kubernetes/client-go\n';
	writeFileSync(
		file,
		`# ${head}, from kubernetes/client-go at ${commit} of ${day} (Apache-2.0).\n${how}${lines.join('')}`,
	);
}

const [from = '.'] = process.argv.slice(2);
const { root, commit, day, dispose } = await openRepository(from, console.error, 'whole');
process.on('exit', dispose);
const git = (...args: readonly string[]) =>
	execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 2 ** 27 });
const source = 'applyconfigurations/internal/internal.go';

/** The minor releases that posts are about and that have a tag, the oldest first; client-go calls v1.31.0 v0.31.0. */
const minors = git('tag', '--list', 'v0.*.0')
	.split('\n')
	.map((tag) => Number(/^v0\.(\d+)\.0$/.exec(tag)?.[1]))
	.filter((minor) => minor >= oldest)
	.sort((a, b) => a - b);
const newest = typesIn(readFileSync(path.join(root, source), 'utf8'));
const lines = [...newest].map(
	([name, type]) => `${name}: ${stringify(type, { lineWidth: 0, collectionStyle: 'flow' })}`,
);
write('kubernetesApi.yaml', 'The types of the Kubernetes API', lines);

const known = new Set<string>();
const kept = new Set(namesIn(newest));
/** What a release brought and the newest still has; a type brings its fields. What the oldest has may be older. */
const younger = [...minors, (minors.at(-1) ?? oldest) + 1].map((minor) => {
	const isTagged = minors.includes(minor);
	const names = namesIn(isTagged ? typesIn(git('show', `v0.${minor}.0:${source}`)) : newest);
	const brought = new Set(names.filter((name) => !known.has(name)));
	for (const name of names) known.add(name);
	const own = [...brought].filter(
		(name) => kept.has(name) && !brought.has(name.slice(0, name.lastIndexOf('.'))),
	);
	return `"1.${minor}":\n${own.map((name) => `  - ${name}\n`).join('')}`;
});
write(
	'kubernetesApiSince.yaml',
	`What the API has since releases after v1.${oldest}`,
	younger.slice(1),
);
