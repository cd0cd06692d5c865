import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedPath } from '../../src/addresses.ts';
import {
	absolute,
	feedIdOf,
	onSite,
	postIdOf,
	postNameOf,
	segmentOf,
	urls,
	withoutBase,
} from '../../src/urls.ts';
import { anyText } from '../support/anyText.ts';

it('keeps the dots of a version in the address of its post', () => {
	expect(urls.post('v1.31.0')).toBe('/posts/v1.31.0/');
});

it('gives the first page of a list no number', () => {
	expect([urls.tag('GPU'), urls.tag('GPU', 2)]).toEqual(['/tags/gpu/', '/tags/gpu/page/2/']);
});

it('makes absolute addresses of paths and leaves addresses alone', () => {
	expect(absolute('/about/')).toMatch(/^https:\/\/.+\/about\/$/);
	expect(absolute('https://kep.k8s.io/1')).toBe('https://kep.k8s.io/1');
});

it('leads to the source of a file, whatever its name holds', () => {
	const source = urls.source('src/content/posts/v1.31.0 版本#1?.md');
	expect(
		source.endsWith('/blob/main/src/content/posts/v1.31.0%20%E7%89%88%E6%9C%AC%231%3F.md'),
	).toBe(true);
	expect(new URL(source).hash + new URL(source).search).toBe('');
});

it.each([
	['%E4%B8%AD100%.png', '中100%.png'],
	['%e4%b8%ad100%25.png', '中100%.png'],
	['100%zz%20a', '100%zz a'],
	['%E4%B8', '%E4%B8'],
])('reads the path %s as the file %s, whatever signs of percent it holds', (address, path) => {
	expect(decodedPath(address)).toBe(path);
});

it('keeps names apart that differ in a character an address cannot carry', () => {
	expect(new Set(['C', 'C#', 'C/', 'C?', 'c~23'].map(segmentOf)).size).toBe(5);
});

describe('the step of an address that a name becomes', () => {
	const fits = /^(?![.\s]|index\.html$)[^\p{Cc}/\\?#%:*"<>|]+(?<![.\s])$/u;
	const names = fc.oneof(
		anyText,
		fc.string({ unit: fc.constantFrom('.', '~', '%', 'a', ' ', '2', 'e', '/'), minLength: 1 }),
	);

	it('is one that files and addresses can carry, whatever the name', () => {
		fc.assert(
			fc.property(names, (name) => {
				if (segmentOf(name) !== '') expect(segmentOf(name)).toMatch(fits);
				for (const step of postIdOf(name).split('/')) if (step !== '') expect(step).toMatch(fits);
				expect(decodeURIComponent(urls.post(postIdOf(name)))).toBe(`/posts/${postIdOf(name)}/`);
			}),
		);
	});

	it('is another one for each name of a post, however its letters are composed', () => {
		fc.assert(
			fc.property(names, names, (a, b) => {
				const same = a.toWellFormed().normalize('NFC') === b.toWellFormed().normalize('NFC');
				expect(postIdOf(a) === postIdOf(b)).toBe(same);
			}),
		);
	});

	it('is the name itself where nothing speaks against it', () => {
		for (const name of ['v1.31.0', '升级 指南', 'A', '(a)', "it's", '__proto__', '404', 'index']) {
			expect(postIdOf(name)).toBe(name);
		}
	});

	it('is that of the folder for a file that only stands for it, but not at the top', () => {
		expect(['a/index', 'a/b/README', 'a/Index', 'index', 'README'].map(postIdOf)).toEqual([
			...['a', 'a/b', 'a', 'index', 'README'],
		]);
		expect(['a/index', 'a/b/README', '2024/x'].map(postNameOf)).toEqual(['a', 'b', 'x']);
		expect(['a/index', 'a/C#', 'e\u0301'].map(feedIdOf)).toEqual(['a', 'a/C#', '\u00e9']);
	});

	it('is one for each step of the folders above a post', () => {
		expect(postIdOf('C#/con/4%4')).toBe('C~23/~63on/4~254');
		expect(urls.post('中文/b c')).toBe('/posts/%E4%B8%AD%E6%96%87/b%20c/');
		expect(urls.postMarkdown('中/b')).toBe('/posts/%E4%B8%AD/b.md');
		expect(urls.sharing('中/b')).toBe('/og/%E4%B8%AD/b.png');
	});

	it('is the same for letters that are composed and for those that are not', () => {
		expect(postIdOf('e\u0301')).toBe('\u00e9');
		expect(segmentOf('E\u0301')).toBe('\u00e9');
	});

	it('is one for half of a character, too', () => {
		expect(urls.tag('\ud800')).toBe(urls.tag('\ufffd'));
		expect(postIdOf('a\udc00')).toBe('a\ufffd');
	});

	it('tells tags of dots apart', () => {
		const dots = ['.', '..', '...', '%2e', '%2e%2e', '~2e'].map(segmentOf);
		expect(new Set(dots).size).toBe(dots.length);
	});
});

describe('a path from the root of a site with a base path', () => {
	it.each([
		['/posts/x/', '/k8s/posts/x/'],
		['/', '/k8s/'],
		['/k8s-notes/', '/k8s/k8s-notes/'],
		['/?q=1', '/k8s/?q=1'],
		['/k8s/posts/x/#a', '/k8s/posts/x/#a'],
		['/k8s', '/k8s/'],
		['/k8s#a', '/k8s/#a'],
		['/k8s/k8s/', '/k8s/k8s/'],
	])('%s is %s', (written, address) => {
		expect(onSite(written, '/k8s/')).toBe(address);
		expect(onSite(onSite(written, '/k8s/'), '/k8s/')).toBe(address);
		expect(withoutBase(written, '/k8s/')).toBe(`/${address.slice('/k8s/'.length)}`);
	});

	it.each(['', '#a', '?q', 'x/', '../x', '//a.example/', 'https://a.example/', 'mailto:a@b.c'])(
		'is nothing else: %j stays',
		(address) => {
			for (const base of ['/', '/k8s/']) {
				expect([onSite(address, base), withoutBase(address, base)]).toEqual([address, address]);
			}
		},
	);

	it('is what was written where there is no base path', () => {
		for (const address of ['/', '/a/', '/a?b#c']) expect(onSite(address, '/')).toBe(address);
	});
});
