import { describe, expect, it } from 'vitest';
import { recentsIn, withRecent } from '../../../../src/search/panel/recents.ts';

const keptAfter = (...queries: readonly string[]) =>
	recentsIn(
		queries.reduce<string | undefined>((kept, query) => withRecent(kept, query), undefined),
	);

describe('the queries that the browser keeps', () => {
	it('are the newest six, each once, the newest first', () => {
		expect(keptAfter('a', 'b', 'a')).toEqual(['a', 'b']);
		expect(keptAfter('1', '2', '3', '4', '5', '6', '7')).toEqual(['7', '6', '5', '4', '3', '2']);
	});

	it('have no space around them, and are something that somebody typed', () => {
		expect(keptAfter(' 原地 扩容 ', '原地 扩容', ' ', 'x'.repeat(61))).toEqual(['原地 扩容']);
	});

	it.each([undefined, '', '{', '{"a":1}', 'null', '[1,null,{}]'])('are none in %j', (kept) => {
		expect(recentsIn(kept)).toEqual([]);
	});
});
