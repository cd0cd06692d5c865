import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawnArt } from '../../../../scripts/covers/art.ts';
import { ink } from '../../../../scripts/covers/cover.ts';
import { drawnCovers } from '../../../../scripts/covers/covers.ts';
import { readCatalogue } from '../../../../src/loaders/catalogue.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const { keps, releases } = await readCatalogue(root);
const covers = [...drawnCovers([...releases.values()], [...keps.values()])];

describe.each(covers)('the cover %s', (name, svg) => {
	it('is in public/ as the catalogue has it now (else: npm run covers)', () => {
		expect(readFileSync(join(root, 'public/img/covers', name), 'utf8')).toBe(svg);
	});

	it('has an ink of the dark theme for each of its inks', () => {
		const drawing = svg.replace(/<style>.*?<\/style>/s, '');
		const used = new Set(drawing.match(/#[0-9a-f]{6}/g));
		expect(used.size).toBeGreaterThan(0);
		expect([...used].filter((color) => !Object.values<string>(ink).includes(color))).toEqual([]);
		for (const color of used) expect(svg).toMatch(new RegExp(`\\[[a-z]+="${color}"\\]\\{`));
	});
});

describe.each([...drawnArt([...releases.values()])])('the chart %s', (name, svg) => {
	it('is in public/ as it is drawn now (else: npm run covers)', () => {
		expect(readFileSync(join(root, 'public/img/art', name), 'utf8')).toBe(svg);
	});

	it('takes every colour from the page around it', () => {
		expect(svg).not.toMatch(/#[0-9a-f]{6}/);
		expect(svg).toContain('id="art"');
	});
});
