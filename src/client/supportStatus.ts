import { localDay } from '../domain/days.ts';
import { placeOfToday } from '../domain/supportChart.ts';
import { supportWords } from './rules/support.ts';

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
		// CSS shows it: what depends on today is no part of the page's text, which search knows.
		element.dataset['status'] = supportWords(days, today);
	}
}

function drawToday(): void {
	for (const chart of document.querySelectorAll<SVGSVGElement>('[data-scale]')) {
		const x = placeOfToday(today, JSON.parse(chart.dataset['scale'] ?? ''));
		if (x === undefined) continue;
		const line = document.createElementNS(svg, 'line');
		const height = chart.querySelector('.axis')?.getAttribute('y2') ?? '0';
		for (const [name, value] of Object.entries({ x1: x, x2: x, y1: 0, y2: height })) {
			line.setAttribute(name, String(value));
		}
		line.classList.add('today');
		chart.append(line);
	}
}

showSupport();
drawToday();
