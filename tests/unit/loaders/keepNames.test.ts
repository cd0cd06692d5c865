import { describe, expect, it } from 'vitest';
import { withNames } from '../../../src/loaders/keepNames.ts';

const names = { id: 'guides/a', alias: '/posts/guides/a/' };
const yaml = (lines: string) => `---\n${lines}---\n\n正文 --- 和 id: x\n`;
const toml = (lines: string) => `+++\n${lines}+++\n\n正文\n`;

describe('the id and the old address', () => {
	it.each([
		[
			'new keys',
			'title: 题 # 说明\n',
			'title: 题 # 说明\nid: guides/a\naliases:\n  - /posts/guides/a/\n',
		],
		[
			'an id that is there',
			"id: 'b' # 旧\ntitle: 题\naliases: []\n",
			'id: guides/a # 旧\ntitle: 题\naliases: [/posts/guides/a/]\n',
		],
		[
			'an empty id and no aliases',
			'id:\naliases:\ntitle: 题\n',
			'id: guides/a\naliases: /posts/guides/a/\ntitle: 题\n',
		],
		[
			'one alias',
			'title: 题\naliases: /old/ # 旧\n',
			'title: 题\naliases: [/old/, /posts/guides/a/] # 旧\nid: guides/a\n',
		],
		[
			'a list',
			'aliases:\n- "/old/" # 旧\n- /older/\n\ntitle: 题\n',
			'aliases:\n- "/old/" # 旧\n- /older/\n- /posts/guides/a/\n\ntitle: 题\nid: guides/a\n',
		],
		[
			'a list that is far in',
			'title: 题\naliases:\n    - /old/ # 旧\n',
			'title: 题\naliases:\n    - /old/ # 旧\n    - /posts/guides/a/\nid: guides/a\n',
		],
		[
			'a list in brackets',
			'title: 题\naliases: [/old/, "/b/"]\n',
			'title: 题\naliases: [/old/, "/b/", /posts/guides/a/]\nid: guides/a\n',
		],
		[
			'a list in brackets over lines',
			'aliases: [\n  /old/,\n]\ntitle: 题\n',
			'aliases: [\n  /old/, /posts/guides/a/\n]\ntitle: 题\nid: guides/a\n',
		],
		[
			'other old addresses',
			'title: 题\nredirect_from: /x/\n',
			'title: 题\nredirect_from: /x/\nid: guides/a\naliases:\n  - /posts/guides/a/\n',
		],
	])('go into YAML with %s, and all else stays', (_, before, after) => {
		expect(withNames(yaml(before), names)).toBe(yaml(after));
	});

	it.each([
		[
			'new keys',
			'title = "题" # 说明\n\n[params]\nid = "x"\n',
			'title = "题" # 说明\nid = "guides/a"\naliases = ["/posts/guides/a/"]\n\n[params]\nid = "x"\n',
		],
		[
			'an id and an alias',
			"id = 'b' # 旧\naliases = \"/old/\"\ntitle = '题'\n",
			'id = "guides/a" # 旧\naliases = ["/old/", "/posts/guides/a/"]\ntitle = \'题\'\n',
		],
		[
			'a list',
			'title = "题"\naliases = ["/old/", "/b]/"] # 旧\n',
			'title = "题"\naliases = ["/old/", "/b]/", "/posts/guides/a/"] # 旧\nid = "guides/a"\n',
		],
		[
			'a list over lines',
			'aliases = [\n  "/old/", # 旧\n]\ntitle = "题"\n',
			'aliases = [\n  "/old/", # 旧\n  "/posts/guides/a/"\n]\ntitle = "题"\nid = "guides/a"\n',
		],
		[
			'a list of nothing',
			'title = "题"\naliases = []\n',
			'title = "题"\naliases = ["/posts/guides/a/"]\nid = "guides/a"\n',
		],
	])('go into TOML with %s, and all else stays', (_, before, after) => {
		expect(withNames(toml(before), names)).toBe(toml(after));
	});

	it.each([
		[
			'new keys',
			'{\n  "title": "题"\n}\n',
			'{\n  "id": "guides/a",\n  "aliases": ["/posts/guides/a/"],\n  "title": "题"\n}\n',
		],
		[
			'keys that are there',
			'{\n\t"title": "题",\n\t"id": "b",\n\t"aliases": ["/old/"]\n}\n',
			'{\n\t"title": "题",\n\t"id": "guides/a",\n\t"aliases": ["/old/", "/posts/guides/a/"]\n}\n',
		],
	])('go into JSON with %s, and all else stays', (_, before, after) => {
		expect(withNames(`${before}\n正文\n`, names)).toBe(`${after}\n正文\n`);
	});

	it('go into JSON as Hexo writes it', () => {
		expect(withNames(';;;\n"title": "题",\n"date": "2024-08-14"\n;;;\n正文\n', names)).toBe(
			';;;\n"id": "guides/a", "aliases": ["/posts/guides/a/"], "title": "题",\n"date": "2024-08-14"\n;;;\n正文\n',
		);
	});

	it('go into YAML that only ends', () => {
		expect(withNames('title: 题\ndate: 2024-08-14\n---\n正文\n', { id: 'a' })).toBe(
			'title: 题\ndate: 2024-08-14\nid: a\n---\n正文\n',
		);
	});

	it('make a frontmatter where there is none, or an empty one', () => {
		const made = '---\nid: guides/a\naliases:\n  - /posts/guides/a/\n---\n';
		expect(withNames('# 题\n\n正文\n', names)).toBe(`${made}\n# 题\n\n正文\n`);
		expect(withNames('---\n---\n正文\n', names)).toBe(`${made}正文\n`);
	});

	it('keep Windows line ends and a byte order mark', () => {
		expect(withNames('\uFEFF---\r\ntitle: 题\r\n---\r\n文\r\n', { id: 'a' })).toBe(
			'\uFEFF---\r\ntitle: 题\r\nid: a\r\n---\r\n文\r\n',
		);
	});

	it.each(['1.30', 'null', '升级: 指南', '#1', 'a b', 'true', '2024-08-14-a'])(
		'may be any word: %s',
		(id) => {
			const made = withNames(yaml('title: 题\n'), { id });
			expect(made).toContain(`id: "${id}"`);
			expect(withNames(made ?? '', { id, alias: '/posts/中文/' })).toContain('  - /posts/中文/');
		},
	);

	it.each([
		['a text of several lines', yaml('title: 题\naliases: |\n  /old/\n')],
		['a map', yaml('title: 题\naliases: { a: b }\n')],
		['an id that is a list', yaml('id: [a]\n')],
		['a frontmatter that does not end', '---\ntitle: 题\n\n正文\n'],
		['a frontmatter that cannot be read', yaml('title: "题\n')],
	])('are written by hand where the frontmatter has %s', (_, contents) => {
		expect(withNames(contents, names)).toBeUndefined();
	});
});
