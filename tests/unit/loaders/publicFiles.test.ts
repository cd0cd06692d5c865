import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crossProblems } from '../../../src/loaders/crossChecks.ts';
import { aPost } from '../builders.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'public-'));
	const pages = fileURLToPath(new URL('../../../src/pages', import.meta.url));
	cpSync(pages, join(root, 'src/pages'), { recursive: true });
	mkdirSync(join(root, 'public'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array = 'x'): void {
	mkdirSync(dirname(join(root, 'public', name)), { recursive: true });
	writeFileSync(join(root, 'public', name), content);
}

const linked = { post: aPost({ id: 'v1.31.0' }), ids: [], links: [], oldAddresses: [] };
const found = () =>
	crossProblems(root, [linked]).map(({ file, line, severity }) => `${file}:${line} ${severity}`);

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('below public/', () => {
	it.each([
		...['img/a.png', 'CNAME', '.nojekyll', '.well-known/security.txt', 'favicon.ico'],
		...['google123.html', 'posts/v1.31.0/picture.png', 'posts/other.md', 'about/team.jpg'],
		...['api/readme.html', 'tags.json', '2024/picture.png', '图/一 二.png', 'keps/picture.png'],
	])('%s is published', (name) => {
		write(name);
		expect(found()).toEqual([]);
	});

	it.each([
		...['index.html', '404.html', 'about/index.html', 'rss.xml', 'robots.txt', 'sitemap.xml'],
		...['posts/v1.31.0.md', 'posts/v1.31.0/index.html', 'keps/3329/index.html', 'tags/x/rss.xml'],
		...['tags/x/page/2/index.html', 'api/keps/3329.json', 'og/v1.31.0.png', '_headers', 'RSS.xml'],
		...['_redirects', '_nginx.conf'],
		...['about', 'posts', 'api', 'og', 'api/compare'],
	])('%s would stand where the build writes', (name) => {
		write(name);
		expect(found()).toEqual([`public/${name}:1 error`]);
	});

	it.each(['rss.xml', 'robots.txt', '_headers', '_astro', '_pictures', 'pagefind', 'feed.json'])(
		'a folder %s would as well, though it is empty',
		(name) => {
			mkdirSync(join(root, 'public', name));
			expect(found()).toEqual([`public/${name}:1 error`]);
		},
	);

	it('folders may have the names of folders that the build writes into', () => {
		for (const name of ['posts', 'api/keps', 'tags/x', 'about', '2024']) {
			mkdirSync(join(root, 'public', name), { recursive: true });
		}
		expect(found()).toEqual([]);
	});

	it.each(['2024', '2024/old.html', '2024/OLD.html', '2024/old.html/index.html'])(
		'%s stands where a post is to be found by its old address',
		(name) => {
			write(name);
			const old = { path: '/2024/old.html', field: 'aliases', line: 7 };
			const problems = crossProblems(root, [{ ...linked, oldAddresses: [old] }]);
			expect(problems).toMatchObject([
				{ file: 'src/content/posts/v1.31.0.md', line: 7, field: 'aliases', severity: 'error' },
			]);
		},
	);

	it('links that lead nowhere or out are errors, with their path', () => {
		symlinkSync('nothing', join(root, 'public/broken'));
		symlinkSync(tmpdir(), join(root, 'public/outside'));
		expect(found()).toEqual(['public/broken:1 error', 'public/outside:1 error']);
	});

	it('a drawing that runs or loads something is an error at its line', () => {
		write('img/x.svg', drawing.replace('/>', '>\n<g onload="1"/>\n<script/></svg>'));
		write('img/Y.SVG', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
		write('img/empty.svg', '');
		write('img/z.svg', Buffer.from(`\ufeff${drawing}`, 'utf16le'));
		write('img/z.svgz');
		write('img/sound.svg', drawing);
		expect(found()).toEqual([
			'public/img/Y.SVG:1 error',
			'public/img/empty.svg:1 error',
			'public/img/x.svg:2 error',
			'public/img/x.svg:3 error',
			'public/img/z.svg:1 error',
			'public/img/z.svgz:1 error',
		]);
	});

	it('a drawing is judged again when it has changed', () => {
		write('a.svg', drawing);
		expect(found()).toEqual([]);
		write('a.svg', drawing.replace('/>', '><script/></svg>'));
		expect(found()).toEqual(['public/a.svg:1 error']);
	});

	it('XML may hold data, and nothing that runs', () => {
		write('BingSiteAuth.xml', '<?xml version="1.0"?><users><user>1</user></users>');
		write('x.xml', '<a><script xmlns="http://www.w3.org/1999/xhtml"/></a>');
		expect(found()).toEqual(['public/x.xml:1 error']);
	});

	it('what is markup is judged, whatever its name ends in', () => {
		const active = '\n<a><script xmlns="http://www.w3.org/1999/xhtml"/></a>';
		for (const name of ['a.rng', 'b.wsdl', 'c', 'd.x3d']) write(name, active);
		write('e.dae', `\uFEFF${active}`);
		write('f.bin', '<'.repeat(300));
		for (const name of ['g.txt', 'h.html', 'i.md']) write(name, active);
		write('j.woff2', 'wOF2<script>');
		expect(found().map((line) => line.replace(/:\d+/, ''))).toEqual([
			'public/a.rng error',
			'public/b.wsdl error',
			'public/c error',
			'public/d.x3d error',
			'public/e.dae error',
			'public/f.bin error',
		]);
	});

	it('a file with a great many flaws is told of in a few lines', () => {
		write('a.svg', drawing.replace('/>', `>${'<script/>'.repeat(1000)}</svg>`));
		expect(found()).toHaveLength(20);
	});

	it('problems are part of what is said of all posts together', () => {
		write('rss.xml');
		expect(crossProblems(root, [])).toMatchObject([{ file: 'public/rss.xml' }]);
	});
});
