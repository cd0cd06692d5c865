/** The tab that a key leads to from the tab `from` of `count`, going round; none for other keys. */
export function tabAfterKey(key: string, from: number, count: number): number | undefined {
	switch (key) {
		case 'ArrowRight':
			return (from + 1) % count;
		case 'ArrowLeft':
			return (from + count - 1) % count;
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return undefined;
	}
}
