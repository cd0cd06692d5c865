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
	readonly sources: readonly {
		readonly node: Node | null;
		readonly previousRect: DOMRectReadOnly;
		readonly currentRect: DOMRectReadOnly;
	}[];
}

/** Layout shifts so far, as Chromium counts them, each with what moved, its words, from where and to where. */
function layoutShifts({ page }: OpenPage): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const shifts: string[] = [];
				const note = (entries: PerformanceEntryList) => {
					for (const { value, sources } of entries as LayoutShift[]) {
						// Chromium notes shifts of nothing as well, which are worth nothing.
						if (sources.length === 0 && value < 0.00001) continue;
						const moved = sources.map(({ node, previousRect, currentRect }) => {
							const element = node instanceof Element ? node : node?.parentElement;
							const [from, to] = [previousRect, currentRect].map(
								({ x, y, width, height }) => `${x},${y} ${width}×${height}`,
							);
							const tag = element?.cloneNode(false) as Element | undefined;
							return `${tag?.outerHTML} ${node?.textContent?.trim().slice(0, 40)} (${from} → ${to})`;
						});
						shifts.push([value.toFixed(5), ...moved].join('\n  '));
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
