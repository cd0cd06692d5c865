import { describe, expect, it } from 'vitest';
import {
	stageHeadings,
	stageNamedIn,
	stageOfSections,
	stagesIn,
} from '../../../src/domain/stages.ts';

it.each([
	['GA 和稳定的功能', 'stable'],
	['进入 Beta 阶段的功能', 'beta'],
	['进入 Alpha 阶段的功能', 'alpha'],
	['Beta 转正（GA）的功能', 'stable'],
	['升级前必看', undefined],
	['GAME 与 alphabet', undefined],
	['正式发布的功能', 'stable'],
	['General Availability', 'stable'],
	['Graduations to Stable', 'stable'],
	['从 Alpha 升到 Beta', 'beta'],
	['Beta特性', 'beta'],
	['稳定性改进', undefined],
	['还不稳定的功能', undefined],
	['Beta 与 Alpha 一览', undefined],
	['Kubernetes 1.31 正式发布', undefined],
	['v1alpha1 接口', undefined],
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

describe('the stage of a section', () => {
	const heading = (depth: number, text: string) => ({ depth, slug: text, text });
	const headings = [
		heading(2, '主题'),
		heading(2, '功能'),
		heading(3, 'GA 和稳定的功能'),
		heading(4, 'KEP-3329'),
		heading(4, '从 Beta 转正'),
		heading(3, 'Beta 功能'),
		heading(2, '其他'),
	];

	it('is that of the heading above it that names one', () => {
		expect([...stageOfSections(headings)]).toEqual([
			['GA 和稳定的功能', 'stable'],
			['KEP-3329', 'stable'],
			['从 Beta 转正', 'stable'],
			['Beta 功能', 'beta'],
		]);
	});

	it('is that of the nearest heading, and the wider one again after it', () => {
		const nested = [heading(2, 'GA'), heading(3, 'Beta'), heading(3, '其他'), heading(2, '完')];
		expect([...stageOfSections(nested)]).toEqual([
			['GA', 'stable'],
			['Beta', 'beta'],
			['其他', 'stable'],
		]);
	});

	it.each([
		'弃用',
		'1. 移除清单',
		'⚠️ 已弃用的 Beta 功能',
		'弃用，早作打算',
		'Deprecations and removals',
	])('is none below “%s”', (ending) => {
		const ended = [heading(2, 'Beta'), heading(3, ending), heading(4, '细说'), heading(3, '其他')];
		expect([...stageOfSections(ended)]).toEqual([
			['Beta', 'beta'],
			['其他', 'beta'],
		]);
	});

	it.each(['移除 in-tree 卷之后的迁移', '弃用警告可以带上原因', 'Removing finalizers'])(
		'goes on below “%s”, which tells of a feature',
		(title) => {
			const headings = [heading(2, 'Beta'), heading(3, title)];
			expect([...stageOfSections(headings).values()]).toEqual(['beta', 'beta']);
		},
	);

	it('is not what the title of a KEP happens to name', () => {
		const kep = [heading(2, 'GA'), heading(3, 'KEP-3136 Beta APIs Are Off by Default')];
		expect([...stageOfSections(kep).values()]).toEqual(['stable', 'stable']);
	});

	it('is none for headings that are called as JavaScript calls its own', () => {
		const own = ['constructor', '__proto__', 'toString'].map((name) => heading(2, name));
		const stageOf = stageOfSections(own);
		expect(own.map(({ slug }) => stageOf.get(slug))).toEqual([undefined, undefined, undefined]);
	});

	it('is one of the post’s, in the order of the climb', () => {
		expect(stagesIn(headings)).toEqual(['beta', 'stable']);
		expect(stagesIn([])).toEqual([]);
	});
});
