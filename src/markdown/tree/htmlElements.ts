/**
 * The allow-list of raw HTML: elements that authors may write and what becomes of them. All else
 * is shown as text.
 */

/** Elements that belong into a line of text, by what they become. */
export const phrasing: ReadonlyMap<string, string> = new Map([
	...unchanged('a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp'),
	...unchanged('small span strong sub sup time u var wbr'),
	['acronym', 'abbr'],
	['big', 'span'],
	['font', 'span'],
	['nobr', 'span'],
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

/** Elements that load something from elsewhere: they become a link to it. */
export const embeds: ReadonlySet<string> = new Set(['audio', 'embed', 'iframe', 'video']);

export const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

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
	['bdo', ['dir']],
	['col', ['span']],
	['colgroup', ['span']],
	['details', ['open']],
	['li', ['value']],
	['ol', ['start', 'reversed', 'type']],
	['td', ['colspan', 'rowspan']],
	['th', ['colspan', 'rowspan', 'scope']],
	['time', ['datetime']],
]);
const toProperty: ReadonlyMap<string, string> = new Map([
	['colspan', 'colSpan'],
	['rowspan', 'rowSpan'],
	['datetime', 'dateTime'],
]);
const numeric = new Set(['colspan', 'rowspan', 'span', 'start', 'value']);
const valid: ReadonlyMap<string, RegExp> = new Map([
	['dir', /^(?:ltr|rtl|auto)$/i],
	['lang', /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i],
	['scope', /^(?:row|col|rowgroup|colgroup)$/i],
	['type', /^[1aAiI]$/],
	['datetime', /^[\d:.TZPWYMDHS +-]+$/],
]);

export function isAllowed(name: string): boolean {
	return phrasing.has(name) || flow.has(name) || embeds.has(name);
}

/** Attributes that pass, as properties of the tree. */
export function safeProperties(
	name: string,
	attributes: ReadonlyMap<string, string>,
): Record<string, string | number | boolean> {
	const properties: Record<string, string | number | boolean> = {};
	for (const key of [...forEvery, ...(own.get(name) ?? [])]) {
		const value = attributes.get(key);
		if (value === undefined || valid.get(key)?.test(value) === false) continue;
		if (numeric.has(key)) {
			if (/^-?\d{1,4}$/.test(value)) properties[toProperty.get(key) ?? key] = Number(value);
		} else {
			const flag = key === 'open' || key === 'reversed';
			properties[toProperty.get(key) ?? key] = flag ? true : value;
		}
	}
	return properties;
}
