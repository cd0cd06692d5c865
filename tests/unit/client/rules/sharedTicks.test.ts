import { expect, it } from 'vitest';
import {
	fragmentOf,
	isForeign,
	ticksInFragment,
} from '../../../../src/client/rules/sharedTicks.ts';

const ticks = ['37-k3f9a', '36-qm1aa', '37-b2emv', '37-b2emv-2', '3329'];

it('ticks go into a fragment by release and come back', () => {
	const fragment = fragmentOf(ticks);
	expect(fragment).toBe('#done=37:k3f9a.b2emv.b2emv-2,36:qm1aa,:3329');
	expect([...ticksInFragment(fragment, new Set(ticks))].sort()).toEqual([...ticks].sort());
});

it('an address that a chat has encoded carries the same ticks', () => {
	const encoded = '#done%3D37%3Ak3f9a.b2emv%2C36%3Aqm1aa';
	expect(ticksInFragment(encoded, new Set(ticks)).size).toBe(3);
});

it('no ticks need no fragment', () => {
	expect(fragmentOf([])).toBe('');
});

it('ticks that the page lacks are left out', () => {
	expect([...ticksInFragment('#done=37:k3f9a.gone0', new Set(['37-k3f9a']))]).toEqual(['37-k3f9a']);
});

it.each([
	...['', '#', '#required', '#done', '#done=', '#done=,,::..', '#done=%E0%A4%A', '#done=37'],
	...['#done=k3f9a:37', '#DONE=37:k3f9a', '#done=<script>', '#done=__proto__:constructor'],
])('%j carries no ticks', (fragment) => {
	expect([...ticksInFragment(fragment, new Set(ticks))]).toEqual([]);
});

it('three hundred ticks fit into an address of 2,000 characters', () => {
	const many = Array.from({ length: 300 }, (_, index) => `${32 + (index % 6)}-${10_000 + index}`);
	const address = `https://release-notes.example.org/compare/1.31...1.37/${fragmentOf(many)}`;
	expect(address.length).toBeLessThanOrEqual(2_000);
	expect(ticksInFragment(fragmentOf(many), new Set(many)).size).toBe(300);
});

it('a link is another’s as long as it has ticks that the reader has not', () => {
	expect(isForeign(new Set(['a']), new Set())).toBe(true);
	expect(isForeign(new Set(['a']), new Set(['a', 'b']))).toBe(false);
	expect(isForeign(new Set(), new Set(['a']))).toBe(false);
});
