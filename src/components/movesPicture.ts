import { stageCounts, stageSegments, totalOf } from '../domain/keps.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import type { Stage } from '../schemas/stage.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';
import { percentOf, type StripRelease } from './releaseStrip.ts';

/** A piece of a release's bar. */
export interface MovesPiece {
	readonly stage: Stage;
	readonly y: number;
	readonly height: number;
}

/** How many KEPs reached a stage in a release: a bar at the release's place, with its number. */
export interface MovesBar {
	readonly version: Release['version'];
	readonly total: number;
	readonly x: string;
	readonly width: string;
	readonly middle: string;
	/** Where the bar ends above. */
	readonly top: number;
	/** From the foot up, the highest stage first, none without height. */
	readonly pieces: readonly MovesPiece[];
}

/** The moves of KEPs over the releases, and the same in words. */
export interface MovesPicture {
	readonly bars: readonly MovesBar[];
	readonly words: string;
}

/** The most moves that these KEPs made in one release. */
export function mostMoves(keps: readonly Kep[], releases: readonly StripRelease[]): number {
	return Math.max(0, ...releases.map(({ version }) => totalOf(stageCounts(keps, version))));
}

/** How KEPs moved over these releases, the oldest first; a move is `unit` high, on a foot at `height`. */
export function movesPicture(
	keps: readonly Kep[],
	releases: readonly StripRelease[],
	{ unit, height }: { readonly unit: number; readonly height: number },
): MovesPicture {
	const count = releases.length;
	const rounded = (pixels: number) => Number(pixels.toFixed(1));
	const moved = releases.flatMap(({ version }, at) => {
		const counts = stageCounts(keps, version);
		const total = totalOf(counts);
		return total === 0 ? [] : [{ version, at, counts, total }];
	});
	return {
		bars: moved.map(({ version, at, counts, total }) => ({
			version,
			total,
			x: percentOf(at + 0.18, count),
			width: percentOf(0.64, count),
			middle: percentOf(at + 0.5, count),
			top: rounded(height - total * unit),
			pieces: stageSegments(counts)
				.filter((segment) => segment.count > 0)
				.map(({ stage, count: own, start }) => ({
					stage,
					y: rounded(height - (start + own) * unit),
					height: rounded(own * unit),
				})),
		})),
		words: moved.map(({ version, total }) => strings.movesOf(version, total)).join('，'),
	};
}
