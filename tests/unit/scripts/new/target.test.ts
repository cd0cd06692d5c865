import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../../scripts/new/target.ts';
import { scaffoldStrings as strings } from '../../../../src/strings/scaffold.ts';

/** Answers questions in turn. */
function answering(...answers: readonly string[]) {
	const left = [...answers];
	return async () => left.shift() ?? '';
}

const unasked = (...words: readonly string[]) => targetOf(words, undefined);

describe('what npm run new is asked for', () => {
	it.each(['1.38', 'v1.38', 'v1.38.0', '1.38.0'])(
		'is a release by %s, alone or after its kind',
		async (written) => {
			const release = { kind: 'release', version: '1.38' };
			expect(await unasked('release', written)).toEqual(release);
			expect(await unasked(written)).toEqual(release);
		},
	);

	it.each([
		['upgrade', 'upgrade'],
		['guides/01-安装.md', 'guides/01-安装'],
		['guides/index', 'guides/index'],
	])('is a guide by the place of its file: %s', async (written, place) => {
		expect(await unasked('guide', written)).toEqual({ kind: 'guide', place });
	});

	it.each(['1234', 'KEP-1234', 'kep1234', '#1234'])('is a KEP by %s', async (written) => {
		expect(await unasked('kep', written)).toEqual({ kind: 'kep', number: 1234 });
	});

	it('is asked for where it is left out', async () => {
		const target = await targetOf([], answering(' guide ', 'a'));
		expect(target).toEqual({ kind: 'guide', place: 'a' });
		expect(await targetOf(['kep'], answering('7'))).toEqual({ kind: 'kep', number: 7 });
	});

	it.each([
		[[], '没有说写什么'],
		[['releas', '1.38'], '看不懂“releas 1.38”'],
		[['release', '1.38', 'x'], '看不懂“release 1.38 x”'],
		[['release'], '后面还要写'],
		[['release', 'v1.38.1'], '补丁版本没有骨架'],
		[['release', '2.0'], '不是小版本'],
		[['kep', '0'], '不是 KEP 的编号'],
		[['guide', 'v1.38.0'], 'v1.38 的版本文章'],
	])('is refused in plain words: %j', async (words, said) => {
		await expect(unasked(...words)).rejects.toThrow(said);
	});

	it.each([
		'../x',
		'/x',
		'a//b',
		'a/',
		'_x',
		'a/.b',
		'a\\b',
		' a',
		'a\tb',
		'x.mdx',
		'x'.repeat(300),
	])('is no guide by a name that posts cannot have: %j', async (name) => {
		// What is typed is trimmed at its ends.
		await expect(unasked('guide', `a/${name}`)).rejects.toThrow('不能当文件名');
	});
});

describe('whoever answers what means nothing', () => {
	it('is told what was wrong and asked again', async () => {
		const answers = ['7', '指南', '', '_x', '甲'];
		const asked: string[] = [];
		const target = await targetOf([], async (question) => {
			asked.push(question);
			return answers.shift() ?? '';
		});
		expect(target).toEqual({ kind: 'guide', place: '甲' });
		expect(asked.map((question) => question.split('\n')[0])).toEqual([
			strings.whichKind,
			strings.noKind('7'),
			expect.stringContaining(strings.whichOne.guide),
			strings.blank,
			strings.wrongOne.guide('_x'),
		]);
	});

	it('may say a kind by its number', async () => {
		const answers = ['3', '1234'];
		expect(await targetOf([], async () => answers.shift() ?? '')).toEqual({
			...{ kind: 'kep', number: 1234 },
		});
	});
});
