import type { ReleaseSubject } from '../../domain/subjects.ts';
import type { TypedVersions } from './versions.ts';

/** What goes with a release, of which a query asks the version. */
export interface AskedComponent {
	readonly release: ReleaseSubject;
	/** Its name: etcd. */
	readonly component: string;
}

/** Words that ask for a version, or tell of what installs it. */
const asking = /版本号|版本|镜像|配套|自带|附带|对应|默认|安装|version|image|kubeadm/gu;

/**
 * What is asked for in `1.34 的 etcd 版本` and, of the newest release, in `etcd 版本`: a component, a
 * release or a word for its version, and nothing else. `isIdle` tells which other words say nothing.
 */
export function componentIn(
	{ versions, rest }: Pick<TypedVersions, 'versions' | 'rest'>,
	releases: { readonly all: readonly ReleaseSubject[]; readonly newest: string | undefined },
	isIdle: (words: string) => boolean,
): AskedComponent | undefined {
	if (versions.length > 1 || (versions.length === 0 && !/版本|version/u.test(rest)))
		return undefined;
	const version = versions[0] ?? releases.newest;
	const release = releases.all.find((one) => one.version === version);
	const names = Object.keys(release?.components ?? {});
	const words = rest.split(/\s+|(?<=[a-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z])/u);
	const component = names.find((name) => words.includes(name.toLowerCase()));
	if (release === undefined || component === undefined) return undefined;
	const others = words.filter((word) => word !== component.toLowerCase()).join(' ');
	return isIdle(others.replace(asking, ' ').trim()) ? { release, component } : undefined;
}
