import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idRegistry } from '../../../src/markdown/rendering.ts';
import { render } from '../markdown/aRender.ts';

const root = new URL('../../../', import.meta.url);

function read(file: string): string {
	return readFileSync(new URL(file, root), 'utf8');
}

/** The file and everything of the interface that stands on the same page. */
function withImports(file: string, found = new Set<string>()): Set<string> {
	if (found.has(file)) return found;
	found.add(file);
	for (const [, target = ''] of read(file).matchAll(/(?:from|import)\s+['"](\.[^'"]+)['"]/g)) {
		const path = posix.join(posix.dirname(file), target);
		if (/^src\/(?:layouts|components|client|search)\//.test(path)) withImports(path, found);
	}
	return found;
}

const given = [
	/\s(?:id|for|popovertarget|list|form|aria-(?:labelledby|controls|describedby|owns|details|activedescendant))=(?:"([^"]*)"|\{([^}]*)\})/g,
	/\.(?:id|htmlFor)\s*=\s*([^=;]+);/g,
	/setAttribute\('(?:id|for|aria-(?:labelledby|controls|describedby|owns))',\s*([^)]+)\)/g,
];

describe('the ids of the interface on a post’s page', () => {
	const files = [...withImports('src/layouts/PostLayout.astro')];
	const sources = files.map((file) => [file, read(file)] as const);

	it('begin as no id of a post does', () => {
		expect(files).toEqual(
			expect.arrayContaining(['src/components/SearchPanel.astro', 'src/client/tabs.ts']),
		);
		const ids = sources.flatMap(([file, text]) =>
			given.flatMap((pattern) =>
				[...text.matchAll(pattern)].map(([, plain, code]) => ({
					file,
					id: plain ?? code ?? '',
					text,
				})),
			),
		);
		expect(ids.length).toBeGreaterThan(3);
		for (const { file, id, text } of ids) {
			// It looks for the places of KEPs in the post.
			if (file === 'src/components/kepMarks.ts') continue;
			// A name stands for what the same file says it is; in tabs.ts each id is made of another.
			const name = /^[`$\w.{}-]+$/.exec(id)?.[0] ?? id;
			const known = name.startsWith('ui--') || text.includes('`ui--');
			expect({ file, id, known }).toEqual({ file, id, known: true });
		}
	});

	it('are what its addresses lead to', () => {
		const fragments = sources.flatMap(([, text]) => [...text.matchAll(/href="#([^"]+)"/g)]);
		expect(fragments.map(([, id]) => id)).toEqual(['ui--main']);
	});
});

describe('the ids of a post', () => {
	const claimed = [
		'ui--main',
		'UI--content',
		'ui--dialog',
		'ui--tabs-1-1-tab',
		'note-fn-1',
		'footnote-label',
	];

	it.each(claimed)('are never %s', (id) => {
		expect(idRegistry()(id)).toBe(`_${id}`);
	});

	it.each(claimed)('are never %s, wherever it is written', async (id) => {
		const words = id.replaceAll('-', ' ');
		for (const [format, body] of [
			[
				'markdown',
				`## ${id}\n\n## ${words}\n\n## 题 {#${id}}\n\n<p id="${id}">文</p>\n\n<a name="${id}">文</a>\n\n<h2 id=${id} align=center>文</h2>`,
			],
			[
				'mdx',
				`## ${id}\n\n## 题 \\{#${id}}\n\n<p id={"${id}"}>文</p>\n\n<h3 id="${id}">文</h3>\n\n文<b id='${id}'>字</b>`,
			],
		] as const) {
			const { ids, headings } = await render(body, { format });
			expect(ids.length).toBeGreaterThan(3);
			expect(ids.filter((one) => /^(?:ui--|note-fn|footnote-label$)/i.test(one))).toEqual([]);
			expect(new Set(ids).size).toBe(ids.length);
			expect(headings.every(({ slug }) => ids.includes(slug))).toBe(true);
		}
	});

	it('leave footnotes theirs', async () => {
		const { ids } = await render('## note fn 1\n\n文[^1] <b id="note-fnref-1">字</b>\n\n[^1]: 注');
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(expect.arrayContaining(['note-fn-1', 'note-fnref-1', 'footnote-label']));
	});
});
