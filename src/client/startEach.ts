/** Starts each enhancement by itself: what one throws is reported, and the others go on. */
export function startEach(
	enhancements: readonly (() => void)[],
	report: (error: unknown) => void = console.error,
): void {
	for (const start of enhancements) {
		try {
			start();
		} catch (error) {
			report(error);
		}
	}
}
