import { describe, expect, it } from 'vitest';
import { allVariants } from '../../../../src/search/index/variants.ts';
import { detailOf } from '../../../../src/search/worker/detail.ts';
import { foldPage } from '../../../../src/search/worker/foldedPage.ts';
import { queryOf } from '../../../../src/search/worker/query.ts';

const page = foldPage(
	'v1.31.0 的作业',
	[
		{ id: 'ga', heading: 'GA 的功能', stage: 'stable', blocks: ['作业与作业', '別的應用'] },
		{ id: 'beta', heading: '作业', stage: 'beta', blocks: ['没有'] },
		{ id: '', heading: '', blocks: ['节点'] },
	],
	allVariants(),
);
const detail = (typed: string) => detailOf(queryOf(typed, allVariants()), page);

describe('what is shown of a page', () => {
	it('counts what was typed in title, headings and text', () => {
		expect(detail('作业')?.count).toBe(4);
		expect(detail('节点')?.count).toBe(1);
	});

	it('counts the parts where the whole stands nowhere', () => {
		expect(detail('节点 作业')?.count).toBe(5);
	});

	it('counts the whole alone where it stands somewhere, spaces or not', () => {
		expect(detail('别的 应用')?.count).toBe(1);
	});

	it('is three places at most', () => {
		const sections = ['一', '二', '三', '四'].map((heading) => ({
			id: heading,
			heading,
			blocks: ['作业'],
		}));
		const found = detailOf(queryOf('作业'), foldPage('标题', sections));
		expect(found?.excerpts.map(({ id }) => id)).toEqual(['一', '二', '三']);
		expect(found?.count).toBe(4);
	});

	it('is places that hold together all that was typed, before those that hold one part often', () => {
		const often = ['一', '二', '三'].map((id) => ({ id, heading: id, blocks: ['作业与作业'] }));
		const sections = [...often, { id: '四', heading: '四', blocks: ['节点'] }];
		const found = detailOf(queryOf('作业 节点'), foldPage('标题', sections));
		expect(found?.excerpts.map(({ id }) => id)).toEqual(['一', '二', '四']);
	});

	it('is of a place the block that holds most parts', () => {
		const sections = [{ id: '一', heading: '一', blocks: ['作业与作业与作业', '作业在节点'] }];
		const found = detailOf(queryOf('作业 节点'), foldPage('标题', sections));
		expect(found?.excerpts[0]?.text.map(({ text }) => text).join('')).toBe('作业在节点');
	});

	it('says of which stage a place speaks', () => {
		expect(detail('作业')?.excerpts.map(({ id, stage }) => [id, stage])).toEqual([
			['ga', 'stable'],
			['beta', 'beta'],
		]);
		expect(detail('节点')?.excerpts[0]).not.toHaveProperty('stage');
	});

	it('marks what the author wrote, in whatever characters it was typed', () => {
		const marked = (typed: string) =>
			detail(typed)
				?.excerpts[0]?.text.filter(({ hit }) => hit)
				.map(({ text }) => text);
		expect(marked('应用')).toEqual(['應用']);
		expect(marked('別的应用')).toEqual(['別的應用']);
	});

	it('is nothing for a page that does not hold it', () => {
		expect(detail('囧')).toBeUndefined();
		expect(detail(' ')).toBeUndefined();
		expect(detail('作业 囧')).toBeUndefined();
	});
});

describe('the place to which a title leads', () => {
	const sections = [
		{ id: '', heading: 'SidecarContainers', blocks: ['节点'] },
		{ id: 'more', heading: 'SidecarContainersMore', blocks: ['卷', '节点'] },
		{ id: 'row', heading: 'SidecarContainers', blocks: ['753', ['1287 卷', 'kep-1287']] },
	] as const;
	const lead = (typed: string, title = '特性门控') =>
		detailOf(queryOf(typed), foldPage(title, sections))?.lead?.id;

	it('is the section that is called just so, in whatever case it was typed', () => {
		expect(lead('SidecarContainers')).toBe('row');
		expect(lead(' sidecarcontainers')).toBe('row');
		expect(lead('SidecarContainers', 'SidecarContainers')).toBe('row');
	});

	it('is the only one whose heading holds it', () => {
		expect(lead('ContainersMore')).toBe('more');
		expect(lead('SidecarContainer')).toBeUndefined();
	});

	it('is the only one that holds it', () => {
		expect(lead('753')).toBe('row');
		expect(lead('1287')).toBe('kep-1287');
		expect(lead('卷')).toBeUndefined();
		expect(lead('节点')).toBeUndefined();
	});

	it('is none in a page that is called so itself', () => {
		expect(lead('753', 'KEP-753')).toBeUndefined();
	});
});

describe('the places of a section', () => {
	const sections = [
		{
			id: 'ga',
			heading: 'GA 的作业',
			blocks: [['卷一', 'kep-1'], '卷二', ['卷 卷', 'kep-3'], ['卷四', 'kep-3']],
		},
	] as const;
	const places = (typed: string) =>
		detailOf(queryOf(typed), foldPage('标题', sections))?.excerpts.map(({ id, text }) => [
			id,
			text.map((piece) => piece.text).join(''),
		]);

	it('are as many as its text is in, each with its best block', () => {
		expect(places('卷')).toEqual([
			['kep-1', '卷一'],
			['ga', '卷二'],
			['kep-3', '卷 卷'],
		]);
	});

	it('are its heading and its first words where only the heading holds it', () => {
		expect(places('作业')).toEqual([['ga', '卷一']]);
	});
});

describe('what is shown of a page for a reader who has chosen a stage', () => {
	const staged = (typed: string, stage: string) =>
		detailOf(queryOf(typed, allVariants()), page, stage);

	it('is its title and its sections of that stage', () => {
		expect(staged('作业', 'beta')).toMatchObject({ count: 2, excerpts: [{ id: 'beta' }] });
		expect(staged('作业', 'stable')).toMatchObject({ count: 3, excerpts: [{ id: 'ga' }] });
	});

	it('is nothing where other sections alone hold it', () => {
		expect(staged('应用', 'beta')).toBeUndefined();
		expect(staged('节点', 'beta')).toBeUndefined();
	});

	it('is all of a page whose sections name no stage', () => {
		const plain = foldPage('标题', [{ id: 'a', heading: '', blocks: ['作业'] }]);
		expect(detailOf(queryOf('作业'), plain, 'beta')?.count).toBe(1);
	});
});
