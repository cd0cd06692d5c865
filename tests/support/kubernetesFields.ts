import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * Holds a Kubernetes object against the types of the API. `npm run kubernetes-api` writes down those that
 * are applied, the others are in a file beside it. They tell fields and their types, neither values nor
 * what is required.
 */

/** A name, a list of one type, or fields, of which `*` is any other. */
type Type = string | [Type] | { [field: string]: Type };

const types = new Map(
	['kubernetesApi.yaml', 'kubernetesUnapplied.yaml'].flatMap((name) => {
		const text = readFileSync(new URL(name, import.meta.url), 'utf8');
		return Object.entries(parse(text) as Record<string, Type>);
	}),
);

/** What is written as a word or a number: `500m` and `1`, `25%` and `1`. */
const wordOrNumber = new Set<Type>(['api.resource.Quantity', 'util.intstr.IntOrString']);

/** The name of a type: `networking.v1.ServiceCIDR` for the one of networking.k8s.io/v1. */
function nameOf(apiVersion: string, kind: string): string {
	const [version, group = 'core'] = apiVersion.split('/').reverse();
	return `${group.split('.')[0]}.${version}.${kind}`;
}

function problemsIn(value: unknown, type: Type, path: string): string[] {
	const inside = typeof type === 'string' ? (types.get(type) ?? type) : type;
	if (value === null || value === undefined) return [];
	if (wordOrNumber.has(type)) {
		return ['string', 'number'].includes(typeof value) ? [] : [`${path} is no ${type}`];
	}
	if (inside === 'any') return [];
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
		const field = Object.hasOwn(inside, key) ? inside[key] : inside['*'];
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
