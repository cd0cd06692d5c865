import { expect, it } from 'vitest';
import { themeAfter, themeFrom } from '../../../../src/client/rules/theme.ts';

it('steps from the system’s theme to light, to dark and back', () => {
	expect([themeAfter('system'), themeAfter('light'), themeAfter('dark')]).toEqual([
		'light',
		'dark',
		'system',
	]);
});

it.each([
	['light', 'light'],
	['dark', 'dark'],
	['system', 'system'],
	['sepia', 'system'],
	['', 'system'],
	[undefined, 'system'],
])('what was kept as “%s” is %s', (kept, theme) => {
	expect(themeFrom(kept)).toBe(theme);
});
