import { site } from '../site.ts';
import { escapedValue } from './tree/serialize.ts';

/** A tag that the dialect wrote: its name, and what stands behind that. */
const tag = /<(\/?[a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi;

/**
 * An article's HTML with the words of links to these addresses, as the article has them, with the site's origin or
 * without, in the place of the links; an id that links lead to stays.
 */
export function withoutLinks(html: string, addresses: readonly string[]): string {
	if (addresses.length === 0) return html;
	const unlinked = new Set(
		addresses
			.flatMap((address) => [address, site.origin + address])
			.map((address) => ` href="${escapedValue(address)}"`),
	);
	let isInside = false;
	return html.replace(tag, (whole, name: string, attributes: string) => {
		const href = / href="[^"]*"/.exec(attributes)?.[0] ?? '';
		if (name === 'a') isInside = unlinked.has(href);
		if (!isInside || !/^\/?a$/.test(name)) return whole;
		if (name === 'a') return `<span${/ id="[^"]*"/.exec(attributes)?.[0] ?? ''}>`;
		isInside = false;
		return '</span>';
	});
}
