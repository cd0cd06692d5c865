import type { Api } from '../schemas/api.ts';

/** Kinds of the Kubernetes API over the releases. */

/** The group and version as manifests write them in `apiVersion`: `apps/v1beta1`, `v1`. */
export function apiVersionOf({ group, version }: Pick<Api, 'group' | 'version'>): string {
	return group === '' ? version : `${group}/${version}`;
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** Kinds by group, version and kind; the core group first. */
export function inOrderOfApis<Of extends Pick<Api, 'group' | 'version' | 'kind'>>(
	apis: readonly Of[],
): Of[] {
	const key = (api: Of) => `${api.group} ${apiVersionOf(api)} ${api.kind}`;
	return [...apis].sort((a, b) => inOrder.compare(key(a), key(b)));
}
