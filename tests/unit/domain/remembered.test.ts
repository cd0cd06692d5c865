import { expect, it } from 'vitest';
import { remembered } from '../../../src/domain/remembered.ts';

it('what is found of an object is found once, and of each object by itself', () => {
	const asked: string[] = [];
	const parts = remembered(({ name }: { readonly name: string }) => {
		asked.push(name);
		return [name];
	});
	const [a, b] = [{ name: 'a' }, { name: 'b' }];
	const first = parts(a);
	expect(parts(a)).toBe(first);
	expect(parts(b)).toEqual(['b']);
	expect(asked).toEqual(['a', 'b']);
});
