import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { postsLoader } from '../../../src/loaders/posts.ts';
import { reportChannel, type Verdict } from '../../../src/loaders/report.ts';
import { keptArticle } from '../../../src/markdown/articles.ts';
import type { Post } from '../../../src/schemas/post.ts';
import { aStore } from './aStore.ts';

/** The loader of posts over real files of a test, with a store in the place of Astro's. */

export const state = {
	root: '',
	content: aStore(),
	said: [] as string[],
	verdict: undefined as Verdict | undefined,
};
const listen = (message: unknown) => {
	state.verdict = message as Verdict;
};

/** Gives each test of a file a project of its own; a module is evaluated once for many files. */
export function aProject(): void {
	beforeEach(() => {
		state.root = mkdtempSync(join(tmpdir(), 'content-'));
		state.content = aStore();
		state.said = [];
		state.verdict = undefined;
		subscribe(reportChannel, listen);
	});
	afterEach(() => {
		unsubscribe(reportChannel, listen);
		rmSync(state.root, { recursive: true, force: true });
	});
}

export function write(name: string, text: string): void {
	mkdirSync(join(state.root, name, '..'), { recursive: true });
	writeFileSync(join(state.root, name), text);
}

export const posts = 'src/content/posts';
export const aFile = (body: string, more = '') =>
	`---\ntitle: v1.31.0版本内容\nauthor: 编辑部\ndate: 2024-08-14\n${more}---\n\n${body}\n`;

/** Loads once: in a build, or as development does at its start and after each change. */
export async function load(mode: 'build' | 'dev' = 'build'): Promise<EventEmitter> {
	const watcher = new EventEmitter();
	const log = (message: string) => state.said.push(message);
	await postsLoader().load({
		store: state.content.store,
		config: { root: pathToFileURL(`${state.root}/`) },
		logger: { error: log, warn: log, info: log },
		parseData: async ({ data }: { data: unknown }) => data,
		watcher: mode === 'dev' ? watcher : undefined,
	} as never);
	return watcher;
}

export const shown = () => state.content.store.values().map(({ data }) => data as unknown as Post);

export async function article(id = 'v1.31.0') {
	const key = String(state.content.store.get(id)?.digest);
	return keptArticle(state.root, { id, key });
}
