import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * Holds a Kubernetes object against the types of the API, which `npm run kubernetes-api` writes down. They
 * tell fields and their types, neither values nor what is required.
 */

/** A name, a list of one type, or fields, of which `*` is any other. */
type Type = string | [Type] | { [field: string]: Type };

const file = new URL('kubernetesApi.yaml', import.meta.url);
const types = new Map(Object.entries(parse(readFileSync(file, 'utf8')) as Record<string, Type>));

/** The name of a type: `networking.v1.ServiceCIDR` for the one of networking.k8s.io/v1. */
function nameOf(apiVersion: string, kind: string): string {
	const [version, group = 'core'] = apiVersion.split('/').reverse();
	return `${group.split('.')[0]}.${version}.${kind}`;
}

function problemsIn(value: unknown, type: Type, path: string): string[] {
	const inside = typeof type === 'string' ? (types.get(type) ?? type) : type;
	if (value === null || value === undefined || inside === 'any') return [];
	if (typeof inside === 'string') return typeof value === inside ? [] : [`${path} is no ${inside}`];
	if (Array.isArray(inside)) {
		const [item] = inside;
		if (!Array.isArray(value)) return [`${path} is no list`];
		return value.flatMap((one, index) => problemsIn(one, item, `${path}[${index}]`));
	}
	if (typeof value !== 'object' || Array.isArray(value)) {
		return [`${path} is no ${typeof type === 'string' ? type : 'map'}`];
	}
	return Object.entries(value).flatMap(([key, one]) => {
		const field = inside[key] ?? inside['*'];
		return field === undefined
			? [`${path} has no field ${key}`]
			: problemsIn(one, field, `${path}.${key}`);
	});
}

/** What is wrong with the fields of a Kubernetes object, each with its path. */
export function fieldProblems(object: { apiVersion: string; kind: string }): readonly string[] {
	const { apiVersion, kind } = object;
	const type = nameOf(apiVersion, kind);
	return types.has(type) ? problemsIn(object, type, kind) : [`${apiVersion} has no kind ${kind}`];
}
