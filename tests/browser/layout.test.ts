import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type LayoutFaults, layoutFaults } from '../support/layoutFaults.ts';
import { outputFolder } from '../support/outputFolder.ts';
import { pageKinds } from '../support/pageKinds.ts';

const open = useBrowser();

/** A phone, a tablet, a wide screen, and what the margins leave of a sheet of A4. */
const views = [
	[360, 'screen'],
	[768, 'screen'],
	[1440, 'screen'],
	[718, 'print'],
] as const;

/** Those whose numeral is the picture: at home and above a post that of a release, if there are any. */
const withNumeral = [
	...(existsSync(join(outputFolder, 'releases')) ? ['HomeLayout', 'PostLayout'] : []),
	...['ReleaseLayout', 'ComparisonLayout', 'KepLayout', 'NotFoundLayout'],
];

describe.each(pageKinds(outputFolder))('a page in the %s', (kind, address) => {
	const seen = new Map<string, LayoutFaults>();
	let drawn = 0;

	beforeAll(async () => {
		const { page } = await open();
		await page.goto(address);
		for (const [width, media] of views) {
			await page.emulateMedia({ media });
			await page.setViewportSize({ width, height: 900 });
			seen.set(`${width} px, ${media}`, await layoutFaults(page, media));
		}
		drawn = await page.locator('main svg.drawn path').count();
	});

	/** The faults of one sort that were seen, each with where. */
	function all(sort: keyof LayoutFaults): string[] {
		return [...seen].flatMap(([view, faults]) => faults[sort].map((fault) => `${view}: ${fault}`));
	}

	it('cuts nothing off, on a phone, a tablet, a wide screen and on paper', () => {
		expect(all('clipped')).toEqual([]);
		expect(all('outside')).toEqual([]);
	});

	it('has no text under 14 px but in pictures, sub, sup and ruby', () => {
		expect(all('small')).toEqual([]);
	});

	it('has words in its pictures that are whole and stand apart', () => {
		expect(all('cut')).toEqual([]);
		expect(all('overprinted')).toEqual([]);
	});

	it('draws its great numerals, which no font of the system does alike', () => {
		expect(all('undrawn')).toEqual([]);
		if (withNumeral.includes(kind)) expect(drawn).toBeGreaterThan(0);
	});
});
