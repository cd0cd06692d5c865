import { expect, it } from 'vitest';
import { ContentProblems, reportOf } from '../../../src/loaders/report.ts';

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
