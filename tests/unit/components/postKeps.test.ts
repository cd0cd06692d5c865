import { describe, expect, it } from 'vitest';
import { withKepMarks, withoutDoubleGaps } from '../../../src/components/kepMarks.ts';
import { postKeps } from '../../../src/components/postKeps.ts';
import { kepsInPost } from '../../../src/domain/mentions.ts';
import { aKep, aMention, aPost } from '../builders.ts';

const keps = new Map([
	[
		1,
		aKep({
			number: 1,
			name: '一号',
			gates: ['ImageVolume', 'B', 'C'],
			milestones: { beta: '1.31', stable: '1.33' },
		}),
	],
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
const mark = (number: number, stage: string, words: string, more: string, label: string) =>
	`<a href="/keps/${number}/" class="kep-mark" data-stage="${stage}" data-words="${words}" data-more="${more}" aria-label="${label}"></a>`;

describe('the notes of a post’s KEPs', () => {
	const later = mark(
		1,
		'stable',
		'● v1.33 起稳定（GA）',
		'KEP-1 · SIG\u00a0node\nImage\u200bVolume、B等 3 个门控',
		'KEP-1：v1.33 起稳定（GA），SIG node，门控 ImageVolume、B等 3 个门控',
	);
	const asWritten = mark(2, 'beta', '◐ Beta', 'KEP-2 · SIG\u00a0node', 'KEP-2：Beta，SIG node');
	const marked = (html: string) => withKepMarks(html, all, '1.31');

	it('say since when a KEP stands elsewhere than the post says, its SIG and its first gates', () => {
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
		const html = '<p id="kep-9">九 KEP-9</p><p id="kep-3">三 $& &lt;b id="kep-1"&gt;</p>';
		expect(marked(html)).toBe(html);
		const passing = kepsInPost(aPost({ mentions: [aMention({ kep: 1 })] }), keps);
		expect(withKepMarks('<p id="kep-1">一</p>', passing, undefined)).toBe('<p id="kep-1">一</p>');
	});

	it('are none for an item of one line, whose number has a link: its bold name leads to the KEP', () => {
		const line = (name: string) =>
			`<li id="kep-2"><a href="https://kep.k8s.io/2" rel="x">KEP-2</a> <strong>${name}</strong>：乙</li>`;
		expect(marked(line('名字'))).toBe(line('<a class="kep" href="/keps/2/">名字</a>'));
		const other = line('名字').replace('KEP-2<', 'KEP-21<');
		expect(marked(other)).not.toContain('class="kep"');
		expect(marked(other)).toContain('kep-mark');
	});

	it('lead nowhere and say so to readers of screens where the name leads to the KEP', () => {
		const html = marked('<li id="kep-2">KEP-2 二</li>');
		expect(html).toContain('<span role="img" class="kep-mark"');
		expect(html).toContain('aria-label="KEP-2：Beta，SIG node"></span><a class="kep"');
	});
});

describe('the name of a KEP in a post', () => {
	const linked = (html: string) =>
		withKepMarks(`<li id="kep-1">${html}</li>`, all, '1.31')
			.replace(/<(span|a)[^>]* class="kep-mark"[\s\S]*?><\/\1>/, '')
			.slice('<li id="kep-1">'.length, -'</li>'.length);
	const link = (name: string) => `<a class="kep" href="/keps/1/">${name}</a>`;

	it('leads to its page: all of a bold name that begins with the number', () => {
		expect(linked('<strong>KEP-1 名 <code>x</code></strong>：KEP-1')).toBe(
			`<strong>${link('KEP-1 名 <code>x</code>')}</strong>：KEP-1`,
		);
	});

	it('is the number alone in a sentence, beside another number, and around a link', () => {
		expect(linked('扩展了 kep 0001 的')).toBe(`扩展了 ${link('kep 0001')} 的`);
		expect(linked('<b>KEP-1、KEP-2</b>')).toBe(`<b>${link('KEP-1')}、KEP-2</b>`);
		expect(linked('<b>KEP-1 <a href="#">x</a></b>')).toBe(
			`<b>${link('KEP-1')} <a href="#">x</a></b>`,
		);
	});

	it('is no link in a link, in code, in an attribute, of another number, or behind the item', () => {
		for (const html of [
			'<a href="/x/">KEP-1</a>',
			'<code>KEP-1</code>',
			'<img alt="> KEP-1">',
			'KEP-12',
			'<ul><li>KEP-1</li></ul>',
		]) {
			expect(linked(html)).toBe(html);
		}
		expect(linked('<a href="/x/">KEP-1</a>：KEP-1')).toContain(`：${link('KEP-1')}`);
	});
});

it('the space behind a bold lead-in goes where its stop is as wide as a Han character', () => {
	expect(withoutDoubleGaps('<strong>先看。</strong> 然后 <b>再看，</b> <code>x</code>')).toBe(
		'<strong>先看。</strong>然后 <b>再看，</b><code>x</code>',
	);
	const html = '<strong>Pod</strong> 证书<strong>。</strong> <em>x</em>';
	expect(withoutDoubleGaps(html)).toBe(html);
});

describe('the list of a post’s KEPs', () => {
	it('has apart those that went on after its release, and says why the post says otherwise', () => {
		const { moved, others } = postKeps(all, post.release);
		expect(moved).toEqual([
			{
				number: 1,
				href: '/keps/1/',
				name: '一号',
				title: 'A feature',
				milestone: 'stable',
				state: '● v1.33 起稳定（GA）',
				reason: '公告这么写',
			},
		]);
		expect(others.map(({ number }) => number)).toEqual([2, 3, 9]);
		expect(others[0]).toMatchObject({ name: undefined, title: 'Second', reason: undefined });
		expect(postKeps(all, undefined).moved).toEqual([]);
	});

	it('leads to the place in the post where the catalogue has no record', () => {
		expect(postKeps(all, post.release).others.at(-1)).toEqual({
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
