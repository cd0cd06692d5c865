import { expect, it } from 'vitest';
import { idInFragment } from '../../../../src/client/rules/fragment.ts';

it.each([
	['', ''],
	['#', ''],
	['#kep-3329', 'kep-3329'],
	['#%E7%9B%AE%E5%BD%95', '目录'],
	['#目录', '目录'],
	['#100%', '100%'],
	['#100%25', '100%'],
	['#%', '%'],
	['#%E7%9B', '%E7%9B'],
	['#%ZZ-%E7%9B%AE', '%ZZ-目'],
	['##x', '#x'],
])('the fragment “%s” names “%s”', (fragment, id) => {
	expect(idInFragment(fragment)).toBe(id);
});
