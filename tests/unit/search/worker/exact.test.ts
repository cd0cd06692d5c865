import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noChoice } from '../../../../src/search/facets.ts';
import { allVariants } from '../../../../src/search/index/variants.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';
import { openEngine } from '../../../../src/search/worker/engine.ts';
import { isAskable, queryOf } from '../../../../src/search/worker/query.ts';
import { anIndex, aPage } from '../anIndex.ts';

/** So few that words meet at the places of others, in every mixture of scripts, marks and punctuation. */
const letters = '应用程abc1-._，,（ \u3000'.split('');
const block = array(constantFrom(...letters), { minLength: 2, maxLength: 16 });
/** Where a block is changed, and to what; '' takes a letter away. */
const change = tuple(nat(), constantFrom('', ...letters));
/** Blocks that are nearly alike, more than are read in the place of asking for more words. */
const alike = tuple(block, array(change, { minLength: 16, maxLength: 32 })).map(([one, changes]) =>
	changes.map(([at, to]) => one.toSpliced(at % one.length, 1, to).join('')),
);

const compared = (text: string) => comparable(text, allVariants()).text;

/** The pages, each of one of `blocks`, that the search lists for `typed`, and those that hold one of `texts`. */
async function found(blocks: readonly string[], typed: string) {
	const pages = blocks.map((text, at) => aPage(`p${at}`, [text], { title: '无' }));
	const engine = await openEngine(anIndex(pages));
	const answer = await engine.search({ typed, choice: noChoice }, () => true);
	return answer?.hits.map(({ url }) => url).sort();
}

function holders(blocks: readonly string[], isHeld: (text: string) => boolean) {
	return blocks.flatMap((text, at) => (isHeld(compared(text)) ? [`p${at}`] : [])).sort();
}

function pieceOf(text: string, from: number, length: number): string {
	const characters = [...text];
	const start = from % Math.max(characters.length, 1);
	return characters.slice(start, start + 1 + (length % 9)).join('');
}

/** `typed` without what parts words. */
const solid = (typed: string) => typed.replaceAll(/[^\p{L}\p{N}]/gu, '');
const isWord = (text: string) => /[应用程]|../u.test(text);

describe('for any pages', () => {
	it('those are listed that hold a phrase in quotation marks, and no others', async () => {
		await assert(
			asyncProperty(tuple(alike, nat(), nat()), async ([blocks, from, length]) => {
				const typed = `“${pieceOf(blocks[0] ?? ' ', from, length)}”`;
				const query = queryOf(typed, allVariants());
				if (!isAskable(query)) return;
				const isHeld = (text: string) => query.wholes.some((whole) => text.includes(whole));
				expect(await found(blocks, typed)).toEqual(holders(blocks, isHeld));
			}),
			{ numRuns: 500 },
		);
	});

	it('those are listed that hold all words between spaces, each somewhere', async () => {
		await assert(
			asyncProperty(tuple(alike, nat(), nat(), nat()), async ([blocks, from, length, more]) => {
				const [one = ' ', two = ' '] = blocks;
				const words = [pieceOf(one, from, length), pieceOf(two, more, more)].map(solid);
				if (!words.every(isWord)) return;
				const isHeld = (text: string) => words.every((word) => text.includes(compared(word)));
				expect(await found(blocks, words.join(' '))).toEqual(holders(blocks, isHeld));
			}),
			{ numRuns: 500 },
		);
	});
});
