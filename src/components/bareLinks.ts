import { kepAddress } from '../strings/sources.ts';

/** A link to another site, and its words where they are its address. */
const link = /<a (?=href="(https?:[^"]+)"[^>]*>(\1<\/a>)?)/g;
const ofKep = new RegExp(`^https?://(?:www\\.)?(?:${kepAddress})\\d`, 'i');

/**
 * A post's finished HTML, the dialect's own, in which links say that their words are their address, which
 * paper has once, or that they are the author's address of a KEP, which stands back behind its name.
 */
export function withBareLinks(html: string): string {
	return html.replace(link, (tag: string, address: string, itself: string | undefined) => {
		if (ofKep.test(address)) return '<a class="kep-address" ';
		return itself === undefined ? tag : '<a class="address" ';
	});
}
