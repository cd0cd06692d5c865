import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { projectRoot } from './projectCopy.ts';

/** A Kubernetes object, or a kustomization, as it was read. */
export interface Manifest {
	readonly apiVersion: string;
	readonly kind: string;
	readonly metadata?: { readonly name?: string; readonly labels?: Record<string, string> };
	readonly [field: string]: unknown;
}

/** A YAML file below `deploy/kubernetes/` and its one object. */
export interface ManifestFile {
	/** Its path from `deploy/kubernetes/`. */
	readonly file: string;
	readonly object: Manifest;
}

const root = join(projectRoot, 'deploy/kubernetes');

/** Reads a file that holds one object; throws with the parser's own words where it is no YAML. */
function read(file: string): ManifestFile {
	const documents = parseAllDocuments(readFileSync(join(root, file), 'utf8'), { merge: false });
	for (const { errors } of documents) for (const error of errors) throw error;
	if (documents.length !== 1) throw new Error(`${file} has ${documents.length} documents.`);
	return { file, object: documents[0]?.toJS() };
}

/** Every YAML file below `deploy/kubernetes/`. */
export const manifestFiles: readonly ManifestFile[] = readdirSync(root, {
	recursive: true,
	encoding: 'utf8',
})
	.filter((file) => file.endsWith('.yaml'))
	.sort()
	.map(read);

/** Whether a file says what a folder is made of, rather than being an object of a cluster. */
export function isKustomization({ file }: ManifestFile): boolean {
	return posix.basename(file) === 'kustomization.yaml';
}

/** The files and folders that a kustomization names, from `deploy/kubernetes/`. */
export function namedBy({ file, object }: ManifestFile): readonly string[] {
	const { resources = [], components = [] } = object as {
		resources?: readonly string[];
		components?: readonly string[];
	};
	return [...resources, ...components].map((path) => posix.join(posix.dirname(file), path));
}

/** The files that a kustomization is made of, itself and what lies below it, in the order of its lists. */
export function filesOf(folder: string): readonly string[] {
	const file = posix.join(folder, 'kustomization.yaml');
	if (!existsSync(join(root, file))) return [folder];
	return [file, ...namedBy(read(file)).flatMap(filesOf)];
}

/** The one object of a kind in the base; throws where there is none, or more than one. */
export function inBase(kind: string): Manifest {
	const [found, ...more] = manifestFiles.filter(
		({ file, object }) => file.startsWith('base/') && object.kind === kind,
	);
	if (found === undefined || more.length > 0) throw new Error(`The base has not one ${kind}.`);
	return found.object;
}

/** Every field name and every word in a manifest, however deep. */
export function wordsIn(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.flatMap(wordsIn);
	if (typeof value !== 'object' || value === null) return [String(value)];
	return Object.entries(value).flatMap(([key, one]) => [key, ...wordsIn(one)]);
}

/** By what the Pods, and what belongs to them, are found. */
export const labels = {
	'app.kubernetes.io/name': 'k8s-version-notes',
	'app.kubernetes.io/component': 'web',
};
