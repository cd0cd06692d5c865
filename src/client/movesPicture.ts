import { moveHeight } from '../domain/movesScale.ts';
import { movesTold } from './rules/shownMoves.ts';

/**
 * Draws the bars above a list of KEPs again, for those whose lives these are; all of a list have the words
 * of the page back.
 */
export function showMoves(picture: SVGSVGElement, lives: readonly string[], isAll: boolean): void {
	const counts = movesTold(lives);
	const height = Number(picture.getAttribute('height'));
	// From the foot up, as they stand in the page: a shorter list has no piece that the whole one lacks.
	const bars = [...picture.querySelectorAll<SVGGElement>('[data-release]')].map((bar) => {
		const pieces = [...bar.querySelectorAll('rect')].map((piece) => {
			const key = `${bar.dataset['release']} ${piece.dataset['stage']}`;
			return { piece, count: counts.get(key) ?? 0 };
		});
		return { bar, pieces, total: pieces.reduce((sum, { count }) => sum + count, 0) };
	});
	const unit = moveHeight(height, Math.max(...bars.map(({ total }) => total)));
	for (const { bar, pieces, total } of bars) {
		let top = height;
		for (const { piece, count } of pieces) {
			top -= count * unit;
			piece.setAttribute('y', String(top));
			piece.setAttribute('height', String(count * unit));
		}
		const number = bar.querySelector('text');
		number?.setAttribute('y', String(top - 3));
		number?.replaceChildren(total === 0 ? '' : String(total));
	}
	// Its words tell of the whole list; that of the shorter one is told by its rows.
	if (isAll) picture.removeAttribute('aria-hidden');
	else picture.setAttribute('aria-hidden', 'true');
}
