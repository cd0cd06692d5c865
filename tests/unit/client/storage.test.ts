import { afterEach, expect, it, vi } from 'vitest';
import { keep, recall } from '../../../src/client/storage.ts';

afterEach(() => vi.unstubAllGlobals());

it('what is kept is recalled, and dropped when there is nothing to keep', () => {
	const held = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => held.get(key) ?? null,
		setItem: (key: string, value: string) => held.set(key, value),
		removeItem: (key: string) => held.delete(key),
	});
	keep('theme', 'dark');
	expect(recall('theme')).toBe('dark');
	expect(recall('other')).toBeUndefined();
	keep('theme', undefined);
	expect([...held.keys()]).toEqual([]);
});

it('a browser that keeps nothing is no error', () => {
	const denied = () => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	};
	vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
	expect(recall('theme')).toBeUndefined();
	expect(() => keep('theme', 'dark')).not.toThrow();
	expect(() => keep('theme', undefined)).not.toThrow();
	vi.stubGlobal('localStorage', null);
	expect(recall('theme')).toBeUndefined();
	expect(() => keep('theme', 'dark')).not.toThrow();
});
