import { join } from 'node:path';
import { expect, it } from 'vitest';
import { indexFilesIn } from '../../../scripts/why/indexFiles.ts';
import { rowsOf } from '../../../scripts/why/rows.ts';
import { noChoice } from '../../../src/search/facets.ts';
import { openEngine } from '../../../src/search/worker/engine.ts';
import { whyStrings as strings } from '../../../src/strings/why.ts';
import { urls } from '../../../src/urls.ts';
import { outputFolder } from '../../support/outputFolder.ts';

const { columns, places, rules } = strings;

it('the order of the built search is told by its rules', async () => {
	const { fetch } = globalThis;
	const engine = await openEngine(indexFilesIn(join(outputFolder, 'pagefind')));
	const found = await engine.search({ typed: 'KEP-3329', choice: noChoice }, () => true);
	const [first, second] = rowsOf(found?.hits ?? [], 'relevance');
	expect(first).toMatchObject({
		[rules.address]: urls.kep(3329),
		[rules.place]: places.name,
		[columns.reason]: '',
	});
	expect(second).toMatchObject({ [rules.place]: places.text, [columns.reason]: rules.place });
	expect(globalThis.fetch).toBe(fetch);
});
