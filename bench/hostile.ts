type Hostile = Readonly<Record<string, (length: number) => string>>;

/** A piece again and again, up to a length. */
function filled(length: number, piece: string): string {
	return piece.repeat(Math.max(1, Math.floor(length / piece.length)));
}

/** Numbered pieces up to a length. */
function numbered(length: number, piece: (number: number) => string): string {
	const pieces: string[] = [];
	for (let size = 0; size < length; size += pieces.at(-1)?.length ?? length) {
		pieces.push(piece(pieces.length));
	}
	return pieces.join('');
}

/** Levels of nesting, each on a line of its own: their indentation makes the length a square. */
function steps(length: number, line: (level: number) => string): string {
	return Array.from({ length: Math.floor(Math.sqrt(length)) }, (_, level) => line(level)).join(
		'\n',
	);
}

/** What stands among blanks or other characters that many patterns skip. */
const blanks: Hostile = {
	'spaces between words': (length) => `a${' '.repeat(length)}b`,
	'tabs between words': (length) => `a${'\t'.repeat(length)}b`,
	'wide spaces between Han': (length) => `中${'\u3000'.repeat(length)}文`,
	'spaces in a heading': (length) => `# a${' '.repeat(length)}b {#c`,
	'spaces in the title of a container': (length) => `::: tip a${' '.repeat(length)}b\n\nc\n\n:::`,
	'spaces behind colons': (length) => `:::${' '.repeat(length)}\u2028`,
	'spaces in a note of Hexo': (length) => `{% note %}a${' '.repeat(length)}b{% endnote`,
	'spaces in a heading with attributes': (length) => `# a${' '.repeat(length)}b {:#c`,
	'spaces in a shortcode': (length) => `{{< a${' '.repeat(length)}b`,
	'spaces in a template tag': (length) => `{% a${' '.repeat(length)}b %`,
	'shortcodes without an end': (length) => filled(length, '{{< a '),
	'template tags without an end': (length) => filled(length, '{% raw '),
	'attribute lists without an end': (length) => filled(length, '](a){:.b '),
	'signs that mark': (length) => filled(length, '==a '),
	'signs of exponents': (length) => filled(length, 'a^b'),
	'containers of an unknown kind': (length) => filled(length, '::: a\n\n:::\n'),
	'style sheets without an end': (length) => filled(length, '<style>\n'),
	'spaces before a note in code': (length) =>
		`\`\`\`js\na${' '.repeat(length)}// [!code ++${' '.repeat(length)}\n\`\`\``,
	'spaces behind an address': (length) => `https://a.example${' '.repeat(length)}中`,
	'spaces in a picture': (length) => `![a](/a.png${' '.repeat(length)}"b)`,
	'spaces in a style': (length) => `<b style="color: red${' '.repeat(length)}!important a">b</b>`,
	'spaces before lines': (length) => filled(length, `中${' '.repeat(100)}\n`),
	'spaces in a component': (length) => `&lt;Chart${' '.repeat(length)}`,
	'spaces behind a dash': (length) => `-一${' '.repeat(length)}二`,
	'spaces in a row': (length) => `|a|\n|-|\n|${' '.repeat(length)}b`,
};

/** What the author may name or link again and again. */
const named: Hostile = {
	'words in one block': (length) => filled(length, 'word '),
	'parts of files that are not there': (length) =>
		filled(length, '<!-- @include: ./a.md#b{1-2} -->\n'),
	'files as code of VuePress that are not there': (length) =>
		filled(length, '@[code{1-2} js](./a.js)\n'),
	'files as code that are not there': (length) => filled(length, '<<< @/a.js{1,2-3}\n'),
	'numbers of KEPs in a line': (length) => numbered(length, (number) => `KEP-${number}、`),
	'addresses of KEPs in a line': (length) =>
		numbered(length, (number) => `https://kep.k8s.io/${number} `),
	'links to KEPs in an item': (length) =>
		`- ${numbered(length, (number) => `[KEP-${number}](https://kep.k8s.io/${number}) `)}`,
	'addresses without an end': (length) => filled(length, 'https://'),
	'addresses among Han': (length) => filled(length, 'www.a.io字'),
	'short addresses': (length) => filled(length, 'www.a.io '),
	'short addresses and a Han character': (length) => `${filled(length, 'www.a.io ')}字`,
	'addresses that end in Han': (length) => filled(length, 'http://a.example/b，'),
	'tables of contents': (length) => `# a\n\n## b\n\n${filled(length, '[[toc]]\n\n')}`,
	'tables of contents of many headings': (length) => filled(length, '[[toc]]\n\n## a\n\n'),
	'links to headings that are not there': (length) =>
		numbered(length, (number) => `## 标题${number}\n\n[a](#没有${number})\n\n`),
	'emoji in a line': (length) => filled(length, ':smile: '),
	'actions before an upgrade': (length) =>
		`## 升级前必看\n\n${numbered(length, (number) => `- **甲${number}，** 乙（[#${number}](https://a.example/)）。\n`)}`,
	'brackets in an action': (length) =>
		`## 升级前必看\n\n- ${filled(length, '（[a](https://b.example/)、')}`,
	'bold words above lists': (length) => filled(length, '**升级须知**\n\n- 甲\n\n乙\n\n'),
	footnotes: (length) => numbered(length, (number) => `a[^${number}]\n\n[^${number}]: b\n\n`),
	'references to one footnote': (length) => `${filled(length, 'a[^1]\n\n')}[^1]: b`,
	'definitions of links': (length) =>
		numbered(length, (number) => `[a${number}]: /b\n[a${number}]\n\n`),
	'references to a long definition': (length) =>
		`[a]: /${'b'.repeat(length / 2)}\n\n${filled(length / 2, '[a] ')}`,
	'stray notes in code': (length) => `\`\`\`js\n${filled(length, 'a // [!code hl:999]\n')}\`\`\``,
	'ranges of marked lines': (length) => `\`\`\`js {${filled(length, '1-9999,')}}\na\n\`\`\``,
	'brackets behind a fence': (length) => `\`\`\`js ${filled(length, '[')}\na\n\`\`\``,
	'blocks of code': (length) => filled(length, '```js\na\n```\n'),
	'formulas in a line': (length) => filled(length, '$a$ '),
	'braces in a formula': (length) => `$$${'{'.repeat(length / 2)}x${'}'.repeat(length / 2)}$$`,
	'headings with links': (length) => filled(length, '# [a](b)\n'),
	'rows of a table': (length) => `a|b\n-|-\n${filled(length, 'a|b\n')}`,
	'columns of a table': (length) => `${filled(length / 2, 'a|')}\n${filled(length / 2, '-|')}`,
	'rows that are short of cells': (length) =>
		`${filled(length / 8, 'a|')}\n${filled(length / 8, '-|')}\n${filled(length / 2, 'a|\n')}`,
};

/** What stands inside something else without end. */
const nested: Hostile = {
	'quotes in quotes': (length) => '>'.repeat(length),
	'lists in lists': (length) => `${filled(length, '- ')}a`,
	'numbered lists in lists': (length) => `${filled(length, '1. ')}a`,
	'lists in quotes': (length) => `${filled(length, '> - ')}a`,
	'lists in lists line by line': (length) => steps(length, (level) => `${'  '.repeat(level)}- a`),
	'quotes in quotes line by line': (length) => steps(length, (level) => `${'> '.repeat(level)}a`),
	'containers in containers': (length) => filled(length, '::: tip\n'),
	'notes of Hexo in notes': (length) => filled(length, '{% note %}\n'),
	'tags among emphasis': (length) => filled(length, '<b>*a'),
	'strong words in strong words': (length) =>
		`${filled(length / 2, '**a ')}${filled(length / 2, ' b**')}`,
	'lines in the title of a link': (length) => `[a](/b "${filled(length, '中\n')}")`,
	'addresses without an end in a link': (length) => `[a${filled(length, 'https://')}](/b)`,
	'brackets in brackets': (length) => `${'['.repeat(length / 2)}a${']'.repeat(length / 2)}`,
	'links in links': (length) => `${'['.repeat(length / 5)}a${filled((length / 5) * 4, '](b)')}`,
	'divisions in divisions': (length) => filled(length, '<div>\n\n'),
};

/** What is code, or a piece of it, in MDX; words elsewhere. */
const code: Hostile = {
	braces: (length) => '{'.repeat(length),
	'values in braces': (length) => filled(length, '{"a"}'),
	'comments in braces': (length) => filled(length, '{/* a */}'),
	'comments in braces that nobody closes': (length) => filled(length, 'x {/*\n\n'),
	'arrays in arrays': (length) => `{${'['.repeat(length / 2)}1${']'.repeat(length / 2)}}`,
	'arrays in arrays in a line': (length) =>
		`x {${'['.repeat(length / 2)}1${']'.repeat(length / 2)}}`,
	'arrays in arrays in an attribute': (length) =>
		`<Tip title={${'['.repeat(length / 2)}1${']'.repeat(length / 2)}}>a</Tip>`,
	'arrays in arrays of a module': (length) => `export const a = ${'['.repeat(length)}`,
	'functions in functions': (length) => `{${filled(length, 'a=>')}1}`,
	components: (length) => filled(length, '<Tip>\na\n</Tip>\n\n'),
	'components in components': (length) => filled(length, '<Tip>\n'),
	'tags in a line': (length) => filled(length, '<b>a</b>'),
	'tags in paragraphs': (length) => filled(length, '<b>a</b>\n\n'),
	'a tag full of Han': (length) => `文字 <b ${'中'.repeat(length)}>a</b>`,
	anchors: (length) => filled(length, '{#a}'),
	'numbers of characters': (length) => filled(length, '&#1;'),
	'character references in a line': (length) => filled(length, '&amp;'),
};

const marks: Hostile = {
	'asterisks with full-width colons': (length) => '**：'.repeat(length / 3),
	'tildes with Han': (length) => '~~中'.repeat(length / 3),
	'angle brackets': (length) => '<'.repeat(length),
	'tags without an end': (length) => '<b '.repeat(length / 3),
	'tags that nobody closes': (length) => '<b>'.repeat(length / 3),
	'attributes that nobody closes': (length) => '<a b="'.repeat(length / 6),
	'values without quotes': (length) => `<a ${'b=/c '.repeat(length / 5)}`,
	'comments that nobody closes': (length) => '<!--'.repeat(length / 4),
	'closing brackets behind an address': (length) => `中https://a.example${'('.repeat(length)}中`,
	'picture openings': (length) => '!['.repeat(length / 2),
	'pictures with spaces': (length) => '![](a b'.repeat(length / 7),
	'titles of a picture that never end': (length) => `![](a${' "b'.repeat(length / 3)}`,
	'a picture and brackets': (length) => `![](a${' (b)'.repeat(length / 4)}`,
	'paths of Windows': (length) => '](..\\_a'.repeat(length / 8),
	'spaces before a path of Windows': (length) => `](${' '.repeat(length)}..\\_a`,
	'colons with names': (length) => ':a'.repeat(length / 2),
	'stray container ends': (length) => ':::\n'.repeat(length / 4),
	'containers of unknown kinds': (length) => '::: foo\n'.repeat(length / 8),
	'Han over many lines': (length) => '中\n'.repeat(length / 2),
	'headings of one name': (length) => '# a\n'.repeat(length / 4),
	'items without an end': (length) => `<ul>${'<li>a'.repeat(length / 5)}`,
	'mentions of KEPs': (length) => '- KEP-1 a\n'.repeat(length / 10),
	'character references': (length) => '<b>&amp;</b>'.repeat(length / 12),
	'code spans of two lengths': (length) => '` `` '.repeat(length / 5),
	'code spans': (length) => '`a`'.repeat(length / 3),
	'tags of Hexo in formulas': (length) => `\${% a %}$ `.repeat(length / 10),
	'marked lines without number': (length) => `\`\`\`js {1-99999999}\n${'a\n'.repeat(length / 2)}`,
	'code that opens and never closes': (length) => `\`\`\`bash\n${'"$(\n'.repeat(length / 4)}`,
	'the longest lines that have colours': (length) =>
		`\`\`\`md\n${`${'*a '.repeat(660)}\n`.repeat(length / 1981)}`,
};

/** Posts made to be slow, by their length in characters; each is to be read as Markdown and as MDX. */
export const hostile: Hostile = { ...marks, ...blanks, ...named, ...nested, ...code };

/** The same in frontmatter. */
export const hostileFrontmatter: Hostile = {
	'brackets in brackets': (length) => `tags: ${'['.repeat(length)}`,
	'braces in braces': (length) => `tags: ${filled(length, '{a: ')}`,
	'items in items': (length) => `tags:\n  ${filled(length, '- ')}a`,
	'unknown keys': (length) => numbered(length, (number) => `key${number}: a\n`),
	'one key': (length) => filled(length, 'tags: a\n'),
	tags: (length) => `tags:\n${numbered(length, (number) => `  - 标签${number}\n`)}`,
	'tags that are numbers': (length) => `tags: [${filled(length, '1.30, ')}]`,
	'old addresses': (length) => `aliases:\n${numbered(length, (number) => `  - /old/${number}/\n`)}`,
	'slashes of an old address': (length) => `aliases: a${'/'.repeat(length)}b`,
	'spaces in a title': (length) => `title: a${' '.repeat(length)}b`,
	'a title of Han': (length) => `title: ${'中'.repeat(length)}`,
	'versions in a title': (length) => `title: ${filled(length, 'v1.3 ')}`,
	'digits of a version': (length) => `title: v1.${'8'.repeat(length)}a`,
	'news of a release': (length) => `title: ${filled(length, '1.3 发')}`,
	'lines that are no YAML': (length) => filled(length, '*a: [\n'),
	'quotes that nobody closes': (length) => filled(length, 'a: "\n'),
	'aliases of YAML': (length) => `a: &a [x]\nb: [${filled(length, '*a, ')}]`,
};
