import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/domain/milestones.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import type { Kep } from '../../../src/schemas/kep.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { stages } from '../../../src/schemas/stage.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** The post counts the catalogue, so each count is made again from the records. */

const post = readFileSync(join(projectRoot, 'src/content/posts/feature-stages.md'), 'utf8');
const catalogue = await readCatalogue(projectRoot);
const keps = [...catalogue.keps.values()];

const minorOf = (version: ReleaseVersion | undefined) => Number(version?.split('.')[1]);

function medianOf(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const [low = 0, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
	return (low + high) / 2;
}

/** How many releases a KEP took from Alpha to stable. */
const ageOf = ({ milestones }: Kep) => minorOf(milestones.stable) - minorOf(milestones.alpha);
const countAndMedian = (some: readonly Kep[]) => [some.length, medianOf(some.map(ageOf))];

const grown = keps.filter(({ milestones }) => stages.every((stage) => milestones[stage]));
const isEarly = ({ milestones }: Kep) => minorOf(milestones.stable) < 29;
const early = grown.filter(isEarly);
const late = grown.filter((kep) => !isEarly(kep));

const begun = keps.filter(
	({ milestones: { alpha } }) => minorOf(alpha) >= 24 && minorOf(alpha) <= 33,
);
const moved = begun.filter(({ milestones }) => milestones.beta ?? milestones.stable);
const stable = begun.filter(({ milestones }) => milestones.stable);
const stayed = begun.filter((kep) => !moved.includes(kep));
const givenUp = stayed.filter(
	(kep) => outcomeOf({ kep, before: undefined, after: 'alpha' }) === 'withdrawn',
);

/** Words of the post with # for each number, and the numbers of the catalogue. */
const counts: readonly (readonly [string, readonly number[]])[] = [
	['一共 # 个 KEP', [keps.length]],
	['三个阶段都走完的有 # 个，从 Alpha 到转正的中位数是 # 个小版本', countAndMedian(grown)],
	[
		'v1.28 和更早的 # 个，中位数是 #；v1.29 起的 # 个，中位数也是 #',
		[...countAndMedian(early), ...countAndMedian(late)],
	],
	[
		'在 v1.24 到 v1.33 之间进入 Alpha 的有 # 个，到今天 # 个到了 Beta 或更远，# 个已经转正；剩下 # 个停在 Alpha，里面有 # 个已经撤回或者被别的提案取代',
		[begun, moved, stable, stayed, givenUp].map(({ length }) => length),
	],
];

/** The numbers that the post has in such words; none if it has other words. */
function numbersIn(words: string): number[] {
	const pattern = new RegExp(words.replaceAll('#', '(\\d+(?:\\.\\d+)?)'));
	return pattern.exec(post)?.slice(1).map(Number) ?? [];
}

describe('the post on how features grow', () => {
	it('speaks of a catalogue that could be read', () => {
		expect([...catalogue.unread]).toEqual([]);
	});

	it.each(counts)('has the numbers of the catalogue in “%s”', (words, numbers) => {
		expect(numbersIn(words)).toEqual(numbers);
	});

	const rows = [...post.matchAll(/^\| \[[^\]]+\]\(\/keps\/(\d+)\/\) \|(.*)\|$/gm)].map(
		([, number, cells = '']) => ({ number, cells }),
	);

	it('has a table of KEPs', () => {
		expect(rows.length).toBeGreaterThan(0);
	});

	it.each(rows)(
		'has the milestones of the catalogue in the row of KEP-$number',
		({ number, cells }) => {
			const { milestones } = catalogue.keps.get(Number(number)) ?? { milestones: undefined };
			const reached = stages.map((stage) => milestones?.[stage]);
			expect(cells.split('|').map((cell) => cell.trim())).toEqual(
				reached.map((version) => (version === undefined ? '还在路上' : `v${version}`)),
			);
		},
	);
});
