import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dialectGuide, guideFile } from '../../../scripts/dialectGuide.ts';

it('the guide to the dialect is what `npm run guide` writes', async () => {
	expect(readFileSync(guideFile, 'utf8')).toBe(await dialectGuide());
});
