import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = [
	...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
];
/** The rules that another colour scheme alone can break. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands: the rule and where. */
export async function violations(page: Page, runOnly = standards): Promise<string[]> {
	// Colours that are still on their way to another theme are nobody's colours.
	await page.evaluate(() =>
		Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
	);
	const isThere = await page.evaluate(() => 'axe' in globalThis);
	if (!isThere) await page.evaluate(axe.source);
	const { violations: found } = await page.evaluate(
		(rules) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: rules }),
		runOnly,
	);
	return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The widths, in pixels, at which every kind of page is looked at: a phone and a wide screen. */
export const widths = [360, 1280] as const;

async function violationsAt(page: Page, width: number): Promise<string[]> {
	await page.setViewportSize({ width, height: 800 });
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await violations(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await violations(page, rulesOfColour);
	return [
		...light.map((found) => `${width} px, light: ${found}`),
		...dark.map((found) => `${width} px, dark: ${found}`),
	];
}

/** What axe finds wrong with a page on a phone and on a wide screen, in light and dark. */
export async function violationsEverywhere(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const width of widths) found.push(...(await violationsAt(page, width)));
	return found;
}
