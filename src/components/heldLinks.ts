import { type HeldParts, isHeld } from '../domain/parts.ts';
import { withoutBase } from '../urls.ts';

/** Those of `links` that lead to something: what belongs to a part of the site that holds nothing has no page. */
export function heldLinks<Link extends { readonly href: string }>(
	links: readonly Link[],
	held: HeldParts,
): readonly Link[] {
	return links.filter(({ href }) => isHeld(withoutBase(href), held));
}
