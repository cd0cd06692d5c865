import type { Reader } from './openPage.ts';

/** The windows that pages are read in. */
export const readers = {
	'a phone': { viewport: { width: 360, height: 780 } },
	'a wide screen': { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, Reader>;
