import { enhancementStrings as strings } from '../strings/enhancements.ts';
import { copied } from './clipboard.ts';

/** How long a button says that it has copied, in milliseconds. */
const thanksTime = 2000;

/** Lets a button copy what `text` gives, and say so for a while. */
function makeCopyButton(button: HTMLButtonElement, text: () => string): void {
	const label = button.ariaLabel;
	let reset: ReturnType<typeof setTimeout> | undefined;
	button.addEventListener('click', async () => {
		button.ariaLabel = (await copied(text())) ? strings.copied : strings.copyFailed;
		clearTimeout(reset);
		reset = setTimeout(() => {
			button.ariaLabel = label;
		}, thanksTime);
	});
}

/** The code of a block without the lines that are marked as removed. */
function codeOf(block: Element): string {
	const code = block.cloneNode(true) as Element;
	for (const line of code.querySelectorAll('.line-deleted')) line.remove();
	return code.textContent.replace(/\n$/, '');
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
		makeCopyButton(button, () => codeOf(code));
		(block.querySelector('figcaption') ?? block).append(button);
	}
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		makeCopyButton(button, () => button.dataset['copy'] ?? '');
	}
}
