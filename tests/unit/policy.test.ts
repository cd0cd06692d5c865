import { expect, it } from 'vitest';
import { foreignSourcesOf, pagePolicy, pagePolicyMeta, unionOf } from '../../src/policy.ts';

const own = { pictures: [], frames: [], media: [] };

it('a page of ours allows nothing but its own origin', () => {
	expect(pagePolicy()).toMatch(/^default-src 'none'; /);
	expect(pagePolicy()).not.toMatch(/unsafe|https?:|\*/);
});

it('the policy in a page leaves out what a <meta> cannot carry', () => {
	expect(pagePolicyMeta()).not.toContain('frame-ancestors');
	expect(pagePolicy()).toBe(`${pagePolicyMeta()}; frame-ancestors 'none'`);
});

it('a page that shows pictures of another host allows exactly that host', () => {
	const policy = pagePolicyMeta({ ...own, pictures: ['https://b.example', 'https://b.example'] });
	expect(policy).toContain("img-src 'self' https://b.example;");
});

it('frames are named only where there are some', () => {
	expect(pagePolicyMeta()).not.toContain('frame-src');
	expect(pagePolicyMeta({ ...own, frames: ['https://v.example'] })).toContain(
		'frame-src https://v.example;',
	);
});

it('what a page allows is read back from its HTML', () => {
	const foreign = { pictures: ['https://a.example', 'https://b.example'], frames: [], media: [] };
	const html = `<meta http-equiv="content-security-policy" content="${pagePolicyMeta(foreign)}">`;
	expect(foreignSourcesOf(html)).toEqual(foreign);
});

it('a page without a policy of its own allows no other host', () => {
	expect(foreignSourcesOf('<title>x</title>')).toEqual(own);
});

it('two sets together name each host once, in order', () => {
	const one = { pictures: ['https://b.example'], frames: [], media: [] };
	const other = { pictures: ['https://a.example', 'https://b.example'], frames: [], media: [] };
	expect(unionOf(one, other).pictures).toEqual(['https://a.example', 'https://b.example']);
});
