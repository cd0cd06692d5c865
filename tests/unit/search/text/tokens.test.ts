import { describe, expect, it } from 'vitest';
import { encoded } from '../../../../src/search/text/characters.ts';
import { longestTerm, parting, runsOf, tokensOf } from '../../../../src/search/text/tokens.ts';

/** Marks the end of a short term, as in `tokens.ts`. */
const end = '\u0294';

describe('runs', () => {
	const kinds = (text: string) =>
		runsOf([...text]).map((run) => [run.kind, [...text].slice(run.start, run.end).join('')]);

	it('part where the script changes', () => {
		expect(kinds('配置pod失败')).toEqual([
			['wide', '配置'],
			['narrow', 'pod'],
			['wide', '失败'],
		]);
	});

	it('keep marks between letters and digits', () => {
		expect(kinds('https://kep.k8s.io/3329,v1.31')).toEqual([
			['narrow', 'https://kep.k8s.io/3329'],
			['narrow', 'v1.31'],
		]);
	});

	it('leave out marks at their ends', () => {
		expect(kinds('-kep-. 应-')).toEqual([
			['narrow', 'kep'],
			['wide', '应'],
		]);
	});

	it('are none in punctuation', () => {
		expect(kinds('--- ...')).toEqual([]);
	});
});

describe('terms', () => {
	it('of a Han character are itself and its right neighbour', () => {
		expect(tokensOf('段简单')).toEqual(['段简', '简单', `单${end}`]);
	});

	it('of a letter are the rest of its word', () => {
		expect(tokensOf('pod')).toEqual([`pod${end}`, `od${end}`, `d${end}`]);
	});

	it('are never longer than the longest', () => {
		const tokens = tokensOf('imagepullpolicy');
		expect(tokens[0]).toBe('imagepullp');
		expect(Math.max(...tokens.map((token) => [...token].length))).toBe(longestTerm);
	});

	it('keep the marks inside identifiers', () => {
		expect(tokensOf('v1.31')[0]).toBe(encoded('v1.31') + end);
	});

	it('end at a mark that follows three letters or digits', () => {
		const [first, second] = tokensOf('kep-3329');
		expect([first, second]).toEqual([`kep${end}`, encoded('ep-3329') + end]);
	});

	it('end with no mark', () => {
		expect(tokensOf('a---------b')[0]).toBe(`a${end}`);
	});

	it('begin at no mark', () => {
		expect(tokensOf('a-b')[1]).toBe('');
	});

	it('join the last letter of a word with the Han character after it', () => {
		expect(tokensOf('ga的')).toEqual([`ga${end}`, 'a的', `的${end}`]);
	});

	it('join a Han character with the letter after it', () => {
		expect(tokensOf('的ga')[0]).toBe('的g');
	});

	it('do not reach over spaces and punctuation', () => {
		expect(tokensOf('应 用')).toEqual([`应${end}`, '', `用${end}`]);
	});

	it('of what parts two words are that and the first letter after it', () => {
		expect(tokensOf('应 a b')).toEqual([
			`应${end}`,
			`${parting}a`,
			`a${end}`,
			`${parting}b`,
			`b${end}`,
		]);
	});

	it('count a character outside the basic plane as one position', () => {
		expect(tokensOf('𠮷野')).toEqual(['𠮷野', `野${end}`]);
	});

	it('are never the beginning of a longer term', () => {
		const tokens = tokensOf('用 用户 a ab abc 用a v1 v1.31').filter((token) => token !== '');
		const beginnings = tokens.filter((token) =>
			tokens.some((other) => other !== token && other.startsWith(token)),
		);
		expect(beginnings).toEqual([]);
	});
});
