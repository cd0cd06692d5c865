import { elementsIn, type HtmlElement, parseHtml, textOf } from './html.ts';

/** What HTML could run, ask or lead to, as a browser would read it: by parse5, not by what made it. */

const elements = new Set(
	(
		'script style link meta base object embed applet form button select textarea template noscript frame frameset ' +
		'iframe portal body html head title marquee dialog use image foreignobject animate animatetransform set mglyph'
	).split(' '),
);
const attributes =
	/^(?:on.*|style|srcdoc|action|formaction|ping|background|manifest|data|code|codebase|classid|http-equiv|attributename|values|from|to|nonce|is|slot|part)$/;
const addresses = /^(?:href|src|srcset|poster|cite|xlink:href|action|longdesc|usemap)$/;
const safe = /^(?:https?:|mailto:|tel:)/;

/** The address as a browser reads its beginning. */
function isDangerous(address: string): boolean {
	const bare = address.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');
	return /^[a-z][a-z\d+.-]*:/i.test(bare) && !safe.test(bare.toLowerCase());
}

function faultsOf({ name, attributes: written }: HtmlElement): string[] {
	const found = elements.has(name.toLowerCase()) ? [`<${name}>`] : [];
	for (const [key, value] of Object.entries(written)) {
		if (attributes.test(key)) found.push(`${name} ${key}`);
		if (addresses.test(key) && isDangerous(value)) found.push(`${name} ${key}=${value}`);
		if (
			/url\s*\(/i.test(value) &&
			/^(?:fill|stroke|filter|mask|clip-path|marker.*|cursor)$/.test(key)
		) {
			if (!/^url\(#[\w-]+\)$/.test(value)) found.push(`${name} ${key}=${value}`);
		}
	}
	return found;
}

/** Everything dangerous in a piece of HTML. */
export function dangersIn(html: string): string[] {
	return elementsIn(parseHtml(html)).flatMap(faultsOf);
}

/** Everything that a reader can read in it: words, and the words of pictures, titles and formulas. */
export function readable(html: string): string {
	const tree = parseHtml(html);
	const said = elementsIn(tree).flatMap(({ attributes: written }) =>
		['alt', 'title', 'aria-label', 'alttext', 'id', 'data-sync'].map((key) => written[key] ?? ''),
	);
	return [textOf(tree), ...said].join('\n');
}

/** Everything dangerous in a whole page: in a post's article all of it, elsewhere what no page of ours has. */
export function dangersOfPage(html: string, isPost: boolean): string[] {
	const tree = parseHtml(html);
	const isProse = ({ attributes: written }: HtmlElement) => isPost && written['class'] === 'prose';
	const articles = elementsIn(tree, isProse).flatMap((article) => elementsIn(article));
	const anywhere = elementsIn(tree).flatMap(faultsOf);
	return [
		...articles.flatMap(faultsOf),
		...anywhere.filter((fault) => / on\w+$| style$| srcdoc$|=/.test(fault)),
	];
}
