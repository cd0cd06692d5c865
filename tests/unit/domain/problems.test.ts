import { expect, it } from 'vitest';
import { errorsAmong, inReadingOrder, type Problem } from '../../../src/domain/problems.ts';

const aProblem = (
	file: string,
	line: number,
	severity: Problem['severity'] = 'error',
): Problem => ({
	file,
	line,
	severity,
	kind: 'any',
	message: '',
});

it('are read by file, then by line, and lines are numbers', () => {
	const problems = [aProblem('b.md', 1), aProblem('a.md', 10), aProblem('a.md', 9)];
	expect(inReadingOrder(problems).map(({ file, line }) => `${file}:${line}`)).toEqual([
		'a.md:9',
		'a.md:10',
		'b.md:1',
	]);
});

it('keep their own order on one line', () => {
	const problems = [aProblem('a.md', 1, 'warning'), aProblem('a.md', 1)];
	expect(inReadingOrder(problems)).toEqual(problems);
});

it('stop a build only if they are errors', () => {
	expect(errorsAmong([aProblem('a.md', 1, 'warning'), aProblem('b.md', 1)])).toHaveLength(1);
});
