import { ticksIn, ticksKey, ticksToKeep } from './rules/ticks.ts';
import { keep, recall } from './storage.ts';

/** Keeps the ticks of an upgrade checklist in the reader's browser, by the address of the page. */
function keepTicks(): void {
	const key = ticksKey(location.pathname);
	const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-tick]')];
	const tickOf = (box: HTMLInputElement) => box.dataset['tick'] ?? '';
	const ticked = ticksIn(recall(key));
	for (const box of boxes) {
		box.checked = ticked.has(tickOf(box));
		box.addEventListener('change', () =>
			keep(key, ticksToKeep(boxes.filter((one) => one.checked).map(tickOf))),
		);
	}
}

document.querySelector('[data-print]')?.addEventListener('click', () => print());
keepTicks();
