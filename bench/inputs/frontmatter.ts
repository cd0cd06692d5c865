import { aPost, type Input } from './input.ts';

/** Values that are no good in most keys, or that YAML reads otherwise than they look. */
const values: Readonly<Record<string, string>> = {
	...{
		nothing: '',
		null: '~',
		'empty text': '""',
		blanks: '"   "',
		'zero width': '"\\u200b\\u2060"',
	},
	...{ number: '1.30', boolean: 'yes', true: 'true', infinity: '.inf', nan: '.nan', huge: '1e999' },
	...{ list: '[]', 'list of nulls': '[~, ~]', 'nested list': '[[a, b], c]', map: '{a: b}' },
	...{
		'map in a list': '[{a: b}]',
		alias: '*新特性',
		strong: '**重要**更新',
		anchor: '&a',
		tag: '!a b',
	},
	...{ binary: '!!binary gICA', set: '!!set {a}', reserved: '@a', tick: '`a`', percent: '%a' },
	...{ control: '"a\\x01b"', surrogate: '"\\ud800"', 'line break': '"a\\nb"', nul: '"a\\0b"' },
	...{
		script: '"<script>alert(1)</script>"',
		javascript: '"javascript:alert(1)"',
		quote: '"\\"><b>"',
	},
	...{ prototype: '__proto__', constructor: 'constructor', dots: '".."', dot: '"."', slash: '"/"' },
	...{ 'no such day': '2024-02-31', 'far day': '99999-01-01', long: '长'.repeat(3000), open: '"a' },
	...{ 'open list': '[a', 'colon inside': 'a: b', hash: '# a', tab: '\ta', block: '|\n  a\n  b' },
	...{ 'percent of GBK': '/%D6%D0%CE%C4/', 'address with NUL': '"/a\\0b/"', document: 'document' },
};

const keys = [
	...[
		'title',
		'author',
		'date',
		'updated',
		'description',
		'categories',
		'tags',
		'release',
		'cover',
	],
	...['draft', 'id', 'claims', 'permalink', 'aliases'],
];

/** Old addresses, each of which is another page's, a file's, or nobody's. */
const addresses = [
	...[
		'/index.html',
		'/_headers',
		'/a//b',
		'/./x',
		'/x%',
		'/a/../b/',
		'/about/',
		'/rss.xml',
		'/keps/3329',
	],
	...['/_astro/old', '/pagefind/x', '/og/x.png', '/404.html', '/posts/', '//a.io/x', '/\\\\a.io'],
	...['https://a.io/x', 'javascript:alert(1)', '/%2e%2e/x', '/%00', '/a?b=c', '/a#b', '/*', '/:a'],
	...['/_pictures/x', '/api/keps.json', '/sitemap.xml', '/.well-known/x', `/${'长'.repeat(90)}/`],
];

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh']
	.map((letter, index) =>
		index === 0
			? letter
			: `${letter}: &${letter} [${Array(9)
					.fill(`*${String.fromCharCode(96 + index)}`)
					.join(', ')}]`,
	)
	.join('\n');

const whole: Readonly<Record<string, string | Uint8Array>> = {
	...{ empty: '', 'only a mark': '\uFEFF', 'no frontmatter': '正文', unclosed: '---\ntitle: a\n' },
	...{
		toml: '+++\ntitle = "a"\n+++\n正文\n',
		'a list': '---\n- a\n---\n正文\n',
		scalar: '---\na\n---\nb\n',
	},
	...{
		json: ';;;\n{"title": "a"\n;;;\n正文\n',
		'two documents': '---\na: 1\n--- b\nc: 2\n---\nd\n',
	},
	'not UTF-8': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0]),
	'UTF-16': Buffer.from('\uFEFF---\ntitle: a\n---\n', 'utf16le'),
	zeros: Buffer.alloc(1000),
	'no title of any kind': '---\nauthor: 编辑部\ndate: 2024-08-14\n---\n\n正文\n',
};

/** Frontmatter of every kind. */
export const frontmatter: readonly Input[] = [
	...keys.flatMap((key) =>
		Object.entries(values).map(([name, yaml]) =>
			aPost(`${key} ${name}`, 'answer', { front: { [key]: yaml } }),
		),
	),
	...addresses.map((address) =>
		aPost(`old address ${address.slice(0, 40)}`, 'answer', {
			front: { aliases: JSON.stringify([address]) },
		}),
	),
	...Object.entries(whole).map(([name, text]) =>
		aPost(`whole ${name}`, 'error', { whole: text, file: `whole-${name.replaceAll(' ', '-')}.md` }),
	),
	aPost('alias bomb', 'error', { lines: bomb }),
	aPost('keys of the prototype', 'warning', { lines: '__proto__: a\nconstructor: b\ntoString: c' }),
	aPost('a key twice', 'error', { lines: 'title: b' }),
	aPost('a key that is a list', 'answer', { lines: '? [a, b]\n: c' }),
	aPost('ten thousand keys', 'answer', {
		lines: Array.from({ length: 10_000 }, (_, at) => `k${at}: ${at}`).join('\n'),
	}),
	aPost('deep YAML', 'error', { lines: `a: ${'['.repeat(5000)}` }),
];
