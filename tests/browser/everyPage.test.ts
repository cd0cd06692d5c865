import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { outputFolder } from '../support/outputFolder.ts';
import { pageKinds } from '../support/pageKinds.ts';
import { type PageVisit, visit } from '../support/pageVisit.ts';

const open = useBrowser();

describe.each(pageKinds(outputFolder))('a page in the %s', (_kind, address) => {
	let seen: PageVisit;
	beforeAll(async () => {
		seen = await visit(await open(), address, 20);
	});

	it('has nothing that axe objects to, on a phone and a wide screen, light and dark', () => {
		expect(seen.violations).toEqual([]);
	});

	it('has controls of at least 24 px', () => {
		expect(seen.smallTargets).toEqual([]);
	});

	it('does not scroll sideways at 320 px', () => {
		expect(seen.overflowing).toEqual([]);
	});

	it('leaves no gaps inside days and figures', () => {
		expect(seen.gaps).toEqual([]);
	});

	it('asks no other host, breaks no policy and reports no error', () => {
		expect(seen.foreign).toEqual([]);
		expect(seen.complaints).toEqual([]);
	});

	it('reads well without JavaScript', async () => {
		const { page, complaints } = await open({ javaScriptEnabled: false });
		await page.goto(address);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\S/);
		expect(await page.getByRole('main').textContent()).toMatch(/\S/);
		expect(complaints).toEqual([]);
	});
});
