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

	it('names the section that is called just so, in whatever case it was typed', () => {
		const sections = [
			{ id: '', heading: 'SidecarContainers', blocks: [] },
			{ id: 'more', heading: 'SidecarContainersMore', blocks: [] },
			{ id: 'row', heading: 'SidecarContainers', blocks: ['753'] },
		];
		const called = (typed: string) =>
			detailOf(queryOf(typed), foldPage('特性门控', sections))?.called;
		expect(called('SidecarContainers')).toBe('row');
		expect(called(' sidecarcontainers')).toBe('row');
		expect(called('SidecarContainer')).toBeUndefined();
		expect(called('753')).toBeUndefined();
	});

	it('is nothing for a page that does not hold it', () => {
		expect(detail('囧')).toBeUndefined();
		expect(detail(' ')).toBeUndefined();
		expect(detail('作业 囧')).toBeUndefined();
	});
});
