import { enhancementStrings as strings } from '../strings/enhancements.ts';

/** What depends on today, on the pages about releases: support, and today's line in the picture. */

const svg = 'http://www.w3.org/2000/svg';

/** The reader's own calendar day: sv-SE writes days as 2024-08-14. */
function today(): string {
	return new Date().toLocaleDateString('sv-SE');
}

/** As `supportOn` in domain/support.ts has it. */
function statusOf({
	supportReleased = '',
	supportMaintenance,
	supportUntil,
}: DOMStringMap): string {
	const day = today();
	if (day < supportReleased) return strings.support.coming;
	if (supportUntil !== undefined && day > supportUntil) return strings.support.ended;
	const isLate = supportMaintenance !== undefined && day >= supportMaintenance;
	return isLate ? strings.support.maintenance : strings.support.supported;
}

for (const element of document.querySelectorAll<HTMLElement>('[data-support-released]')) {
	// CSS shows it: what depends on today is no part of the page's text, which search knows.
	element.dataset['status'] = statusOf(element.dataset);
}

for (const chart of document.querySelectorAll<SVGSVGElement>('[data-support-from]')) {
	const { supportFrom = '', supportLength = '1', supportLeft = '0' } = chart.dataset;
	const days = (Date.parse(today()) - Date.parse(supportFrom)) / 86_400_000;
	const { width, height } = chart.viewBox.baseVal;
	const left = Number(supportLeft);
	const at = left + (days / Number(supportLength)) * (width - left);
	if (at < left || at > width) continue;
	const line = document.createElementNS(svg, 'line');
	for (const [name, value] of Object.entries({ x1: at, x2: at, y1: 0, y2: height - 18 })) {
		line.setAttribute(name, String(Math.round(value)));
	}
	line.classList.add('today');
	chart.append(line);
}
