import type { ReleaseVersion } from '../../../schemas/releaseVersion.ts';
import type { Seen, SeenVersion } from '../seen.ts';

/** Versions of what runs, as tools print them. */

const minor = /(?:^|[^\d.])v?(1\.(?:0|[1-9]\d{0,2}))(?:\.\d|\+|$)/;
const words: readonly (readonly [RegExp, SeenVersion['of']])[] = [
	[/^\s*Server Version:(.*)$/, 'server'],
	[/^\s*Client Version:(.*)$/, 'client'],
	[/^\s*Kubelet Version:(.*)$/, 'node'],
	[/^\S+\s+(?:(?:Not)?Ready|Unknown)\S*\s+\S+\s+\S+\s+(v1\.\S+)/, 'node'],
];
const image =
	/\b(kube-apiserver|kube-controller-manager|kube-scheduler|hyperkube|kubelet)(?:-(?:amd64|arm64))?:(v1\.\d{1,3}\.\S{1,20})/g;

/** The version of `v1.31.2-eks-1234`, as a thing of that sort. */
export function versionSeen(text: string, of: SeenVersion['of'], line: number): readonly Seen[] {
	const version = minor.exec(text.slice(0, 400))?.[1] as ReleaseVersion | undefined;
	return version === undefined ? [] : [{ line, what: 'version', of, version }];
}

/** What `kubectl version`, `kubectl get nodes` and `kubectl describe node` print as text. */
export function printedVersions(text: string, line: number): readonly Seen[] {
	if (!text.includes('Version:') && !text.includes('v1.')) return [];
	for (const [pattern, of] of words) {
		const found = pattern.exec(text)?.[1];
		if (found === undefined) continue;
		return versionSeen(/GitVersion:"([^"]*)"/.exec(found)?.[1] ?? found.trim(), of, line);
	}
	return [];
}

/** What the images of the control plane and of kubelet tell. */
export function imageVersions(text: string, line: number): readonly Seen[] {
	if (!text.includes(':v1.')) return [];
	return [...text.matchAll(image)].flatMap(([, name, version = '']) =>
		versionSeen(version, name === 'kubelet' ? 'node' : 'server', line),
	);
}
