import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atomicOutput, outputIsCurrent } from '../../../src/integrations/output.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'output-'));
	mkdirSync(join(root, 'src'));
	writeFileSync(join(root, 'src/post.md'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, text: string): void {
	mkdirSync(join(root, folder), { recursive: true });
	writeFileSync(join(root, folder, 'index.html'), text);
}

/** Starts a build as Astro does: gives the folder it is to write to, and what ends it. */
function startBuild(command: 'build' | 'preview' = 'build') {
	const { hooks } = atomicOutput();
	let outDir = new URL('dist/', pathToFileURL(`${root}/`));
	const setup = {
		command,
		config: { root: pathToFileURL(`${root}/`), outDir },
		updateConfig: (changes: { outDir: URL }) => {
			outDir = changes.outDir;
		},
	};
	hooks['astro:config:setup']?.(setup as never);
	const finish = () => hooks['astro:build:done']?.({} as never);
	return { folder: outDir.pathname.slice(root.length + 1), finish };
}

describe('the output of a build', () => {
	it('is written beside the one that readers get', () => {
		write('dist', 'old');
		const { folder } = startBuild();
		expect(folder).toBe('dist.next/');
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
	});

	it('takes its place in the end', async () => {
		write('dist', 'old');
		const { folder, finish } = startBuild();
		write(folder, 'new');
		await finish();
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
		expect(readdirSync(root).filter((name) => /^dist/.test(name))).toEqual(['dist']);
	});

	it('begins without what a killed build left', () => {
		write('dist.next', 'half');
		startBuild();
		expect(existsSync(join(root, 'dist.next'))).toBe(false);
	});

	it('is brought back when a build was killed while they changed places', () => {
		write('dist.previous', 'old');
		write('dist.next', 'new');
		startBuild();
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
	});

	it('stays where it is when the site is only looked at', () => {
		expect(startBuild('preview').folder).toBe('dist/');
	});
});

describe('whether the output is that of the sources', () => {
	async function build(): Promise<void> {
		const { folder, finish } = startBuild();
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
		const { folder, finish } = startBuild();
		write(folder, 'new');
		writeFileSync(join(root, 'src/post.md'), 'two');
		await finish();
		expect(outputIsCurrent(root)).toBe(false);
	});
});
