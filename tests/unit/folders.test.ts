import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesIn, fileBelow, leadsAway } from '../../src/folders.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'folders-'));
	mkdirSync(join(root, 'public/img'), { recursive: true });
	writeFileSync(join(root, 'public/img/a.png'), 'a');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const standings = () =>
	Object.fromEntries(entriesIn(root, 'public').map(({ name, standing }) => [name, standing]));
const link = (target: string, name: string) => symlinkSync(target, join(root, name));

describe('what stands below a folder', () => {
	it('is told in a stable order, the folder first', () => {
		writeFileSync(join(root, 'public/b'), '');
		expect(entriesIn(root, 'public').map(({ name }) => name)).toEqual([
			...['public', 'public/b', 'public/img', 'public/img/a.png'],
		]);
		expect(entriesIn(root, 'public/b')).toEqual([{ name: 'public/b', standing: 'file' }]);
		expect(entriesIn(root, 'nothing')).toEqual([]);
	});

	it('is followed over links inside the project', () => {
		mkdirSync(join(root, 'art'));
		writeFileSync(join(root, 'art/b.png'), 'b');
		link('../art', 'public/art');
		link('img/a.png', 'public/c.png');
		expect(standings()).toMatchObject({ 'public/art/b.png': 'file', 'public/c.png': 'file' });
	});

	it('may be a link to nothing, to other places or to what holds it', () => {
		link('nothing', 'public/broken');
		link('self', 'public/self');
		link(tmpdir(), 'public/outside');
		link('/', 'public/everything');
		link('..', 'public/img/up');
		link('../..', 'public/img/project');
		expect(standings()).toMatchObject({
			'public/broken': 'broken',
			'public/self': 'broken',
			'public/outside': 'outside',
			'public/everything': 'outside',
			'public/img/up': 'circle',
			'public/img/project': 'circle',
		});
	});

	it('may be in two folders that hold each other by links', () => {
		mkdirSync(join(root, 'public/b'));
		link('../b', 'public/img/b');
		link('../img', 'public/b/img');
		expect(standings()).toMatchObject({ 'public/img/b/img': 'circle', 'public/b/img/b': 'circle' });
	});

	it.skipIf(process.platform === 'win32')('may be a pipe, which is never opened', () => {
		execFileSync('mkfifo', [join(root, 'public/pipe')]);
		expect(standings()['public/pipe']).toBe('special');
		expect(fileBelow(join(root, 'public'), '/pipe')).toBeUndefined();
	});

	it('may itself be reached by a link from elsewhere', () => {
		const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
		writeFileSync(join(elsewhere, 'x'), '');
		link(elsewhere, 'mounted');
		expect(entriesIn(root, 'mounted')[1]).toEqual({ name: 'mounted/x', standing: 'file' });
		rmSync(elsewhere, { recursive: true });
	});
});

it('links that nobody who watches files may follow are told from others', () => {
	mkdirSync(join(root, 'public/b'));
	const links = [
		...[
			['nothing', 'public/broken'],
			['/', 'public/everything'],
			['..', 'public/img/up'],
		],
		...[
			['../b', 'public/img/b'],
			['../img', 'public/b/img'],
			['img/a.png', 'public/c.png'],
		],
	] as const;
	for (const [target, name] of links) link(target, name);
	const away = [...links.map(([, name]) => name), 'public/img/b/img', 'public/img', 'public/none'];
	expect(away.filter((name) => leadsAway(root, join(root, name)))).toEqual([
		...['public/broken', 'public/everything', 'public/img/up', 'public/img/b/img'],
	]);
});

describe('a file below a folder', () => {
	const found = (inside: string) => fileBelow(join(root, 'public'), inside);

	it('is found where it is', () => {
		expect(found('/img/a.png')).toBe(join(root, 'public/img/a.png'));
	});

	it.each([
		...[
			'/img',
			'/',
			'',
			'/img/none.png',
			'/img/a.png/',
			'/img/a.png/b',
			'/\0',
			'/../../etc/passwd',
		],
		...[`/${'长'.repeat(200)}.png`, `/${'a/'.repeat(5000)}`, '/..', '/../public2/x'],
	])('is none at %j', (inside) => {
		expect(found(inside)).toBeUndefined();
	});

	it('is none where a link leads out of the project', () => {
		const secret = join(mkdtempSync(join(tmpdir(), 'secret-')), 'x.svg');
		writeFileSync(secret, '');
		link(secret, 'public/img/x.svg');
		link(join(secret, '..'), 'public/img/folder');
		expect(found('/img/x.svg')).toBeUndefined();
		expect(found('/img/folder/x.svg')).toBeUndefined();
		rmSync(join(secret, '..'), { recursive: true });
	});
});
