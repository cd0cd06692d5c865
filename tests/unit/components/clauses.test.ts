import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/components/clauses.ts';

describe('the clauses of a headline', () => {
	it.each([
		['HPA 缩到零，老门控清场', 'HPA 缩到零，|老门控清场'],
		[
			'一个特性怎么长大：Alpha、Beta、GA，以及什么时候该打开',
			'一个特性怎么长大：|Alpha、Beta、GA，|以及什么时候该打开',
		],
		[
			'特性门控怎么查、怎么关，什么时候会让组件起不来',
			'特性门控怎么查、|怎么关，|什么时候会让组件起不来',
		],
		['v1.31.0版本内容', 'v1.31.0版本内容'],
		['他说：“行。”', '他说：|“行。”'],
		['先停， 再走', '先停， 再走'],
		['为什么？！', '为什么？！'],
	])('of %s end behind its stops', (headline, clauses) => {
		expect(clausesOf(headline).join('|')).toBe(clauses);
	});
});
