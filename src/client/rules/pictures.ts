/** Pictures shown narrower than this, in pixels, are signs rather than pictures. */
const smallest = 240;

/** Whether a picture is worth enlarging, by its attribute `width`, which authors may leave out. */
export function isWorthEnlarging(width: string | null): boolean {
	return width === null || !(Number(width) < smallest);
}
