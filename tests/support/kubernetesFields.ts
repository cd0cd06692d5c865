import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { naturalOrder } from '../../src/domain/posts.ts';

/**
 * Holds a Kubernetes object against the types of the API. `npm run kubernetes-api` writes down those that
 * are applied; the others, and those of the Gateway API and of kustomize, are in files beside it. They tell
 * fields and their types, neither values nor what is required.
 */

/** A name, a list of one type, or fields, of which `*` is any other. */
type Type = string | [Type] | { [field: string]: Type };

const types = new Map(
	['kubernetesApi', 'kubernetesUnapplied', 'gatewayApi', 'kustomizeApi'].flatMap((name) => {
		const text = readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8');
		return Object.entries(parse(text) as Record<string, Type>);
	}),
);

/** The release since which there are types, and fields of types, that are younger than the oldest post. */
const since = new Map(
	Object.entries(
		parse(readFileSync(new URL('kubernetesApiSince.yaml', import.meta.url), 'utf8')) as Record<
			string,
			readonly string[]
		>,
	).flatMap(([release, names]) => names.map((name) => [name, release] as const)),
);

/** What is written as a word or a number: `500m` and `1`, `25%` and `1`. */
const wordOrNumber = new Set<Type>(['api.resource.Quantity', 'util.intstr.IntOrString']);

/** The name of a type: `networking.v1.ServiceCIDR` for the one of networking.k8s.io/v1. */
function nameOf(apiVersion: string, kind: string): string {
	const [version, group = 'core'] = apiVersion.split('/').reverse();
	return `${group.split('.')[0]}.${version}.${kind}`;
}

/** A place in an object: its path, and the release whose API has to have it, if one is known. */
interface Place {
	readonly path: string;
	readonly release: string | undefined;
}

/** That the release of a place did not have a type, or a field of it, yet. */
function tooYoung(name: string, { path, release }: Place): string[] {
	const from = since.get(name);
	if (from === undefined || release === undefined) return [];
	return naturalOrder.compare(from, release) > 0 ? [`${path} is there since v${from}`] : [];
}

function problemsIn(value: unknown, type: Type, place: Place): string[] {
	const { path } = place;
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
		return value.flatMap((one, index) =>
			problemsIn(one, item, { ...place, path: `${path}[${index}]` }),
		);
	}
	if (typeof value !== 'object' || Array.isArray(value)) {
		return [`${path} is no ${typeof type === 'string' ? type : 'map'}`];
	}
	return Object.entries(value).flatMap(([key, one]) => {
		const field = Object.hasOwn(inside, key) ? inside[key] : inside['*'];
		if (field === undefined) return [`${path} has no field ${key}`];
		const below = { ...place, path: `${path}.${key}` };
		return [...tooYoung(`${type}.${key}`, below), ...problemsIn(one, field, below)];
	});
}

/**
 * What is wrong with the fields of a Kubernetes object, each with its path; with a `release`, what its API
 * did not have yet as well.
 */
export function fieldProblems(
	object: { apiVersion: string; kind: string },
	release?: string,
): readonly string[] {
	const { apiVersion, kind } = object;
	const type = nameOf(apiVersion, kind);
	const place = { path: kind, release };
	return types.has(type)
		? [...tooYoung(type, place), ...problemsIn(object, type, place)]
		: [`${apiVersion} has no kind ${kind}`];
}
