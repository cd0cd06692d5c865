import { enhancementStrings as strings } from '../strings/enhancements.ts';

/** How long a button says that it has copied, in milliseconds. */
const thanksTime = 2000;

/** Copies `text` and says so on the button for a while. */
async function copy(text: string, button: HTMLButtonElement): Promise<void> {
	const label = button.ariaLabel;
	button.ariaLabel = await navigator.clipboard.writeText(text).then(
		() => strings.copied,
		() => strings.copyFailed,
	);
	setTimeout(() => {
		button.ariaLabel = label;
	}, thanksTime);
}

/** Gives each code block a button that copies it, and puts the page's own copy buttons to work. */
export function addCopyButtons(): void {
	for (const block of document.querySelectorAll('.code-block')) {
		const code = block.querySelector('pre');
		if (code === null) continue;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'copy';
		button.ariaLabel = strings.copy;
		button.ariaLive = 'polite';
		button.addEventListener('click', () => copy(code.textContent, button));
		(block.querySelector('figcaption') ?? block).append(button);
	}
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		button.addEventListener('click', () => copy(button.dataset['copy'] ?? '', button));
	}
}
