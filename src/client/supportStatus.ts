import { localDay } from '../domain/days.ts';
import { supportOn } from '../domain/support.ts';
import { placeOfToday } from '../domain/supportChart.ts';
import { enhancementStrings } from '../strings/enhancements.ts';
import { supportWithDays, supportWords } from './rules/support.ts';

/** What depends on today, on the pages about releases: support, and today's line in the picture. */

const svg = 'http://www.w3.org/2000/svg';
const today = localDay(new Date());

function showSupport(): void {
	for (const element of document.querySelectorAll<HTMLElement>('[data-support-released]')) {
		const { supportReleased = '', supportMaintenance, supportUntil } = element.dataset;
		const days = {
			released: supportReleased,
			maintenance: supportMaintenance,
			endOfLife: supportUntil,
		};
		element.classList.toggle('ended', supportOn(days, today) === 'ended');
		element.textContent =
			element.dataset['supportLeft'] === undefined
				? supportWords(days, today)
				: supportWithDays(days, today);
	}
}

function drawToday(): void {
	for (const chart of document.querySelectorAll<SVGSVGElement>('[data-scale]')) {
		const at = placeOfToday(today, JSON.parse(chart.dataset['scale'] ?? ''));
		if (at === undefined) continue;
		const group = document.createElementNS(svg, 'g');
		group.classList.add('today');
		const line = group.appendChild(document.createElementNS(svg, 'line'));
		const word = group.appendChild(document.createElementNS(svg, 'text'));
		word.textContent = enhancementStrings.today;
		const places = { x1: at, x2: at, y1: 0, y2: 100 };
		for (const [name, value] of Object.entries(places)) line.setAttribute(name, `${value}%`);
		word.setAttribute('x', `${at}%`);
		chart.append(group);
	}
}

/** Beside each bar how far its support is; what has ended is drawn hollow. */
function showBars(): void {
	for (const bar of document.querySelectorAll<SVGSVGElement>('[data-bar-released]')) {
		const { barReleased: released = '', barMaintenance: maintenance, barUntil } = bar.dataset;
		const days = { released, maintenance, endOfLife: barUntil };
		bar.querySelector('text')?.replaceChildren(supportWords(days, today));
		bar.classList.toggle('ended', supportOn(days, today) === 'ended');
	}
}

showSupport();
drawToday();
showBars();
