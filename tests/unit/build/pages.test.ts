import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteData } from 'astro';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../../src/build/log.ts';
import { NextOutput } from '../../../src/build/nextOutput.ts';
import { fileNameOf, makePages } from '../../../src/build/pages.ts';
import type { PagePath, Program } from '../../../src/build/program.ts';
import type { BuildRecord } from '../../../src/build/record.ts';
import { noteRead, tellsOf } from '../../../src/reads.ts';

let root = '';
let said: string[] = [];
/** What pages read, by its name. */
let things: Record<string, string> = {};
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'pages-'));
	said = [];
	things = { one: '1', other: '2' };
	tellsOf('thing', (name) => things[name] ?? '');
});
afterEach(() => rmSync(root, { recursive: true }));

function page(
	pathname: string,
	{ type = 'page', props }: { type?: string; props?: string } = {},
): PagePath {
	const route = {
		component: `src/pages${pathname}`,
		type,
		pathname: props === undefined ? pathname : undefined,
	};
	return { pathname, route: route as unknown as RouteData, cacheKey: props };
}

/** A program whose pages say what they read, and which of them it rendered. */
function programOf(paths: readonly PagePath[], reads: Readonly<Record<string, string>> = {}) {
	const rendered: string[] = [];
	const program: Program = {
		paths: async () => paths,
		async render(request) {
			const { pathname } = new URL(request.url);
			rendered.push(pathname);
			const read = reads[pathname];
			if (read === undefined) return new Response(pathname);
			noteRead('thing', read);
			return new Response(things[read] === '' ? null : `${pathname} ${things[read]}`);
		},
	};
	return { program, rendered };
}

const log: Log = {
	say: (message) => said.push(message),
	info: () => {},
	warn: (label, message) => said.push(`${label}: ${message}`),
	error: (label, message) => said.push(`${label}: ${message}`),
};

let builds = 0;

/** Makes the pages, after what was made before; gives the output and how they were made. */
async function made(program: Program, before?: { folder: string; record: BuildRecord }) {
	builds += 1;
	const folder = join(root, `dist${builds}`);
	const output = new NextOutput(folder, before);
	const address = new URL('https://example.org/k8s/');
	const pages = await makePages(root, {
		program,
		address,
		before: before?.record.pages ?? {},
		output,
		log,
	});
	const files = Object.fromEntries(output.files.map((file) => [file.name, file]));
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	return { folder, read, record: { program: '', pages, files } };
}

describe('the file of a page', () => {
	it.each([
		['/', 'page', 'index.html'],
		['/posts/v1.31.0/', 'page', 'posts/v1.31.0/index.html'],
		['/404', 'page', '404.html'],
		['/rss.xml', 'endpoint', 'rss.xml'],
		['/tags/升级/rss.xml', 'endpoint', 'tags/升级/rss.xml'],
	] as const)('of %s, a %s, is %s', (pathname, type, name) => {
		expect(fileNameOf(pathname, type)).toBe(name);
	});
});

describe('a build', () => {
	const paths = [
		page('/'),
		page('/keps/1', { props: 'kep 1' }),
		page('/keps/2', { props: 'kep 2' }),
	];
	const reads = { '/k8s/': 'one', '/k8s/keps/2/': 'other' };

	it('renders every page at its address, below the base path, when none was made before', async () => {
		const { program, rendered } = programOf(
			[...paths, page('/a.json', { type: 'endpoint' })],
			reads,
		);
		const { read } = await made(program);
		expect(rendered).toEqual(['/k8s/', '/k8s/keps/1/', '/k8s/keps/2/', '/k8s/a.json']);
		expect(read('index.html')).toBe('/k8s/ 1');
		expect(read('a.json')).toBe('/k8s/a.json');
	});

	it('renders none again if nothing changed', async () => {
		const first = await made(programOf(paths, reads).program);
		const { program, rendered } = programOf(paths, reads);
		const second = await made(program, first);
		expect(rendered).toEqual([]);
		expect(second.record).toEqual(first.record);
	});

	it('renders again the page whose props changed, and no other', async () => {
		const first = await made(programOf(paths, reads).program);
		const changed = [paths[0], page('/keps/1', { props: 'changed' }), paths[2]] as PagePath[];
		const { program, rendered } = programOf(changed, reads);
		await made(program, first);
		expect(rendered).toEqual(['/k8s/keps/1/']);
	});

	it.each([
		['one', '/k8s/'],
		['other', '/k8s/keps/2/'],
	])('renders again the page that read what changed, and no other: %s', async (name, path) => {
		const first = await made(programOf(paths, reads).program);
		things[name] = 'changed';
		const { program, rendered } = programOf(paths, reads);
		await made(program, first);
		expect(rendered).toEqual([path]);
	});

	it('renders a page again that read what nobody can tell before it is rendered', async () => {
		let isKnown = false;
		tellsOf('thing', async (name) => (isKnown ? things[name] : undefined));
		const build = (before?: Awaited<ReturnType<typeof made>>) => {
			isKnown = false;
			const { program } = programOf([page('/')], reads);
			const render: Program['render'] = (request, route) => {
				isKnown = true;
				return program.render(request, route);
			};
			return made({ ...program, render }, before);
		};
		const first = await build();
		const second = await build(first);
		expect(second.record.pages['/']?.reads).toEqual({ 'thing one': '1' });
		things['one'] = 'changed';
		expect((await build(second)).read('index.html')).toBe('/k8s/ changed');
	});

	it('renders each page of a route with pages that does not say what they are made of', async () => {
		const unkeyed = { ...page('/a', { props: '' }), cacheKey: undefined };
		const first = await made(programOf([unkeyed]).program);
		const { program, rendered } = programOf([unkeyed]);
		await made(program, first);
		expect(rendered).toEqual(['/k8s/a/']);
	});

	it('renders a page again whose file is not there as it was written', async () => {
		const first = await made(programOf(paths, reads).program);
		writeFileSync(join(first.folder, 'index.html'), 'by hand');
		const { program, rendered } = programOf(paths, reads);
		const { read } = await made(program, first);
		expect(rendered).toEqual(['/k8s/']);
		expect(read('index.html')).toBe('/k8s/ 1');
	});

	it('leaves out what is gone, and makes what is new', async () => {
		const first = await made(programOf(paths, reads).program);
		const { program, rendered } = programOf(
			[paths[0] as PagePath, page('/new', { props: 'n' })],
			reads,
		);
		const second = await made(program, first);
		expect(rendered).toEqual(['/k8s/new/']);
		expect(Object.keys(second.record.files)).toEqual(['index.html', 'new/index.html']);
	});

	it('writes no file for an answer without a body, until it has one', async () => {
		things['one'] = '';
		const first = await made(programOf(paths, reads).program);
		expect(Object.keys(first.record.files)).not.toContain('index.html');
		const again = programOf(paths, reads);
		const second = await made(again.program, first);
		expect(again.rendered).toEqual([]);
		things['one'] = 'something';
		const third = await made(programOf(paths, reads).program, second);
		expect(third.read('index.html')).toBe('/k8s/ something');
	});

	it('makes one page of several at one address: the first', async () => {
		const { program, rendered } = programOf([page('/a'), page('/a', { props: 'x' })]);
		await made(program);
		expect(rendered).toEqual(['/k8s/a/']);
	});

	it('names the page that fails', async () => {
		const { program } = programOf(paths);
		const failing = { ...program, render: () => Promise.reject(new Error('no such thing')) };
		await expect(made(failing)).rejects.toThrow('no such thing');
		expect(said).toEqual([expect.stringMatching(/index\.html.*no such thing/)]);
	});
});
