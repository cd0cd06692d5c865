import { type Theme, themeAfter, themeFrom } from './rules/theme.ts';
import { keep, recall } from './storage.ts';

/** Where the choice is kept; `public/theme.js` reads it before the first paint. */
const key = 'theme';

function apply(theme: Theme, button: HTMLElement): void {
	const root = document.documentElement;
	if (theme === 'system') delete root.dataset['theme'];
	else root.dataset['theme'] = theme;
	const label = button.getAttribute(`data-label-${theme}`) ?? '';
	button.setAttribute('aria-label', label);
	button.title = label;
}

/** Lets the theme button step through the system's theme, light and dark, and remembers the choice. */
export function offerThemes(): void {
	const button = document.querySelector<HTMLElement>('[data-theme-toggle]');
	if (button === null) return;
	let theme = themeFrom(recall(key));
	apply(theme, button);
	button.addEventListener('click', () => {
		theme = themeAfter(theme);
		apply(theme, button);
		keep(key, theme);
	});
}
