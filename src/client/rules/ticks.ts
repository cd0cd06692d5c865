/** Where the ticks of a page's checklist are kept: each page has its own. */
export function ticksKey(path: string): string {
	return `ticks:${path}`;
}

/** The ticks in what was kept, which may be nothing or anything. */
export function ticksIn(kept: string | undefined): ReadonlySet<string> {
	return new Set((kept ?? '').split(' ').filter((tick) => tick !== ''));
}

/** What to keep of ticks; nothing for none. */
export function ticksToKeep(ticks: readonly string[]): string | undefined {
	return ticks.length === 0 ? undefined : ticks.join(' ');
}

/**
 * The tick of an action, by the release and the place that its link tells: `v1.32` and `#action-p0smc`
 * give `32-p0smc`. The page does not say it again: a plan has hundreds.
 */
export function tickOfLink(label: string, fragment: string): string {
	return `${label.replace(/^v1\./, '')}-${fragment.replace(/^#(?:action-)?/, '')}`;
}
