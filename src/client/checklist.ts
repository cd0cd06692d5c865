/** Keeps the ticks of an upgrade checklist in the reader's browser, by the address of the page. */

const key = `ticks:${location.pathname}`;
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-tick]')];

function stored(): ReadonlySet<string> {
	try {
		return new Set((localStorage.getItem(key) ?? '').split(' '));
	} catch {
		return new Set();
	}
}

function store(): void {
	const ticked = boxes.filter((box) => box.checked).map((box) => box.dataset['tick'] ?? '');
	try {
		if (ticked.length === 0) localStorage.removeItem(key);
		else localStorage.setItem(key, ticked.join(' '));
	} catch {
		// Storage may be blocked: the ticks then hold until the page is left.
	}
}

const ticked = stored();
for (const box of boxes) {
	box.checked = ticked.has(box.dataset['tick'] ?? '');
	box.addEventListener('change', store);
}

document.querySelector('[data-print]')?.addEventListener('click', () => print());
