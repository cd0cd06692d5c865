import { aPost, type Content, type Input, someFiles } from './input.ts';

const posts = 'src/content/posts';

/** Names of posts that are no addresses as they stand, or that an object has already. */
const names = [
	...[
		'__proto__',
		'constructor',
		'toString',
		'a?b',
		'a#b',
		'a b',
		'a%b',
		'100%',
		'%2e%2e',
		'a%2fb',
	],
	...['file:x', 'a\\b', '.', '..', '...', '.hidden', 'index', 'README', 'CON', 'a*b', 'a"b', "a'b"],
	...[
		'a<b>',
		'a|b',
		'a&b',
		'\u00e9',
		'e\u0301',
		'ÀB',
		'a\nb',
		'a\u0001b',
		'a\u200bb',
		'\u202eabc',
		'🙂',
	],
	...[
		'长'.repeat(83),
		'x'.repeat(251),
		'[id]',
		'[...old]',
		'a.b.c',
		'a.md',
		'-',
		'~',
		'$1',
		'{a}',
		'404',
	],
];

const link = (to: string): Content => ({ is: 'link', to });
const pipe: Content = { is: 'pipe' };
const folder: Content = { is: 'folder' };

const sound = '---\ntitle: 链接来的文章\nauthor: 编辑部\ndate: 2024-08-14\n---\n\n正文。\n';

/** A post with a name; those that begin with `_` are told of and not shown. */
function named(name: string, at: number): Input {
	const isHidden = name.startsWith('_');
	const input = aPost(`named ${at} ${name}`, isHidden ? 'warning' : 'answer', {
		file: `${name}.md`,
	});
	return isHidden ? someFiles(input.name, input.expected, input.files) : input;
}

/** Names of posts, and what stands where posts should. */
export const places: readonly Input[] = [
	...names.map((name, at) => named(name, at)),
	someFiles('a pipe among posts', 'error', { [`${posts}/pipe.md`]: pipe }),
	someFiles('a folder named as a post', 'answer', { [`${posts}/folder.md`]: folder }),
	someFiles('a link that leads nowhere', 'error', { [`${posts}/nowhere.md`]: link('gone.md') }),
	someFiles('a link to itself', 'error', { [`${posts}/circle.md`]: link('circle.md') }),
	someFiles('a link out of the project', 'error', { [`${posts}/out.md`]: link('/etc/hostname') }),
	someFiles('a link to a folder above', 'answer', { [`${posts}/above`]: link('..') }),
	someFiles('a link inside of the project', 'fine', {
		[`${posts}/linked.md`]: link('../../../docs/linked.md'),
		'docs/linked.md': sound,
	}),
	someFiles('two names that one address has', 'error', {
		[`${posts}/twin-\u00e9.md`]: sound,
		[`${posts}/twin-e\u0301.md`]: sound,
	}),
	someFiles('two names in two cases', 'error', {
		[`${posts}/Case.md`]: sound,
		[`${posts}/case.md`]: sound,
	}),
	...['.', '..', '/', '\u0001', '~', 'a/b', '?', '标签\n', 'con', '\u200b', '%2e'].map((tag, at) =>
		aPost(`tag ${at} ${tag}`, 'answer', { front: { tags: JSON.stringify([tag]) } }),
	),
];

/** An SVG with something in it that runs or reaches other hosts, or that cannot be read. */
const drawing = (inside: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`;

const drawings: Readonly<Record<string, string>> = {
	script: drawing('<script>alert(1)</script>'),
	handler: drawing('<rect onload="alert(1)"/>'),
	'foreign picture': drawing('<image href="https://a.io/x.png"/>'),
	'script link': drawing('<a href="javascript:alert(1)"><text>a</text></a>'),
	'foreign style': drawing('<style>@import url(https://a.io/x.css)</style>'),
	unclosed: '<svg xmlns="http://www.w3.org/2000/svg"><g>',
	nothing: '',
	'no drawing': 'PNG',
	entities: `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(20)}">]>${drawing('&b;')}`,
};

/** The head of a PNG that says how large it is. */
function pngOf(width: number, height: number): Buffer {
	const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const size = Buffer.alloc(13);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	size.writeUInt8(8, 8);
	return Buffer.concat([head, size, Buffer.alloc(100)]);
}

const bitmaps: Readonly<Record<string, Content>> = {
	'junk.png': 'junk',
	'empty.png': '',
	'vast.png': pngOf(30_000, 30_000),
	'cut.png': pngOf(10, 10),
	'junk.jpg': Buffer.from('ffd8ffe000104a46', 'hex'),
	'folder.png': folder,
	'pipe.png': pipe,
	'nowhere.png': link('gone.png'),
};

/** Pictures, and what else lies under public/. */
export const pictures: readonly Input[] = [
	...Object.entries(drawings).map(([name, svg], at) =>
		aPost(`drawing ${name}`, 'answer', {
			body: `![图](/img/drawing-${at}.svg)`,
			files: { [`public/img/drawing-${at}.svg`]: svg },
		}),
	),
	...Object.entries(bitmaps).map(([name, content]) =>
		aPost(`picture ${name}`, 'error', {
			body: `![图](/img/${name})`,
			files: { [`public/img/${name}`]: content },
		}),
	),
	...[
		'/../../tmp/x.svg',
		'/img',
		'/none.svg',
		'img/a.svg',
		'/img/%00.svg',
		'https://a.io/x.svg',
	].map((cover) => aPost(`cover ${cover}`, 'error', { front: { cover } })),
	someFiles('a pipe under public', 'error', { 'public/pipe': pipe }),
	someFiles('a link out of public', 'error', { 'public/out': link('/etc/hostname') }),
	someFiles('a broken link under public', 'error', { 'public/nowhere': link('gone') }),
	...[
		'rss.xml',
		'index.html',
		'_headers',
		'posts',
		'pagefind',
		'_astro',
		'404.html',
		'robots.txt',
	].flatMap((name) => [
		someFiles(`a folder public/${name}`, 'answer', { [`public/${name}/x.txt`]: 'x' }),
		someFiles(`a file public/${name}`, 'answer', { [`public/${name}`]: 'x' }),
	]),
];
