import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { OpenPage } from '../support/openPage.ts';
import { outputFolder } from '../support/outputFolder.ts';
import { pageKinds } from '../support/pageKinds.ts';
import { readers } from '../support/readers.ts';
import { useSlowLine } from '../support/slowLine.ts';

const open = useBrowser();
const slowLine = useSlowLine();

interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

/** Layout shifts so far, as Chromium counts them, each with the words that moved. */
function layoutShifts({ page }: OpenPage): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const shifts: string[] = [];
				const note = (entries: PerformanceEntryList) => {
					for (const { value, sources } of entries as LayoutShift[]) {
						const words = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40));
						shifts.push(`${value.toFixed(5)}: ${words.join(' | ')}`);
					}
				};
				const observer = new PerformanceObserver((list) => note(list.getEntries()));
				observer.observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => {
					note(observer.takeRecords());
					resolve(shifts);
				}, 300);
			}),
	);
}

describe.each(pageKinds(outputFolder))(
	'a page of the kind “%s” over a slow line',
	(_kind, address) => {
		const shifts: Record<string, readonly string[]> = {};
		// Most of a slow visit is waiting, so the readers wait together.
		beforeAll(async () => {
			const look = async ([name, reader]: (typeof visits)[number]) => {
				const opened = await open({ ...reader, baseURL: slowLine() });
				await opened.page.goto(address, { waitUntil: 'networkidle' });
				shifts[name] = await layoutShifts(opened);
			};
			const visits = Object.entries(readers);
			await Promise.all(visits.map(look));
		});

		it.each(Object.keys(readers))('keeps still on %s', (name) => {
			expect(shifts[name]).toEqual([]);
		});
	},
);
