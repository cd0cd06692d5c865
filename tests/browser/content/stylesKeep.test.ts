import { describe, expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';
import { readers } from '../../support/readers.ts';

const open = useBrowser();

describe('read without colour', () => {
	it('a line over the releases is the heavier the riper, and dashed where it is planned', async () => {
		const { page } = await open();
		await page.goto(urls.keps());
		const styleOf = (selector: string, name: string) =>
			page
				.locator(`.voyage ${selector} line`)
				.first()
				.evaluate((line, property) => getComputedStyle(line).getPropertyValue(property), name);
		const widths = await Promise.all(
			['alpha', 'beta', 'stable'].map((stage) =>
				styleOf(`g[data-stage="${stage}"]:not(.planned)`, 'stroke-width'),
			),
		);
		const [alpha = 0, beta = 0, stable = 0] = widths.map(Number.parseFloat);
		expect(beta).toBeGreaterThan(alpha);
		expect(stable).toBeGreaterThan(beta);
		expect(await styleOf('.planned', 'stroke-dasharray')).not.toBe('none');
	});

	it('a gate stands lower where it is off', async () => {
		const { page } = await open();
		await page.goto(urls.gates());
		const heightOf = (look: string) =>
			page
				.locator(`.strip .${look} rect`)
				.first()
				.evaluate((piece) => piece.getBoundingClientRect().height);
		expect(await heightOf('off')).toBeLessThan((await heightOf('on')) / 2);
	});
});

it.each([urls.releases(), urls.apis()])(
	'the cells of %s say their columns where no heads stand above them',
	async (address) => {
		const { page } = await open(readers['a phone']);
		await page.goto(address);
		const cells = await page.locator('.data [data-label]').evaluateAll((all) =>
			all.map((cell) => ({
				label: cell.getAttribute('data-label') ?? '',
				shown: getComputedStyle(cell, '::before').content,
			})),
		);
		expect(cells.length).toBeGreaterThan(0);
		expect(cells.filter(({ label, shown }) => !shown.startsWith(`"${label}"`))).toEqual([]);
	},
);

it('what is folded below a post is open on paper', async () => {
	const { page } = await open();
	await page.goto(urls.post('v1.31.0'));
	const item = page.locator('details.post-keps li').first();
	expect(await item.isVisible()).toBe(false);
	await page.emulateMedia({ media: 'print' });
	expect(await item.isVisible()).toBe(true);
	expect((await item.boundingBox())?.height).toBeGreaterThan(0);
});

it('a plan keeps its counts and tools in sight beside long lists', async () => {
	const { page } = await open({ viewport: { width: 1440, height: 900 } });
	await page.goto(urls.comparison('1.31', '1.37'));
	await page.evaluate(() => scrollTo(0, 4000));
	const margin = page.locator('.plan-margin');
	await expect.poll(async () => (await margin.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
	const { y = 0, height = 0 } = (await margin.boundingBox()) ?? {};
	expect(y + height).toBeLessThanOrEqual(900);
});
