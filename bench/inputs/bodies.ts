import { hostile } from '../hostile.ts';
import { aPost, type Input } from './input.ts';

/** Bodies that are wrong, and what is to be said of them. */
const wrong: Readonly<Record<string, string>> = {
	'dead anchor': '[a](#没有)',
	'missing picture': '![图](/img/none.png)',
	'folder as picture': '![图](/img/covers)',
	'picture with a long name': `![图](/img/${'长'.repeat(200)}.png)`,
	'picture with NUL': '![图](/img/a%00.png)',
	'script link': '[a](javascript:alert(1))',
	'unclosed container': '::: tip\na',
};

/** Bodies that are to be read, each by whatever means. */
const odd: Readonly<Record<string, string>> = {
	...{ 'heading constructor': '## constructor\n\n### __proto__\n\n### toString\n\nKEP-3329' },
	...{ 'KEP zero': 'KEP-0 和 KEP-00000 和 KEP-99999999999999999999' },
	...{ 'words of browsers': 'document 和 window 不在服务器上。' },
	...{ 'bare brackets': '![i](http://h/(b).png) `![i](http://h/b.png)`' },
	...{ 'policy host': '![x](https://*/a.png) ![x](https://a.io;script-src-elem/x.png)' },
	...{ 'mermaid address': '```mermaid\ngraph TD\nA-->B\nstyle A fill:uRl(http://h/x.svg#a)\n```' },
	...{
		'broken mermaid': '```mermaid\ngraph ???\n%%{init: x}%%\n```',
		'broken formula': '$$\n\\frac{\n$$',
	},
	...{ 'control characters': 'a\u0001\u0008\u001fb\u007f\u0085c', 'lone surrogate': 'a&#xD800;b' },
	...{ 'id of the interface': '<p id="search-field-dialog">a</p>\n\n## 搜索' },
	...{
		'foreign path': '<a href="\\\\a.io\\x">a</a> [b](/\\a.io)',
		'data address': '[a](data:text/html,x)',
	},
	...{
		refresh: '<meta http-equiv="refresh" content="0;url=https://a.io">',
		base: '<base href="//a.io">',
	},
};

/** Pieces that are written inside of each other, and how they end. */
const nested: Readonly<Record<string, readonly [open: string, close: string, times: number]>> = {
	quotes: ['> ', '', 4400],
	items: ['- ', '', 2700],
	notes: ['{% note %}\n', '{% endnote %}\n', 5100],
	'bold with stars': ['<b>*a', '', 3800],
	divs: ['<div>', '</div>', 5000],
	containers: ['::: tip\n', ':::\n', 5000],
	brackets: ['[', ']', 20_000],
	pictures: ['![', '](a)', 5000],
	strong: ['**a ', '', 10_000],
	formulas: ['$\\sqrt{', '', 3000],
	numbered: ['1. ', '', 2700],
	tables: ['| ', '', 20_000],
	details: ['<details><summary>a</summary>\n\n', '\n\n</details>', 2000],
};

const long: Readonly<Record<string, string>> = {
	spaces: `a${' '.repeat(160_000)}b`,
	'words in one block': 'word '.repeat(80_000),
	'KEP addresses in a line': 'https://kep.k8s.io/3329 '.repeat(16_000),
	contents: '[[toc]]\n\n'.repeat(8000),
	'addresses in a line': 'www.a.io字'.repeat(16_000),
	schemes: 'https://'.repeat(16_000),
	'one line of Han': '汉'.repeat(200_000),
	'closing brackets': ']'.repeat(100_000),
};

/** Bodies of every kind. */
export const bodies: readonly Input[] = [
	...Object.entries(wrong).map(([name, body]) => aPost(`body ${name}`, 'answer', { body })),
	...Object.entries(odd).map(([name, body]) => aPost(`body ${name}`, 'answer', { body })),
	...Object.entries(nested).map(([name, [open, close, times]]) =>
		aPost(`nested ${name}`, 'answer', { body: open.repeat(times) + close.repeat(times) }),
	),
	...Object.entries(long).map(([name, body]) => aPost(`long ${name}`, 'answer', { body })),
	...Object.entries(hostile).map(([name, body]) =>
		aPost(`hostile ${name}`, 'answer', { body: body(20_000) }),
	),
];

const markup = [
	...['<script>alert(1)</script>', '<svg onload={alert(1)} />', '<style>{`a{}`}</style>'],
	...[
		'<link rel="stylesheet" href="https://a.io/x.css" />',
		'<object data="x" />',
		'<base href="//a.io" />',
	],
	...[
		'<meta http-equiv="refresh" content="0;url=https://a.io" />',
		'<a href={"javascript:alert(1)"}>a</a>',
	],
	...['<form action={"https://a.io"}>a</form>', '<iframe srcdoc="x" />', '<Unknown />', '<Tip>'],
	...[
		'{version}',
		'{process.exit(0)}',
		"{(() => { throw new Error('x') })()}",
		'{"文字"}',
		'{/* 注释 */}',
	],
	...[
		"import fs from 'node:fs'",
		'export const a = process.exit(0)',
		'<Tip {...props} />',
		'{`a`}',
	],
	...["export { default } from './x.ts'", '<Tip title={document.title}>a</Tip>', '{while(true){}}'],
	...[
		'<div style={{color: "red"}}>a</div>',
		'<a.b.c />',
		'<></>',
		'{',
		'}',
		'<a',
		'</b>',
		'a < b',
		'{a',
	],
];

/** MDX of every kind. */
export const mdx: readonly Input[] = markup.map((body, at) =>
	aPost(`mdx ${at} ${body}`, 'answer', { body, file: `mdx-${at}.mdx` }),
);
