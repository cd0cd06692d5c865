import { describe, expect, it } from 'vitest';
import {
	headerRules,
	headersFile,
	headersFor,
	parseHeadersFile,
} from '../../../src/integrations/headers.ts';
import { ownOnly, pagePolicy, workerPolicy } from '../../../src/policy.ts';

const rules = headerRules({
	base: '/k8s/',
	folders: new Map([
		['', ownOnly],
		['posts', { pictures: ['https://b.example'], frames: [], media: [] }],
		['404.html', ownOnly],
	]),
	workers: ['search-worker.abc.js'],
});

function policyAt(path: string): string | undefined {
	return headersFor(rules, path)['content-security-policy'];
}

describe('the table of response headers', () => {
	it('gives pages their policy', () => {
		expect(policyAt('/k8s/')).toBe(pagePolicy());
		expect(policyAt('/k8s/404.html')).toBe(pagePolicy());
	});

	it('widens a folder by the hosts that its pages show', () => {
		expect(policyAt('/k8s/posts/v1.31.0/')).toContain("img-src 'self' https://b.example;");
	});

	it('lets the search worker alone compile WebAssembly', () => {
		expect(policyAt('/k8s/_astro/search-worker.abc.js')).toBe(workerPolicy);
		expect(policyAt('/k8s/_astro/page.def.js')).toBeUndefined();
	});

	it('lets files with a hash in their name be kept for good', () => {
		expect(headersFor(rules, '/k8s/_astro/page.def.js')['cache-control']).toContain('immutable');
		expect(headersFor(rules, '/k8s/')['cache-control']).toBeUndefined();
	});

	it('protects everything below the base path from being sniffed', () => {
		expect(headersFor(rules, '/k8s/img/a.svg')['x-content-type-options']).toBe('nosniff');
		expect(headersFor(rules, '/elsewhere')).toEqual({});
	});

	it('never names a header twice for one address, because hosts would join the values', () => {
		const paths = ['/k8s/', '/k8s/posts/a/', '/k8s/_astro/search-worker.abc.js', '/k8s/rss.xml'];
		for (const path of paths) {
			const matching = rules.filter((rule) => Object.keys(headersFor([rule], path)).length > 0);
			const names = matching.flatMap((rule) => Object.keys(rule.headers));
			expect(new Set(names).size, path).toBe(names.length);
		}
	});

	it('is read back from its file as it was written', () => {
		expect(parseHeadersFile(headersFile(rules))).toEqual(rules);
	});
});
