import { searchStrings as strings } from '../../strings/search.ts';

/**
 * Puts the button to work that unfolds the choices where there is little room: `styles/choices.css` folds
 * what stands behind it.
 *
 * @returns what shows on it what is chosen
 */
export function createFold(button: HTMLElement): (chosen: readonly string[]) => void {
	button.addEventListener('click', () => {
		button.ariaExpanded = String(button.ariaExpanded !== 'true');
	});
	return (chosen) => {
		button.textContent = strings.chosen(chosen);
	};
}
