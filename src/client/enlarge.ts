import { enhancementStrings as strings } from '../strings/enhancements.ts';
import { isWorthEnlarging } from './rules/pictures.ts';

/** Shows a picture as large as the window allows. */
function show(picture: HTMLImageElement): void {
	const dialog = document.createElement('dialog');
	dialog.className = 'enlarged';
	dialog.ariaLabel = picture.alt;
	const close = document.createElement('button');
	close.type = 'button';
	close.ariaLabel = strings.closePicture;
	const large = new Image();
	large.src = picture.src;
	large.alt = picture.alt;
	large.referrerPolicy = 'no-referrer';
	dialog.append(close, large);
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', (event) => {
		if (event.target === dialog) dialog.close();
	});
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}

/** Lets readers enlarge the pictures of a post, by click and by keyboard. */
export function offerEnlarging(): void {
	for (const picture of document.querySelectorAll<HTMLImageElement>('.prose img')) {
		if (!isWorthEnlarging(picture.getAttribute('width'))) continue;
		if (picture.closest('a, button') !== null) continue;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'enlarge';
		button.ariaLabel = strings.enlarge(picture.alt);
		const shown = picture.closest('picture') ?? picture;
		shown.replaceWith(button);
		button.append(shown);
		button.addEventListener('click', () => show(picture));
	}
}
