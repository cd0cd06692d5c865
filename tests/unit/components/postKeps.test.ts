import { describe, expect, it } from 'vitest';
import { withKepMarks } from '../../../src/components/kepMarks.ts';
import { postKeps } from '../../../src/components/postKeps.ts';
import { kepsInPost } from '../../../src/domain/mentions.ts';
import { aKep, aMention, aPost } from '../builders.ts';

const keps = new Map([
	[1, aKep({ number: 1, name: '一号', milestones: { beta: '1.31', stable: '1.33' } })],
	[2, aKep({ number: 2, title: 'Second', milestones: { beta: '1.31' } })],
	[3, aKep({ number: 3, planned: { alpha: '1.40' } })],
]);
const post = aPost({
	release: '1.31',
	mentions: [
		aMention({ kep: 1, stage: 'beta', anchor: 'kep-1' }),
		aMention({ kep: 2, stage: 'beta', anchor: 'kep-2' }),
		aMention({ kep: 3, stage: 'alpha', anchor: 'kep-3' }),
		aMention({ kep: 9, anchor: 'kep-9', sentence: '没有记录' }),
	],
	claims: { 1: '公告这么写' },
});
const all = kepsInPost(post, keps);
const mark = (number: number, stage: string, state: string, sign: string) =>
	`<a class="kep-mark" href="/keps/${number}/" data-stage="${stage}" data-words="${sign} ${state}" aria-label="KEP-${number}：${state}，查看历程"></a>`;

describe('the marks in a post’s text', () => {
	const later = mark(1, 'stable', 'v1.33 起稳定（GA）', '●');
	const asWritten = mark(2, 'beta', 'Beta', '◐');
	const marked = (html: string) => withKepMarks(html, all, '1.31');

	it('say since when a KEP stands elsewhere than the post says', () => {
		expect(marked('<li id="kep-1">一</li>')).toBe(`<li id="kep-1">${later}一</li>`);
	});

	it('say the stage alone where it is still that of the post', () => {
		expect(marked('<li id="kep-2">二</li>')).toBe(`<li id="kep-2">${asWritten}二</li>`);
		expect(withKepMarks('<li id="kep-2">二</li>', all, '1.32')).toContain('◐ v1.31 起 Beta');
	});

	it('stand in the first paragraph of the place, or behind an empty anchor', () => {
		expect(marked('<li id="kep-1">\n<p>一</p></li>')).toBe(
			`<li id="kep-1">\n<p>${later}一</p></li>`,
		);
		expect(marked('<p><span id="kep-1"></span>一</p>')).toBe(
			`<p><span id="kep-1"></span>${later}一</p>`,
		);
	});

	it('are set once a KEP, at its own place and no other', () => {
		const html = '<p id="kep-10">十</p><p id="kep-1" class="x">一</p><p id="kep-1">又</p>';
		expect(marked(html)).toBe(
			`<p id="kep-10">十</p><p id="kep-1" class="x">${later}一</p><p id="kep-1">又</p>`,
		);
	});

	it('are none for a KEP without a record, a stage or a milestone, and change nothing else', () => {
		const html = '<p id="kep-9">九</p><p id="kep-3">三 $& &lt;b id="kep-1"&gt;</p>';
		expect(marked(html)).toBe(html);
		const passing = kepsInPost(aPost({ mentions: [aMention({ kep: 1 })] }), keps);
		expect(withKepMarks('<p id="kep-1">一</p>', passing, undefined)).toBe('<p id="kep-1">一</p>');
	});
});

describe('the list of a post’s KEPs', () => {
	it('says where each stands, and why the post says otherwise', () => {
		expect(postKeps(all)[0]).toEqual({
			number: 1,
			href: '/keps/1/',
			name: '一号',
			title: 'A feature',
			milestone: 'stable',
			state: '● v1.33 起稳定（GA）',
			reason: '公告这么写',
		});
		expect(postKeps(all)[1]).toMatchObject({ name: undefined, title: 'Second', reason: undefined });
	});

	it('leads to the place in the post where the catalogue has no record', () => {
		expect(postKeps(all)[3]).toEqual({
			number: 9,
			href: '#kep-9',
			name: undefined,
			title: '没有记录',
			milestone: undefined,
			state: undefined,
			reason: undefined,
		});
	});
});
