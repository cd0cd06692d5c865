const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

function stored(): Choice {
	try {
		const theme = localStorage.getItem('theme');
		return choices.find((choice) => choice === theme) ?? 'system';
	} catch {
		return 'system';
	}
}

function apply(choice: Choice, button: HTMLElement): void {
	const root = document.documentElement;
	if (choice === 'system') delete root.dataset['theme'];
	else root.dataset['theme'] = choice;
	const label = button.getAttribute(`data-label-${choice}`) ?? '';
	button.setAttribute('aria-label', label);
	button.title = label;
}

/** Lets the theme button step through the system's theme, light and dark, and remembers the choice. */
export function offerThemes(): void {
	const button = document.querySelector<HTMLElement>('[data-theme-toggle]');
	if (button === null) return;
	let choice = stored();
	apply(choice, button);
	button.addEventListener('click', () => {
		choice = choices[(choices.indexOf(choice) + 1) % choices.length] ?? 'system';
		apply(choice, button);
		try {
			localStorage.setItem('theme', choice);
		} catch {
			// Storage may be blocked: the choice then holds for this page alone.
		}
	});
}
