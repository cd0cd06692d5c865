import { expect, it } from 'vitest';
import { framePolicy, pagePolicyMeta, workerPolicy } from '../../src/policy.ts';

const own = { pictures: [], frames: [], media: [] };

it('a page of ours allows nothing but its own origin', () => {
	expect(pagePolicyMeta().split('; ')).toEqual([
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		"media-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"form-action 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
	]);
});

it('no address lets another site show it in a frame', () => {
	expect(framePolicy).toBe("frame-ancestors 'none'");
});

it('the search worker may compile WebAssembly and asks its own origin alone', () => {
	expect(workerPolicy.split('; ')).toEqual([
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		"connect-src 'self'",
	]);
});

it('a page that shows pictures of other hosts allows exactly those, each once and in order', () => {
	const pictures = ['https://c.example', 'https://b.example', 'https://c.example'];
	const policy = pagePolicyMeta({ ...own, pictures });
	expect(policy).toBe(
		pagePolicyMeta().replace(
			"img-src 'self'",
			"img-src 'self' https://b.example https://c.example",
		),
	);
});

it('a page that plays media of another host allows that host for media alone', () => {
	const policy = pagePolicyMeta({ ...own, media: ['https://m.example'] });
	expect(policy).toBe(
		pagePolicyMeta().replace("media-src 'self'", "media-src 'self' https://m.example"),
	);
});

it('a page that shows frames of other hosts allows exactly those, and no frame of its own', () => {
	const one = pagePolicyMeta({ ...own, frames: ['https://v.example'] });
	expect(one.split('; ')).toContain('frame-src https://v.example');
	const policy = pagePolicyMeta({ ...own, frames: ['https://w.example', 'https://v.example'] });
	expect(policy.split('; ')).toContain('frame-src https://v.example https://w.example');
	expect(policy.replace('frame-src https://v.example https://w.example; ', '')).toBe(
		pagePolicyMeta(),
	);
});

it('a page that takes what readers keep to themselves connects nowhere', () => {
	expect(pagePolicyMeta(own, 'none')).toBe(
		pagePolicyMeta(own).replace("connect-src 'self'", "connect-src 'none'"),
	);
});

it('a page widens it by origins alone, whatever else it is told', () => {
	const others = [
		...[
			'*',
			'https:',
			'https://*',
			'https://*.a.example',
			'https://a.example/',
			'https://A.example',
		],
		...[
			'https://a.example;script-src *',
			'https://a.example script-src',
			"'unsafe-inline'",
			'data:',
		],
		...['https://a_b.example', 'https://[::1]', 'https://a.example:0', 'https://a.example:65536'],
		...[
			'https://a.example:443',
			'https://例.example',
			'https://a.example:*',
			'https://a.example\n',
			'',
		],
		...[
			'ftp://a.example',
			'https://u@a.example',
			'https://.',
			'https://a..b',
			'//a.example',
			'\u0000',
		],
	];
	const widened = { pictures: others, frames: others, media: others };
	expect(pagePolicyMeta(widened)).toBe(pagePolicyMeta());
	const pictures = ['http://127.0.0.1:8080', 'https://xn--fsqu00a.example', 'https://a-b.example'];
	expect(pagePolicyMeta({ ...own, pictures })).toContain(
		`img-src 'self' ${pictures.sort().join(' ')};`,
	);
});
