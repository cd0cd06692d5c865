import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter, withAdditions } from '../../../../scripts/import/frontmatter.ts';
import { checkFrontmatter, cutFrontmatter } from '../../../../src/loaders/frontmatter.ts';

const additions = { author: '甲', aliases: ['/2024/08/a b.html'] };

/** What the loader reads of a post. */
function loaded(contents: string) {
	return checkFrontmatter('a.md', cutFrontmatter(contents)).value;
}

describe('withAdditions', () => {
	it('adds behind all byte order marks, of which files may have several', () => {
		for (const marks of ['\uFEFF', '\uFEFF\uFEFF']) {
			const written = withAdditions(`${marks}---\ntitle: 文\n---\n正文`, { author: '甲' });
			expect(written).toBe(`${marks}---\nauthor: 甲\ntitle: 文\n---\n正文`);
			expect(loaded(written)).toMatchObject({ title: '文', author: ['甲'] });
			expect(withAdditions(`${marks}正文`, { author: '甲' })).toBe(
				`${marks}---\nauthor: 甲\n---\n正文`,
			);
		}
	});

	it('adds lines to YAML and keeps the rest', () => {
		const written = withAdditions('---\ntitle:   文  # 注\n---\n\n正文', additions);
		expect(written).toBe(
			'---\nauthor: 甲\naliases:\n  - "/2024/08/a b.html"\ntitle:   文  # 注\n---\n\n正文',
		);
		expect(loaded(written)).toMatchObject({
			title: '文',
			author: ['甲'],
			aliases: additions.aliases,
		});
	});

	it('puts frontmatter in front of a file without, behind its byte order mark', () => {
		expect(withAdditions('# 文\n', { author: '甲' })).toBe('---\nauthor: 甲\n---\n# 文\n');
		expect(withAdditions('\uFEFF# 文\r\n', { draft: true })).toBe(
			'\uFEFF---\r\ndraft: true\r\n---\r\n# 文\r\n',
		);
	});

	it('adds to what is indented, empty, left open by Hexo, TOML or JSON', () => {
		const of = (contents: string) => withAdditions(contents, { author: '甲' });
		expect(of('---\n  title: 文\n---\n')).toBe('---\n  author: 甲\n  title: 文\n---\n');
		expect(of('---\n---\n正文')).toBe('---\nauthor: 甲\n---\n正文');
		expect(of('title: 文\n---\n正文')).toBe('author: 甲\ntitle: 文\n---\n正文');
		expect(of('+++\ntitle = "文"\n[a]\nb = 1\n+++\n')).toBe(
			'+++\nauthor = "甲"\ntitle = "文"\n[a]\nb = 1\n+++\n',
		);
		expect(of(';;;\n"title": "文"\n;;;\n')).toBe(';;;\n"author": "甲",\n"title": "文"\n;;;\n');
		expect(of(';;;\n{"title": "文"}\n;;;\n')).toBe(
			';;;\n{\n"author": "甲",\n"title": "文"}\n;;;\n',
		);
	});

	it('writes the value of a key that stands there without one', () => {
		expect(withAdditions('---\nauthor:\ntitle: 文\n---\n', { author: '甲' })).toBe(
			'---\nauthor: 甲\ntitle: 文\n---\n',
		);
		expect(withAdditions('---\r\ntitle: 文\r\nauthor: ""\r\n---\r\n', { author: '甲' })).toBe(
			'---\r\ntitle: 文\r\nauthor: 甲\r\n---\r\n',
		);
	});

	it('leaves alone what cannot be read, and a post that lacks nothing', () => {
		for (const broken of ['---\ntitle: 文\n', '---\na: [\n---\n', '+++\na = \n+++\n']) {
			expect(readFrontmatter(broken).form).toBe('broken');
			expect(withAdditions(broken, additions)).toBe(broken);
		}
		expect(withAdditions('正文', {})).toBe('正文');
	});

	it('keeps every body byte for byte', () => {
		const bodies = fc.string({
			unit: fc.constantFrom('文', '\n', '\r\n', '---', '+', ' ', '# ', ':', '\t'),
		});
		const fronts = fc.constantFrom(
			'',
			'---\ntitle: 文\n---\n',
			'\uFEFF---\r\ntag: [a]\r\n---\r\n',
			'+++\n+++\n',
		);
		fc.assert(
			fc.property(fronts, bodies, (front, body) => {
				const contents = front + body;
				const written = withAdditions(contents, additions);
				if (front !== '') expect(written.endsWith(body)).toBe(true);
				expect(cutFrontmatter(written).body).toBe(cutFrontmatter(contents).body);
			}),
		);
	});
});
