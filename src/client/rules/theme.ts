const themes = ['system', 'light', 'dark'] as const;

/** What a reader may choose; `system` follows the machine. */
export type Theme = (typeof themes)[number];

/** The theme that was kept, which may be none or anything. */
export function themeFrom(kept: string | undefined): Theme {
	return themes.find((theme) => theme === kept) ?? 'system';
}

/** The theme that the button leads to. */
export function themeAfter(theme: Theme): Theme {
	return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
}
