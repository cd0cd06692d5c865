import * as generated from '@kubernetes/client-node/dist/gen/models/all.js';

/**
 * Holds a Kubernetes object against the types that the official client is generated with: v1.36 for
 * @kubernetes/client-node 2.0.1. It knows fields and their types, neither values nor what is required.
 */

interface Field {
	readonly baseName: string;
	readonly type: string;
}

/** Fields that are younger than the client, by the type that has them. Each with its source. */
const youngerFields: Readonly<Record<string, readonly Field[]>> = {
	// v1.37, KEP-5855: https://kep.k8s.io/5855
	V1VolumeMount: [{ baseName: 'bindMountOptions', type: 'Array<string>' }],
};

/** Kinds whose API version is younger than the client, and the version it has; same fields. */
const olderTypes: Readonly<Record<string, string>> = {
	// v1.37, KEP-4192: https://kep.k8s.io/4192
	'storagemigration.k8s.io/v1 StorageVersionMigration': 'V1beta1StorageVersionMigration',
};

function fieldsOf(type: string): readonly Field[] | undefined {
	const model: unknown = Reflect.get(generated, type);
	if (typeof model !== 'function' || !('getAttributeTypeMap' in model)) return undefined;
	const { getAttributeTypeMap } = model as { getAttributeTypeMap(): readonly Field[] };
	return [...getAttributeTypeMap(), ...(youngerFields[type] ?? [])];
}

/** The name of the client's type: `V2HorizontalPodAutoscaler` for autoscaling/v2. */
function typeOf(apiVersion: string, kind: string): string {
	const version = apiVersion.split('/').at(-1) ?? '';
	const named = `${version.charAt(0).toUpperCase()}${version.slice(1)}${kind}`;
	return olderTypes[`${apiVersion} ${kind}`] ?? named;
}

function problemsIn(value: unknown, type: string, path: string): string[] {
	if (value === null || value === undefined) return [];
	const item = /^Array<(.*)>$/.exec(type)?.[1];
	if (item !== undefined) {
		if (!Array.isArray(value)) return [`${path} is no list`];
		return value.flatMap((one, index) => problemsIn(one, item, `${path}[${index}]`));
	}
	const entry = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
	if (typeof value === 'object' && entry !== undefined) {
		return Object.entries(value).flatMap(([key, one]) => problemsIn(one, entry, `${path}.${key}`));
	}
	const fields = fieldsOf(type);
	if (fields === undefined) {
		const isPlain = ['string', 'number', 'boolean'].includes(type);
		return isPlain && typeof value !== type ? [`${path} is no ${type}`] : [];
	}
	if (typeof value !== 'object' || Array.isArray(value)) return [`${path} is no ${type}`];
	return Object.entries(value).flatMap(([key, one]) => {
		const field = fields.find(({ baseName }) => baseName === key);
		return field === undefined
			? [`${path} has no field ${key}`]
			: problemsIn(one, field.type, `${path}.${key}`);
	});
}

/** What is wrong with the fields of a Kubernetes object, each with its path. */
export function fieldProblems(object: { apiVersion: string; kind: string }): readonly string[] {
	const { apiVersion, kind } = object;
	const type = typeOf(apiVersion, kind);
	if (fieldsOf(type) === undefined) return [`${apiVersion} has no kind ${kind}`];
	return problemsIn(object, type, kind);
}
