import { expect, it } from 'vitest';
import { stageHeadings, stageNamedIn } from '../../../src/domain/stages.ts';

it.each([
	['GA 和稳定的功能', 'stable'],
	['进入 Beta 阶段的功能', 'beta'],
	['进入 Alpha 阶段的功能', 'alpha'],
	['Beta 转正（GA）的功能', 'stable'],
	['升级前必看', undefined],
	['GAME 与 alphabet', undefined],
])('reads the stage of “%s” as %s', (heading, stage) => {
	expect(stageNamedIn(heading)).toBe(stage);
});

it('leads each stage to the first heading that names it', () => {
	const headings = ['GA 功能', 'Beta 功能', '更多 Beta'].map((text, index) => ({
		depth: 3,
		slug: `h${index}`,
		text,
	}));
	expect(stageHeadings(headings)).toEqual({ stable: 'h0', beta: 'h1' });
});
