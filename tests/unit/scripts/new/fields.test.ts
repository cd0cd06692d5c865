import { describe, expect, it } from 'vitest';
import { always, answersTo, type Field } from '../../../../scripts/new/fields.ts';

const fields: readonly Field[] = [
	{ option: 'title', label: '标题', isRequired: always },
	{ option: 'alias', label: '别名', isList: true },
	{ option: 'day', label: '日期', flaw: (day) => (/^\d+$/.test(day) ? undefined : '请写数字。') },
	{ option: 'author', label: '署名', suggestion: '甲' },
	{ option: 'file', label: '文件', fallback: (answers) => `${answers('title')[0]}.md` },
];

/** Answers questions in turn, and keeps them. */
function talkOf(options: Record<string, string[]>, ...answers: readonly string[]) {
	const asked: string[] = [];
	const left = [...answers];
	const ask = async (question: string) => {
		asked.push(question);
		return left.shift() ?? '';
	};
	return { asked, talk: { options, ask } };
}

const all = async (talk: Parameters<typeof answersTo>[1]) => {
	const answers = await answersTo(fields, talk, '指南');
	return fields.map(({ option }) => answers(option));
};

describe('what a scaffold has to know', () => {
	it('is taken from options, and nothing is asked without a terminal', async () => {
		const options = { title: ['一'], alias: ['a', 'b,c'] };
		expect(await all({ options, ask: undefined })).toEqual([
			['一'],
			['a', 'b,c'],
			[],
			[],
			['一.md'],
		]);
	});

	it('is asked for on a terminal, where an empty answer takes what is offered', async () => {
		const { asked, talk } = talkOf({}, '一', 'a，b、 c', '', '', '');
		expect(await all(talk)).toEqual([['一'], ['a', 'b', 'c'], [], ['甲'], ['一.md']]);
		expect(asked).toEqual([
			'标题：',
			'别名：',
			'日期：',
			'署名（回车：甲）：',
			'文件（回车：一.md）：',
		]);
	});

	it('is asked for again until the answer will do', async () => {
		const { asked, talk } = talkOf({ alias: ['a'], author: ['乙'] }, '', '一', 'x', '7', 'f');
		expect(await all(talk)).toEqual([['一'], ['a'], ['7'], ['乙'], ['f']]);
		expect(asked[1]).toBe('  这一项要写。\n标题：');
		expect(asked[3]).toBe('  请写数字。\n日期：');
	});

	it('is reported at once where it is missing, wrong or not asked for', async () => {
		const options = { day: ['x'], author: ['甲', '乙'], file: ['\u200b'], sig: ['node'] };
		await expect(all({ options, ask: undefined })).rejects.toThrow(
			[
				'没有写任何文件。',
				'  --sig：写指南用不上它，请去掉。',
				'  缺 --title：标题。',
				'  --day：请写数字。',
				'  --author：只能写一个。',
				'  --file：里面没有看得见的字。',
			].join('\n'),
		);
	});
});
