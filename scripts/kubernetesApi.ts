/**
 * `npm run kubernetes-api -- <folder or git address of kubernetes/client-go>`: writes down the types of the
 * Kubernetes API, one a line; tests hold the examples in posts against them.
 */
import './plainly.ts';

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { openRepository } from './upstream/repository.ts';

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

const [from = '.'] = process.argv.slice(2);
const { root, commit, day, dispose } = await openRepository(from, console.error);
process.on('exit', dispose);
const go = readFileSync(path.join(root, 'applyconfigurations/internal/internal.go'), 'utf8');

const schemas = parse(go.split('`')[1] ?? '') as { types: (Schema & { readonly name: string })[] };
const lines = schemas.types
	.filter(({ name }) => nameOf(name) !== 'any')
	.map((schema) => {
		const type = stringify(typeOf(schema), { lineWidth: 0, collectionStyle: 'flow' });
		return `${nameOf(schema.name)}: ${type}`;
	});
const file = fileURLToPath(new URL('../tests/support/kubernetesApi.yaml', import.meta.url));
const head = `# The types of the Kubernetes API, from kubernetes/client-go at ${commit} of ${day} (Apache-2.0).
# npm run kubernetes-api -- https://github.com/kubernetes/client-go
`;
writeFileSync(file, head + lines.join(''));
