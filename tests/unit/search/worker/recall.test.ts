import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noChoice } from '../../../../src/search/facets.ts';
import { allVariants } from '../../../../src/search/index/variants.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';
import { fold } from '../../../../src/search/text/fold.ts';
import { openEngine } from '../../../../src/search/worker/engine.ts';
import { isAskable, queryOf } from '../../../../src/search/worker/query.ts';
import { anIndex, aPage } from '../anIndex.ts';

/** Chosen so that words, scripts, forms and marks meet in every way; 麼 and ⽤ have other forms. */
const alphabet = constantFrom(
	...'什么麼時时用⽤作业業里裡裏ＡａabPpod0137①-._/:,，（ \u3000\u0301\ufe0f\u200b𠮷ｶﾞ',
);
const blocks = array(
	array(alphabet, { minLength: 1, maxLength: 30 }).map((characters) => characters.join('')),
	{ minLength: 1, maxLength: 3 },
);

const folded = (text: string) => fold(text, allVariants()).text;

async function hitsOf(pages: readonly string[], typed: string) {
	const engine = await openEngine(anIndex([aPage('a', pages)]));
	return engine.search({ typed, choice: noChoice }, () => true);
}

describe('for any page', () => {
	it('whatever stands in one of its blocks is found, counted and marked', async () => {
		await assert(
			asyncProperty(tuple(blocks, nat(), nat(), nat()), async ([texts, which, from, length]) => {
				const block = folded(texts[which % texts.length] ?? '');
				const characters = [...block];
				const start = from % Math.max(characters.length, 1);
				const typed = characters.slice(start, start + 1 + (length % 12)).join('');
				if (!isAskable(queryOf(typed, allVariants()))) return;
				const answer = await hitsOf(texts, typed);
				const [hit] = answer?.hits ?? [];
				expect(hit?.detail?.count).toBeGreaterThan(0);
				const marked = hit?.detail?.excerpts.flatMap(({ text }) => text.filter((p) => p.hit)) ?? [];
				const { phrase } = queryOf(typed, allVariants());
				// A mark covers whole characters, with what combines with them.
				const found = marked.map(({ text }) => comparable(text, allVariants()).text);
				expect(found.some((text) => text.includes(phrase))).toBe(true);
			}),
		);
	});

	it('what is found in place of what it does not hold stands in it as it is written', async () => {
		await assert(
			asyncProperty(tuple(blocks, blocks), async ([texts, others]) => {
				const found = await hitsOf(texts, others.join(' '));
				const written = ['标题 a', ...texts].join('\n');
				const parts = found?.instead?.parts ?? [];
				expect(parts.filter((part) => !written.includes(part))).toEqual([]);
				expect(found?.instead?.hits.every(({ detail }) => detail)).not.toBe(false);
			}),
		);
	});
});
