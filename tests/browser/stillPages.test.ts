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
						// Chromium notes shifts of nothing as well, which are worth nothing.
						if (sources.length === 0 && value < 0.00001) continue;
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

const kinds = pageKinds(outputFolder);
/** Kinds that are looked at side by side: most of a slow visit is waiting. */
const sideBySide = 3;

describe.each(Object.entries(readers))('over a slow line, on %s', (_name, reader) => {
	const shifts = new Map<string, readonly string[]>();
	beforeAll(async () => {
		const waiting = kinds[Symbol.iterator]();
		const lookInTurn = async () => {
			for (const [kind, address] of waiting) {
				const opened = await open({ ...reader, baseURL: slowLine() });
				await opened.page.goto(address, { waitUntil: 'networkidle' });
				shifts.set(kind, await layoutShifts(opened));
				await opened.context.close();
			}
		};
		await Promise.all(Array.from({ length: sideBySide }, lookInTurn));
	});

	it.each(kinds.map(([kind]) => kind))('a page in the %s keeps still', (kind) => {
		expect(shifts.get(kind)).toEqual([]);
	});
});
