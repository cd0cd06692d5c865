/** Leads from the form of two releases to the page that compares them, the older one first. */

function minor(version: string): number {
	return Number(version.split('.')[1]);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-compare]')) {
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const chosen = new FormData(form);
		const pair = [String(chosen.get('from')), String(chosen.get('to'))];
		const [from, to] = pair.sort((a, b) => minor(a) - minor(b));
		if (from !== to) location.assign(`${form.dataset['compare']}${from}...${to}/`);
	});
}
