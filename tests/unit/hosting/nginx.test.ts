import { describe, expect, it } from 'vitest';
import { type HeaderRule, headerRules, headersFor } from '../../../src/hosting/headers.ts';
import { type NginxInput, nginxFile } from '../../../src/hosting/nginx.ts';

const worker = '_astro/search-worker.abc.js';

function input(base: string, more: Partial<NginxInput> = {}): NginxInput {
	const rules = headerRules({ base, workers: ['search-worker.abc.js'] });
	return { base, rules, redirects: [], ...more };
}

/** The blocks of a configuration that begin with `location`, each with its own `add_header`s. */
function places(text: string): Map<string, Record<string, string>> {
	const found = new Map<string, Record<string, string>>();
	const open: string[] = [];
	for (const line of text.split('\n').map((one) => one.trim())) {
		const head = /^(.*) \{$/.exec(line)?.[1];
		if (head !== undefined) open.push(head.replace(/^location /, ''));
		else if (line === '}') open.pop();
		const [, name = '', value = ''] = /^add_header (\S+) "([^"]*)"/.exec(line) ?? [];
		if (name === '') continue;
		const where = open.join(' > ');
		expect(found.get(where)?.[name], `${where} ${name}`).toBeUndefined();
		found.set(where, { ...found.get(where), [name]: value });
	}
	return found;
}

describe.each(['/', '/k8s/'])('the configuration for nginx below %s', (base) => {
	const text = nginxFile(input(base));
	const at = (path: string) => ({
		'cache-control': 'no-cache',
		...headersFor(input(base).rules, base + path),
	});
	const around = `^~ "${base}"`;

	it('gives each kind of file the headers of the table, each once', () => {
		const found = places(text);
		expect(found.get(around)).toEqual(at(''));
		expect(found.get(`${around} > = "${base}${worker}"`)).toEqual(at(worker));
		for (const folder of ['', '_astro/', '_pictures/', 'pagefind/index/', 'pagefind/text/']) {
			const inside = folder === '' ? around : `${around} > ^~ "${base}${folder}"`;
			expect(found.get(inside), folder).toEqual(at(`${folder}x`));
			const ends = [...found.keys()].filter((one) => one.startsWith(`${inside} > ~`));
			expect(ends, folder).toHaveLength(2);
			for (const ending of ['svg', 'opml', 'json', 'md']) {
				const place = ends.find((one) => one.includes(`\\.${ending}`)) ?? '';
				expect(found.get(place), `${folder} ${ending}`).toEqual(at(`${folder}x.${ending}`));
			}
		}
	});

	it('says of answers without success all but that they may be kept', () => {
		const lines = text.split('\n').filter((line) => line.includes('add_header'));
		const sometimes = lines.filter((line) => !line.endsWith(' always;'));
		expect(sometimes.length).toBeGreaterThan(0);
		expect(sometimes.filter((line) => !line.includes('immutable'))).toEqual([]);
	});

	it('serves nobody the files for hosts and what begins with a dot', () => {
		for (const name of ['_headers', '_redirects', '_nginx.conf']) {
			expect(text).toContain(`location = "${base}${name}" { return 404; }`);
		}
		const pattern = /location ~ "(\/\\\.[^"]*)" \{ return 404/.exec(text)?.[1] ?? '';
		const hides = (path: string) => new RegExp(pattern).test(path);
		expect(['/.nojekyll', '/a/.git/x', '/.well-known-x'].filter(hides)).toHaveLength(3);
		expect(['/.well-known/security.txt', '/a.b/', '/v1.31.0/'].filter(hides)).toEqual([]);
	});

	it('leads relatively, and answers with our 404 page', () => {
		expect(text).toContain('absolute_redirect off;');
		expect(text).toContain(`error_page 404 ${base}404.html;`);
	});

	it('minds the addresses below the base path alone', () => {
		const tops = text.split('\n').filter((line) => /^[^\s#}]/.test(line));
		const all = tops.every((line) => line.startsWith('location '));
		expect([all, tops.length]).toEqual([true, base === '/' ? 1 : 2]);
	});

	it('says of a folder without a page that it is not there', () => {
		expect(text).toContain(`error_page 403 =404 ${base}404.html;`);
	});

	it('tells caches which answers depend on what browsers take', () => {
		expect(text).toMatch(/\tgzip on;\n\tgzip_vary on;/);
	});

	it('closes what it opens', () => {
		const count = (sign: RegExp) => text.replace(/"[^"]*"/g, '').match(sign)?.length ?? 0;
		expect(count(/\{/g)).toBe(count(/\}/g));
	});
});

describe('an old address', () => {
	const moved = (from: string) =>
		nginxFile(input('/k8s/', { redirects: [{ from, to: '/k8s/posts/a/' }] }));

	it('leads on with its query, with and without a slash at its end', () => {
		for (const slash of ['', '/']) {
			expect(moved('/k8s/旧 文.html')).toContain(
				`location = "/k8s/旧 文.html${slash}" { return 301 "/k8s/posts/a/$is_args$args"; }`,
			);
		}
	});

	it('is only ever a name, whatever it holds', () => {
		expect(moved('/k8s/a;}"\\$b')).toContain('location = "/k8s/a;}\\"\\\\$b" {');
	});
});

describe('a table that is not ours', () => {
	it('has the longer of two endings asked first, where both hold', () => {
		const rules: HeaderRule[] = [
			{ pattern: '/*', headers: { a: '1' } },
			{ pattern: '/*.gz', headers: { a: '2' } },
			{ pattern: '/*.tar.gz', headers: { a: '3' } },
		];
		const found = [...places(nginxFile(input('/', { rules })))].slice(1);
		expect(found.map(([place, headers]) => [place, headers['a']])).toEqual([
			['^~ "/" > ~ "(?:\\.tar\\.gz)$"', '1, 2, 3'],
			['^~ "/" > ~ "(?:\\.gz)$"', '1, 2'],
		]);
	});

	it('is refused where nginx would read a variable', () => {
		const rules: HeaderRule[] = [{ pattern: '/*', headers: { a: 'costs $1' } }];
		expect(() => nginxFile(input('/', { rules }))).toThrow('$1');
	});
});
