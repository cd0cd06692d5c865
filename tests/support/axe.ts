import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = [
	...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
];

/** What axe finds wrong with a page as it stands: the rule and where. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations: found } = await page.evaluate(
		(tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
		standards,
	);
	return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
