import { expect, it } from 'vitest';
import { tickOfLink, ticksIn, ticksKey, ticksToKeep } from '../../../../src/client/rules/ticks.ts';

it('each page keeps ticks of its own', () => {
	expect(ticksKey('/compare/1.28...1.31/')).toBe('ticks:/compare/1.28...1.31/');
});

it('ticks are kept and read back', () => {
	expect(ticksToKeep(['3329', '4006'])).toBe('3329 4006');
	expect([...ticksIn('3329 4006')]).toEqual(['3329', '4006']);
});

it('no tick leaves nothing behind, and nothing has no ticks', () => {
	expect(ticksToKeep([])).toBeUndefined();
	expect([...ticksIn(undefined)]).toEqual([]);
	expect([...ticksIn('')]).toEqual([]);
});

it('an action has a tick of its own among all posts, made of its release and its place', () => {
	expect(tickOfLink('v1.32', '#action-p0smc')).toBe('32-p0smc');
	expect(tickOfLink('v1.32', '#kep-4006')).toBe('32-kep-4006');
	expect(tickOfLink('v1.32', '#升级须知')).not.toBe(tickOfLink('v1.33', '#升级须知'));
});
