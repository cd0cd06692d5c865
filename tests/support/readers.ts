import type { Reader } from './browser.ts';

/** The windows and colour schemes that every kind of page is looked at in. */
export const readers = {
	'a phone, light': { viewport: { width: 360, height: 780 }, colorScheme: 'light' },
	'a phone, dark': { viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
	'a wide screen, light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
	'a wide screen, dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const satisfies Record<string, Reader>;

/** A phone so narrow that content is most easily lost: WCAG's reflow asks for 320 px. */
export const narrowest = { viewport: { width: 320, height: 640 } } as const satisfies Reader;
