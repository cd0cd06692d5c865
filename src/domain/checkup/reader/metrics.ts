import type { Seen } from '../seen.ts';

/** A line of what a component tells of itself at /metrics. */
const sample =
	/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(?:=>\s*)?([-+]?[\d.]+(?:e[-+]?\d+)?|NaN|[-+]Inf)(?:\s+\S+)?$/;
const label = /([a-z_]+)="([^"]*)"/g;

/**
 * What a line of metrics tells: the API versions that clients asked for and the gates of the component. Nothing
 * of any other metric; `undefined` if the line is none.
 */
export function metricSeen(text: string, line: number): readonly Seen[] | undefined {
	const [, name, labelText = '', count] = sample.exec(text) ?? [];
	if (name === undefined) return undefined;
	const labels = () =>
		new Map([...labelText.matchAll(label)].map((found) => [found[1], found[2] ?? ''] as const));
	if (name === 'kubernetes_feature_enabled') {
		const gate = labels().get('name');
		if (gate === undefined) return [];
		const value = Number(count) === 1;
		return [{ line, what: 'gate', name: gate, value, how: 'metric', component: undefined }];
	}
	if (name !== 'apiserver_requested_deprecated_apis' || Number(count) === 0) return [];
	const [group, version, resource] = ['group', 'version', 'resource'].map((key) =>
		labels().get(key),
	);
	if (!version || !resource) return [];
	const apiVersion = group ? `${group}/${version}` : version;
	return [{ line, what: 'api', apiVersion, kind: undefined, resource, how: 'metric' }];
}
