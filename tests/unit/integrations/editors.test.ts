import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellEditors } from '../../../src/integrations/editors.ts';

let root: string;
const manifest = () => join(root, '.astro/collections/collections.json');
const posts = () => join(root, 'src/content/posts');
const entries = () => JSON.parse(readFileSync(manifest(), 'utf8')).entries as object;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'editors-'));
	mkdirSync(join(root, '.astro/collections'), { recursive: true });
	mkdirSync(join(posts(), '指南'), { recursive: true });
	writeFileSync(join(posts(), '指南/01 安装.md'), '');
	writeFileSync(join(posts(), 'V1.38.0.md'), '');
	writeFileSync(join(posts(), 'a.png'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what editors are told of posts', () => {
	it('is where each post is, decoded and in lower case as they ask for it', () => {
		writeFileSync(
			manifest(),
			JSON.stringify({ collections: [], entries: { 'file:///x.md': 'x' } }),
		);
		tellEditors(root);
		const folder = decodeURIComponent(pathToFileURL(posts()).href).toLowerCase();
		expect(entries()).toEqual({
			'file:///x.md': 'x',
			[`${folder}/v1.38.0.md`]: 'posts',
			[`${folder}/指南/01 安装.md`]: 'posts',
		});
	});

	it('is written only when there is something new to tell', () => {
		writeFileSync(manifest(), JSON.stringify({ entries: {} }));
		tellEditors(root);
		const before = statSync(manifest(), { bigint: true }).mtimeNs;
		tellEditors(root);
		expect(statSync(manifest(), { bigint: true }).mtimeNs).toBe(before);
	});

	it('is nothing where Astro has told nothing', () => {
		tellEditors(root);
		expect(() => statSync(manifest())).toThrow('ENOENT');
	});
});
