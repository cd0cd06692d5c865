import { idInFragment } from './fragment.ts';

/** Ticks in the fragment of an address, by release: `#done=37:k3f9a.b2emv,36:qm1aa`. */

const start = 'done=';

/** The release of a tick, '' if it has none, and its name there. */
function parted(tick: string): readonly [string, string] {
	const end = tick.indexOf('-');
	return end === -1 ? ['', tick] : [tick.slice(0, end), tick.slice(end + 1)];
}

/** The fragment that carries ticks such as `37-k3f9a`; '' for none. */
export function fragmentOf(ticks: readonly string[]): string {
	const byRelease = new Map<string, string[]>();
	for (const tick of ticks) {
		const [release, name] = parted(tick);
		byRelease.set(release, [...(byRelease.get(release) ?? []), name]);
	}
	const groups = [...byRelease].map(([release, names]) => `${release}:${names.join('.')}`);
	return groups.length === 0 ? '' : `#${start}${groups.join(',')}`;
}

/** The ticks that a fragment carries, of those that the page has; anything else in it says nothing. */
export function ticksInFragment(
	fragment: string,
	onPage: ReadonlySet<string>,
): ReadonlySet<string> {
	// Chats encode what stands in addresses.
	const words = idInFragment(fragment);
	if (!words.startsWith(start)) return new Set();
	const groups = words.slice(start.length).split(',');
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
