import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputIsCurrent } from '../../../src/build/current.ts';
import { foldersOf, recover, swapInside } from '../../../src/build/outputFolders.ts';
import { takePlace } from '../../../src/build/place.ts';
import { plainly } from '../../../src/plainError.ts';
import { machineStrings } from '../../../src/strings/machine.ts';

let root = '';
let said: string[] = [];
beforeEach(() => {
	said = [];
	root = mkdtempSync(join(tmpdir(), 'output-'));
	mkdirSync(join(root, 'src'));
	writeFileSync(join(root, 'src/post.md'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, text: string): void {
	mkdirSync(join(root, folder), { recursive: true });
	writeFileSync(join(root, folder, 'index.html'), text);
}

/** Starts a build: gives the folder it is to write to, and what ends it. */
async function startBuild() {
	const place = await plainly(takePlace(root, join(root, 'dist'), (words) => said.push(words)));
	const finish = async () => {
		await place.finish();
		place.leave();
	};
	return { folder: place.folders.next.slice(root.length + 1), finish };
}

describe('the output of a build', () => {
	it('is written beside the one that readers get', async () => {
		write('dist', 'old');
		const { folder } = await startBuild();
		expect(folder).toBe('dist.next');
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
	});

	it('takes its place in the end', async () => {
		write('dist', 'old');
		const { folder, finish } = await startBuild();
		write(folder, 'new');
		await finish();
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
		expect(readdirSync(root).filter((name) => /^dist/.test(name))).toEqual(['dist']);
	});

	it('begins without what a killed build left', async () => {
		write('dist.next', 'half');
		await startBuild();
		expect(existsSync(join(root, 'dist.next'))).toBe(false);
	});

	it('is brought back when a build was killed while they changed places', async () => {
		write('dist.previous', 'old');
		write('dist.next', 'new');
		await startBuild();
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
	});

	it.each([
		['a folder elsewhere', (elsewhere: string) => mkdirSync(elsewhere)],
		['nothing yet', () => {}],
	])('takes the place that a link leads to, which is %s, and the link stays', async (_, make) => {
		const elsewhere = join(root, 'elsewhere');
		make(elsewhere);
		symlinkSync('link', join(root, 'dist'));
		symlinkSync(elsewhere, join(root, 'link'));
		const { folder, finish } = await startBuild();
		// Pages import packages, which are looked for above them.
		expect(folder).toBe('dist.next');
		write(folder, 'new');
		await finish();
		expect(readlinkSync(join(root, 'dist'))).toBe('link');
		expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toBe('new');
		expect(readdirSync(root).sort()).toEqual(['.cache', 'dist', 'elsewhere', 'link', 'src']);
	});

	it('waits until another build of the project has ended, and says so', async () => {
		const first = await startBuild();
		const second = startBuild();
		await expect.poll(() => said).toEqual([machineStrings.waiting]);
		write(first.folder, 'first');
		await first.finish();
		const { folder, finish } = await second;
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('first');
		write(folder, 'second');
		await finish();
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('second');
	});

	it('does not wait for a lock that is none', async () => {
		write('.cache', '');
		writeFileSync(
			join(root, '.cache/build-lock'),
			'left by something else, and longer than nothing',
		);
		expect((await startBuild()).folder).toBe('dist.next');
		expect(said).toEqual([]);
	});

	it('says in a sentence what is in the way of the cache', async () => {
		writeFileSync(join(root, '.cache'), '');
		await expect(startBuild()).rejects.toMatchObject({
			message: expect.stringContaining('移到别处'),
			stack: '',
		});
	});
});

describe('an output that is a disk of its own', () => {
	const folders = () => foldersOf(join(root, 'dist'));
	const names = () => readdirSync(join(root, 'dist')).sort();
	beforeEach(() => {
		write('dist', 'old');
		write('dist/gone', 'old');
	});

	it('gets what is in the next one', () => {
		write('dist.next', 'new');
		write('dist.next/posts', 'new');
		swapInside(folders(), folders().next);
		expect(names()).toEqual(['index.html', 'posts']);
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
		expect(existsSync(join(root, 'dist.next'))).toBe(false);
	});

	it('is brought back when a build was killed before all of it had left', () => {
		write('dist/.next', 'new');
		mkdirSync(join(root, 'dist/.leaving'));
		renameSync(join(root, 'dist/gone'), join(root, 'dist/.leaving/gone'));
		recover(folders());
		expect(names()).toEqual(['gone', 'index.html']);
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
	});

	it('is the next one when a build was killed after that', () => {
		write('dist/.next/posts', 'new');
		write('dist/.previous', 'old');
		writeFileSync(join(root, 'dist/index.html'), 'new');
		rmSync(join(root, 'dist/gone'), { recursive: true });
		recover(folders());
		expect(names()).toEqual(['index.html', 'posts']);
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
	});
});

describe('whether the output is that of the sources', () => {
	async function build(): Promise<void> {
		const { folder, finish } = await startBuild();
		write(folder, 'new');
		await finish();
	}

	it('is known after a build', async () => {
		expect(outputIsCurrent(root)).toBe(false);
		await build();
		expect(outputIsCurrent(root)).toBe(true);
	});

	it('changes with the text of a file', async () => {
		await build();
		writeFileSync(join(root, 'src/post.md'), 'two');
		expect(outputIsCurrent(root)).toBe(false);
	});

	it('changes with the name of a file', async () => {
		await build();
		writeFileSync(join(root, 'src/other.md'), 'one');
		rmSync(join(root, 'src/post.md'));
		expect(outputIsCurrent(root)).toBe(false);
	});

	it('counts an edit during the build as one after it', async () => {
		const { folder, finish } = await startBuild();
		write(folder, 'new');
		writeFileSync(join(root, 'src/post.md'), 'two');
		await finish();
		expect(outputIsCurrent(root)).toBe(false);
	});

	it('is no when the record of it cannot be read', async () => {
		await build();
		rmSync(join(root, '.cache/output-key'));
		mkdirSync(join(root, '.cache/output-key'));
		expect(outputIsCurrent(root)).toBe(false);
	});
});
