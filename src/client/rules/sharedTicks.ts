/** Ticks in the fragment of an address, by release: `#done=37:k3f9a.b2emv,36:qm1aa`. */

const start = '#done=';

/** The fragment that carries ticks such as `37-k3f9a`; '' for none. */
export function fragmentOf(ticks: readonly string[]): string {
	const byRelease = new Map<string, string[]>();
	for (const tick of ticks) {
		const end = Math.max(tick.indexOf('-'), 0);
		const names = byRelease.get(tick.slice(0, end)) ?? [];
		byRelease.set(tick.slice(0, end), [...names, tick.slice(end === 0 ? 0 : end + 1)]);
	}
	if (byRelease.size === 0) return '';
	return (
		start + [...byRelease].map(([release, names]) => `${release}:${names.join('.')}`).join(',')
	);
}

/** The ticks that a fragment carries, of those that the page has; anything else in it says nothing. */
export function ticksInFragment(
	fragment: string,
	onPage: ReadonlySet<string>,
): ReadonlySet<string> {
	if (!fragment.startsWith(start)) return new Set();
	const groups = fragment.slice(start.length).split(',');
	const ticks = groups.flatMap((group) => {
		const [release = '', names = ''] = group.split(':');
		return names.split('.').map((name) => (release === '' ? name : `${release}-${name}`));
	});
	return new Set(ticks.filter((tick) => onPage.has(tick)));
}

/** Whether a link has ticks that the reader has not. */
export function isForeign(shared: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
	return [...shared].some((tick) => !own.has(tick));
}
