/**
 * The allow-list of raw HTML: elements that authors may write and what becomes of them. All else
 * is shown as text.
 */

/** Elements that belong into a line of text, by what they become. */
export const phrasing: ReadonlyMap<string, string> = new Map([
	...unchanged('a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp'),
	...unchanged('small span strong sub sup time u var wbr audio video source track iframe'),
	['acronym', 'abbr'],
	['badge', 'span'],
	['big', 'span'],
	['embed', 'iframe'],
	['font', 'span'],
	['nobr', 'span'],
	['picture', 'span'],
	['strike', 's'],
	['tt', 'code'],
]);

/** Elements that are blocks of their own, by what they become. Landmarks belong to the page. */
export const flow: ReadonlyMap<string, string> = new Map([
	...unchanged('address blockquote caption col colgroup dd details div dl dt figcaption figure'),
	...unchanged('h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul'),
	...become('div', 'article aside center footer header main nav section'),
]);

function become(element: string, names: string): [string, string][] {
	return names.split(' ').map((name) => [name, element]);
}

function unchanged(names: string): [string, string][] {
	return names.split(' ').map((name) => [name, name]);
}

/** Elements without a closing tag. */
export const empty: ReadonlySet<string> = new Set(
	'br col embed hr img source track wbr'.split(' '),
);

const cells = ['p', 'td', 'th'];

/** An opening tag ends these elements if one of them is innermost, as HTML's own rules have it. */
export const endedBy: ReadonlyMap<string, readonly string[]> = new Map([
	['li', ['p', 'li']],
	['dt', ['p', 'dt', 'dd']],
	['dd', ['p', 'dt', 'dd']],
	['td', cells],
	['th', cells],
	['tr', [...cells, 'tr']],
	['thead', [...cells, 'tr', 'caption']],
	['tbody', [...cells, 'tr', 'caption', 'thead', 'tbody']],
	['tfoot', [...cells, 'tr', 'caption', 'thead', 'tbody']],
]);

const forEvery = ['title', 'lang', 'dir'];
const own: ReadonlyMap<string, readonly string[]> = new Map([
	['a', ['href']],
	['audio', ['src', 'loop', 'muted']],
	['bdo', ['dir']],
	['col', ['span']],
	['colgroup', ['span']],
	['details', ['open']],
	['iframe', ['src', 'width', 'height']],
	['img', ['src', 'alt', 'width', 'height']],
	['li', ['value']],
	['ol', ['start', 'reversed', 'type']],
	['source', ['src', 'type']],
	['td', ['colspan', 'rowspan']],
	['th', ['colspan', 'rowspan', 'scope']],
	['time', ['datetime']],
	['track', ['src', 'kind', 'srclang', 'label']],
	['video', ['src', 'poster', 'width', 'height', 'loop', 'muted']],
]);
const toProperty: ReadonlyMap<string, string> = new Map([
	['colspan', 'colSpan'],
	['rowspan', 'rowSpan'],
	['datetime', 'dateTime'],
	['srclang', 'srcLang'],
]);

/** What authors may write and what the dialect adds, by its name in the tree; looks and behaviour aside. */
export const articleAttributes: ReadonlySet<string> = new Set([
	...[forEvery, ...own.values()].flat().map((name) => toProperty.get(name) ?? name),
	...'ariaLabel cite controls preload referrerPolicy rel srcSet'.split(' '),
]);
const numeric = new Set(['colspan', 'rowspan', 'span', 'start', 'value']);
const lengths = new Set(['width', 'height']);
const flags = new Set(['open', 'reversed', 'loop', 'muted']);
const valid: ReadonlyMap<string, RegExp> = new Map([
	['dir', /^(?:ltr|rtl|auto)$/i],
	['lang', /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i],
	['scope', /^(?:row|col|rowgroup|colgroup)$/i],
	['type', /^(?:[1aAiI]|(?:audio|video)\/[\w.+-]+)$/],
	['kind', /^(?:subtitles|captions|descriptions|chapters|metadata)$/],
	['srclang', /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i],
	['datetime', /^[\d:.TZPWYMDHS +-]+$/],
]);

export function isAllowed(name: string): boolean {
	return phrasing.has(name) || flow.has(name);
}

/** What one attribute becomes; `undefined` if its value may not pass. */
function safeValue(key: string, value: string): string | number | boolean | undefined {
	if (flags.has(key)) return true;
	if (valid.get(key)?.test(value) === false) return undefined;
	if (numeric.has(key)) return /^-?\d{1,4}$/.test(value) ? Number(value) : undefined;
	if (!lengths.has(key)) return value;
	const digits = /^(\d{1,5})(?:px)?$/.exec(value.trim())?.[1];
	return digits === undefined ? undefined : Number(digits);
}

/** VuePress's `:src="$withBase('/img/a.png')"` and `:src="'/img/a.png'"`; other bindings are code. */
function bound(written: string | undefined): string | undefined {
	return /^(?:\$withBase\(\s*)?(["'`])([^"'`]*)\1\s*\)?$/.exec(written?.trim() ?? '')?.[2];
}

/**
 * Attributes that pass, as properties of the tree. Addresses are passed as written: links, pictures
 * and media check them.
 */
export function safeProperties(
	name: string,
	attributes: ReadonlyMap<string, string>,
): Record<string, string | number | boolean> {
	const properties: Record<string, string | number | boolean> = {};
	for (const key of [...forEvery, ...(own.get(name) ?? [])]) {
		const written = attributes.get(key) ?? bound(attributes.get(`:${key}`));
		const value = written === undefined ? undefined : safeValue(key, written);
		if (value !== undefined) properties[toProperty.get(key) ?? key] = value;
	}
	return properties;
}

/** Words that an element carries in an attribute: VuePress's `<Badge text="新" />`. */
export function wordsInside(name: string, attributes: ReadonlyMap<string, string>): string {
	return name === 'badge' ? (attributes.get('text') ?? '') : '';
}
