import { movesTold } from './rules/shownMoves.ts';

/**
 * Draws the bars above a list of KEPs again, on the same scale, for those whose lives these are; all of a
 * list have the words of the page back.
 */
export function showMoves(picture: SVGSVGElement, lives: readonly string[], isAll: boolean): void {
	const counts = movesTold(lives);
	const unit = Number(picture.dataset['unit']);
	for (const bar of picture.querySelectorAll<SVGGElement>('[data-release]')) {
		let top = Number(picture.getAttribute('height'));
		let total = 0;
		// From the foot up, as they stand in the page: a shorter list has no piece that the whole one lacks.
		for (const piece of bar.querySelectorAll('rect')) {
			const count = counts.get(`${bar.dataset['release']} ${piece.dataset['stage']}`) ?? 0;
			total += count;
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
