import { describe, expect, it } from 'vitest';
import { isAskable, loosened, queryOf } from '../../../../src/search/worker/query.ts';

const parts = (typed: string) =>
	queryOf(typed).parts.map(({ forms }) => forms.map(({ text }) => text));

describe('a query', () => {
	it.each(['用', '应用', 'ga', '13', 'a b', 'a → b', 'a b 用', 'C++17'])(
		'%j is enough to be asked',
		(typed) => {
			expect(isAskable(queryOf(typed))).toBe(true);
		},
	);

	it.each(['', ' ', 'a', '7', '，', '--', 'C#', '“”', '“a”'])(
		'%j is too little to be asked',
		(typed) => {
			expect(isAskable(queryOf(typed))).toBe(false);
		},
	);

	it('keeps the phrase as pages are compared', () => {
		expect(queryOf(' ＰＯＤ　失败 ').phrase).toBe('pod失败');
	});

	it.each(['特性门控，', '特性门控。 ', '……特性门控？', '--特性门控'])(
		'leaves out what stands around the words in %s',
		(typed) => {
			expect(queryOf(typed)).toEqual(queryOf('特性门控'));
		},
	);

	it('is held by what holds its words apart', () => {
		expect(parts('job 策略')).toEqual([['job'], ['策略']]);
	});

	it('has no single letter for a part, which goes with the word beside it', () => {
		expect(parts('class a job')).toEqual([['class a'], ['job']]);
		expect(parts('v 1 2 用')).toEqual([['v 1 2'], ['用']]);
	});
});

describe('quotation marks', () => {
	const marks = [
		'""',
		"''",
		'“”',
		'””',
		'„“',
		'‘’',
		'«»',
		'‹›',
		'「」',
		'『』',
		'《》',
		'＂＂',
		'＇＇',
		'｢｣',
	];

	it.each(marks)('%s hold together what stands between them', (pair) => {
		const [open = '', close = ''] = [...pair];
		expect(parts(`${open}pod 失败 job${close} 用`)).toEqual([
			['pod失败job', 'pod 失败 job'],
			['用'],
		]);
	});

	it.each(["don't", 'don’t', "the nodes' pods' fate", '"job', '用“'])(
		'in %s are none, or have no other',
		(typed) => {
			expect(queryOf(typed).parts.some(({ isQuoted }) => isQuoted)).toBe(false);
		},
	);

	it('hold together what a letter beside them goes with', () => {
		expect(queryOf('"pod 失败" a').parts.map(({ isQuoted }) => isQuoted)).toEqual([true]);
		expect(queryOf('a "pod 失败"').parts.map(({ isQuoted }) => isQuoted)).toEqual([true]);
	});

	it('hold apostrophes', () => {
		expect(parts("'don't panic' now")).toEqual([['don t panic'], ['now']]);
	});
});

describe('a query whose words no page holds together', () => {
	it('is parted where punctuation stands', () => {
		const loose = loosened(queryOf('升级前，请备份 C++17'));
		expect(loose?.parts.map(({ forms }) => forms[0]?.text)).toEqual(['升级前', '请备份', 'c 17']);
	});

	it.each(['升级前', 'kep-3329', '“升级前，请备份”', 'a → b'])('is left as it is: %s', (typed) => {
		expect(loosened(queryOf(typed))).toBeUndefined();
	});
});
