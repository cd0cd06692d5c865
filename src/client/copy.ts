import { enhancementStrings as strings } from '../strings/enhancements.ts';

/** How long a button says that it has copied, in milliseconds. */
const thanksTime = 2000;

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
	const label = button.textContent;
	button.textContent = await navigator.clipboard.writeText(text).then(
		() => strings.copied,
		() => strings.copyFailed,
	);
	setTimeout(() => {
		button.textContent = label;
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
		button.textContent = strings.copy;
		button.setAttribute('aria-live', 'polite');
		button.addEventListener('click', () => copy(code.textContent, button));
		(block.querySelector('figcaption') ?? block).append(button);
	}
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		button.addEventListener('click', () => copy(button.dataset['copy'] ?? '', button));
	}
}
