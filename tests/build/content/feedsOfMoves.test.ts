import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { outputFolder } from '../../support/outputFolder.ts';

describe('the feeds of moves', () => {
	const files = ['keps/rss.xml', ...globSync('sigs/*/rss.xml', { cwd: outputFolder })].sort();

	it('are never empty, whichever SIG', () => {
		const empty = files.filter(
			(file) =>
				(parseRssFeed(readFileSync(join(outputFolder, file), 'utf8')).items ?? []).length === 0,
		);
		expect(files.length).toBeGreaterThan(10);
		expect(empty).toEqual([]);
	});

	it('stay within 100 KB, however many KEPs move', () => {
		const large = files.filter((file) => statSync(join(outputFolder, file)).size > 100_000);
		expect(large).toEqual([]);
	});
});
