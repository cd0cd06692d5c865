import type { ReleaseVersion } from '../../schemas/releaseVersion.ts';

/** What a check sees in the lines of files that a reader pastes. */

/** The programs whose settings it tells apart, by the names of their binaries. */
export const components = [
	'kube-apiserver',
	'kube-controller-manager',
	'cloud-controller-manager',
	'kube-scheduler',
	'kubelet',
	'kube-proxy',
	'kubeadm',
	'kubectl',
	'etcd',
] as const;

export type Component = (typeof components)[number];

/** A feature gate that a setting names, or that a running component tells of in its metrics. */
export interface SeenGate {
	readonly what: 'gate';
	readonly name: string;
	/** `undefined` where no value is to be read. */
	readonly value: boolean | undefined;
	readonly how: 'set' | 'metric';
	readonly component: Component | undefined;
}

/** A version of the API, of an object or of a group as a whole. */
export interface SeenApi {
	readonly what: 'api';
	/** `batch/v1beta1`, `v1`. */
	readonly apiVersion: string;
	/** Undefined where only the version is named, as in --runtime-config. */
	readonly kind: string | undefined;
	/** The resource, `cronjobs`, where that is named in the place of the kind; `resourceOf` gives a kind's. */
	readonly resource?: string;
	/**
	 * An object, or a reference to one; the copy that `kubectl apply` keeps in an annotation; a setting of
	 * the API server; a client that asked for it, by the API server's metrics.
	 */
	readonly how: 'object' | 'applied' | 'setting' | 'metric';
}

/** A flag of a command line, or the same as an entry of `extraArgs`. */
export interface SeenFlag {
	readonly what: 'flag';
	/** With its two hyphens. */
	readonly name: string;
	/** Undefined where it has none. */
	readonly value: string | undefined;
	readonly component: Component | undefined;
}

/** Another name that a rule knows: a metric of an alert, a plugin, a field. */
export interface SeenName {
	readonly what: 'name';
	readonly name: string;
	/** Whether it is the key of a map, not a word of a value or of other text. */
	readonly isKey: boolean;
	/** Of a key: what stands behind it on its line, `[]` if nothing is in that; undefined where a map follows. */
	readonly value: string | undefined;
	readonly component: Component | undefined;
}

/** The version of something that runs. */
export interface SeenVersion {
	readonly what: 'version';
	readonly of: 'server' | 'node' | 'client';
	readonly version: ReleaseVersion;
}

/** What one line, from 1, holds. */
export type Seen = { readonly line: number } & (
	| SeenGate
	| SeenApi
	| SeenFlag
	| SeenName
	| SeenVersion
);
