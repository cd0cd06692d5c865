import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problems.ts';
import { ContentProblems, jsonReport, reportOf } from '../../../src/loaders/report.ts';
import { problemStrings } from '../../../src/strings/problems.ts';

const problems = [
	{ file: 'b.md', line: 2, kind: 'any', message: '乙', severity: 'error' },
	{ file: 'a.md', line: 9, kind: 'any', message: '甲', field: 'date', severity: 'warning' },
	{ file: 'a.md', line: 3, kind: 'any', message: '丙', severity: 'error' },
] as const;

it('lists every problem by file and line and counts errors and warnings', () => {
	expect(reportOf(problems).split('\n')).toEqual([
		'2 个错误，1 个提醒',
		'  ✗ a.md:3  丙',
		'  ! a.md:9  date：甲',
		'  ✗ b.md:2  乙',
	]);
});

it('tells of an author whom nobody knows once, however many posts they signed', () => {
	const signed = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'].map((file) => ({
		...{ file, line: 3, field: 'author', severity: 'warning' as const },
		...problemStrings.strangeAuthor('甲', undefined),
	}));
	const other = { ...signed[1], ...problemStrings.strangeAuthor('乙', '甲') } as Problem;
	const lines = reportOf([...signed, other, ...problems]).split('\n');
	expect(lines.filter((line) => line.includes('没有“甲”'))).toEqual([
		expect.stringMatching(/^ {2}! 5 × author：/),
	]);
	expect(lines).toContain('      a.md:3、b.md:3、c.md:3，另有 2 处');
	expect(lines.filter((line) => line.includes('没有“乙”'))).toHaveLength(1);
	expect(reportOf(signed, true).split('\n')).toHaveLength(3);
});

it('carries nothing that steers a terminal or turns words round', () => {
	const steering = {
		file: 'a\u001b[31m.md',
		kind: 'any',
		message: '语言“\u001b]0;x\u0007”\u202e文',
	};
	expect(reportOf([{ ...steering, line: 1, severity: 'error' }])).toBe(
		'1 个错误\n  ✗ a\ufffd[31m.md:1  语言“\ufffd]0;x\ufffd”\ufffd文',
	);
});

it('stops a build without a stack that would bury the report', () => {
	const error = new ContentProblems(problems);
	expect(error.message).toContain('a.md:3');
	expect(error.stack).toBe('');
});

describe('a report of many problems', () => {
	const many = (count: number, kind: string, severity: Problem['severity'] = 'error') =>
		Array.from({ length: count }, (_, index): Problem => {
			const message = kind === 'noDate' ? '没有日期。' : `图片 ${index} 在别处。`;
			return { file: `${String(index).padStart(4, '0')}.md`, line: 1, kind, message, severity };
		});
	const once = {
		file: 'x.md',
		line: 7,
		field: 'tag',
		kind: 'once',
		message: '写了两次。',
	} as const;

	it('tells errors first, those of one kind together, the most frequent first', () => {
		const remote = many(40, 'remoteImage', 'warning');
		const dates = many(430, 'noDate');
		const report = reportOf([
			...[...remote, ...many(4, 'missingImage'), { ...once, severity: 'error' } as const],
			...dates,
		]);
		expect(report.split('\n').slice(0, -1)).toEqual([
			'435 个错误，40 个提醒',
			'  ✗ 430 × 没有日期。',
			'      0000.md:1、0001.md:1、0002.md:1，另有 427 处',
			'  ✗ 4 × 例如 图片 0 在别处。',
			'      0000.md:1、0001.md:1、0002.md:1，另有 1 处',
			'  ✗ x.md:7  tag：写了两次。',
			'  ! 40 × 例如 图片 0 在别处。',
			'      0000.md:1、0001.md:1、0002.md:1，另有 37 处',
		]);
		expect(report.split('\n').at(-1)).toContain('--all');
	});

	it('is short however many posts are broken, and whole if all of it is wanted', () => {
		const problems = ['a', 'b', 'c'].flatMap((kind) => many(2862, kind));
		expect(reportOf(problems).split('\n').length).toBeLessThan(10);
		expect(reportOf(problems, true).split('\n')).toHaveLength(1 + 3 * 2862);
	});

	it('is one JSON document for programs, in reading order', () => {
		const problems = [{ ...once, severity: 'error' } as const, ...many(2, 'noDate', 'warning')];
		expect(JSON.parse(jsonReport(problems))).toEqual({
			errors: 1,
			warnings: 2,
			problems: [...many(2, 'noDate', 'warning'), { ...once, severity: 'error' }],
		});
		expect(JSON.parse(jsonReport([]))).toEqual({ errors: 0, warnings: 0, problems: [] });
	});
});
