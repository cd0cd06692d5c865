import { describe, expect, it } from 'vitest';
import {
	type Asker,
	filesByPath,
	isBroken,
	isDue,
	isForSite,
	patience,
	wayOf,
} from '../../../src/offline/answer.ts';
import type { KeptFile } from '../../../src/offline/list.ts';

const scope = 'https://example.org/k8s/';
const page: KeptFile = ['posts/v1.31.0/', 10, 'aaa'];
const chinese: KeptFile = ['tags/%E5%AD%98%E5%82%A8/', 10, 'bbb'];
const home: KeptFile = ['', 10, 'ccc'];
const sheet: KeptFile = ['_astro/style.abc.css', 10];
const entry: KeptFile = ['pagefind/pagefind-entry.json', 10, 'ddd'];
const known = { scope, files: filesByPath([page, chinese, home, sheet, entry]) };

const reader: Asker = { isPage: true, isBound: false };
const part: Asker = { isPage: false, isBound: false };
const boundPart: Asker = { isPage: false, isBound: true };

describe('a request', () => {
	const asked = { method: 'GET', isRanged: false, isOnlyIfCached: false };

	it('is the worker’s if it asks for a whole file below the site’s base path', () => {
		expect(isForSite({ ...asked, address: `${scope}posts/` }, scope)).toBe(true);
		expect(isForSite({ ...asked, address: 'https://example.org/other/' }, scope)).toBe(false);
		expect(isForSite({ ...asked, address: 'https://elsewhere.example/k8s/' }, scope)).toBe(false);
	});

	it('is the browser’s own if it sends something, wants a part, or what lies at hand alone', () => {
		const address = `${scope}posts/`;
		expect(isForSite({ ...asked, address, method: 'POST' }, scope)).toBe(false);
		expect(isForSite({ ...asked, address, method: 'HEAD' }, scope)).toBe(false);
		expect(isForSite({ ...asked, address, isRanged: true }, scope)).toBe(false);
		expect(isForSite({ ...asked, address, isOnlyIfCached: true }, scope)).toBe(false);
	});
});

describe('a page', () => {
	it('comes from the network, and kept if that is silent for too long, whatever its query', () => {
		for (const address of ['posts/v1.31.0/', 'posts/v1.31.0/?q=a#b', 'posts/v1%2E31%2E0/']) {
			expect(wayOf(scope + address, reader, known)).toEqual({
				...{ kind: 'newest', file: page, patience },
			});
		}
		expect(wayOf(`${scope}?x`, reader, known)).toMatchObject({ kind: 'newest', file: home });
	});

	it('is asked of the network first again, whatever was shown before', () => {
		expect(wayOf(`${scope}posts/v1.31.0/`, { isPage: true, isBound: true }, known).kind).toBe(
			'newest',
		);
	});

	it('is found in whatever way its address is encoded', () => {
		for (const path of ['tags/存储/', 'tags/%e5%ad%98%E5%82%A8/']) {
			expect(wayOf(scope + path, reader, known)).toMatchObject({ file: chinese });
		}
	});

	it('is led to from its address without a slash and with the name of its file', () => {
		for (const path of ['posts/v1.31.0', 'posts/v1.31.0/index.html']) {
			expect(wayOf(scope + path, reader, known)).toEqual({ kind: 'renamed', path: page[0] });
		}
		expect(wayOf(`${scope}index.html`, reader, known)).toEqual({ kind: 'renamed', path: '' });
	});

	it('that is not kept has another in its place', () => {
		for (const path of ['posts/none/', 'rss.xml', '%', 'posts/v1.31.0/x']) {
			expect(wayOf(scope + path, reader, known)).toEqual({ kind: 'page' });
		}
	});
});

describe('a part of a page', () => {
	it('is the kept one if its name changes with its content', () => {
		for (const asker of [part, boundPart]) {
			expect(wayOf(scope + sheet[0], asker, known)).toEqual({ kind: 'kept', file: sheet });
		}
	});

	it('comes from the network otherwise, however long that takes', () => {
		expect(wayOf(scope + entry[0], part, known)).toEqual({ kind: 'newest', file: entry });
	});

	it('is of the same build as what was shown from what is kept', () => {
		expect(wayOf(scope + entry[0], boundPart, known)).toEqual({ kind: 'kept', file: entry });
	});

	it('of another build’s index is refused to a search over what is kept', () => {
		const piece = `${scope}pagefind/index/new.pf_index`;
		expect(wayOf(piece, boundPart, known)).toEqual({ kind: 'refused' });
		expect(wayOf(piece, part, known)).toEqual({ kind: 'network' });
		expect(wayOf(`${scope}img/new.svg`, boundPart, known)).toEqual({ kind: 'network' });
	});
});

it('a server that is broken is no better than none; one that does not know an address is', () => {
	expect([500, 502, 503, 504].map(isBroken)).toEqual([true, true, true, true]);
	// An answer that leads elsewhere has the status 0 for a worker.
	expect([0, 200, 304, 403, 404, 410].filter(isBroken)).toEqual([]);
});

it('a new build is looked for once in half an hour, and when the clock was set back', () => {
	const now = 1_000_000_000;
	expect(isDue(undefined, now)).toBe(true);
	expect(isDue(now - 29 * 60_000, now)).toBe(false);
	expect(isDue(now - 30 * 60_000, now)).toBe(true);
	expect(isDue(now + 1, now)).toBe(true);
});
