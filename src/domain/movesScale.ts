/** How much room the number above the highest bar of a picture of moves takes, in pixels. */
export const numberHeight = 14;

/** A single move as high as a whole picture would say more than it is. */
const highestMove = 8;

/** How high a move is drawn in a picture of this height in which the highest bar has `most` of them. */
export function moveHeight(height: number, most: number): number {
	return Math.min((height - numberHeight) / Math.max(most, 1), highestMove);
}
