import type { Quote } from '../domain/mentions.ts';
import { lastStepOf } from '../domain/milestones.ts';
import { headlineOf } from '../domain/posts.ts';
import type { Facets } from '../domain/tableFilter.ts';
import type { Kep } from '../schemas/kep.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';
import { urls } from '../urls.ts';

/** What the filter looks at in a row. */
export function kepFacets(kep: Kep): Facets {
	const last = lastStepOf(kep);
	return { sig: kep.sig, state: last?.milestone, release: last?.release };
}

/** What a table of KEPs says beside the records. */
export interface RowOptions {
	/** A post's words about a KEP, by number. */
	readonly quotes?: ReadonlyMap<number, Quote> | undefined;
	/** Whether the record's own sentence comes before the post's words. */
	readonly summaries?: boolean;
}

/** A row of a table of KEPs. */
export interface KepRow {
	readonly kep: Kep;
	/** A sentence about it. */
	readonly said: string | undefined;
	/** The post that has more to say, and where. */
	readonly more: { readonly href: string; readonly text: string } | undefined;
}

/** The rows of a table of KEPs, in the order of the records. */
export function kepRows(
	keps: readonly Kep[],
	{ quotes, summaries = false }: RowOptions,
): readonly KepRow[] {
	return keps.map((kep) => {
		const quote = quotes?.get(kep.number);
		return {
			kep,
			said: (summaries ? kep.summary : undefined) ?? quote?.mention.sentence,
			more: quote && {
				href: `${urls.post(quote.post.id)}#${quote.mention.anchor}`,
				text: summaries ? strings.release.more : (quote.post.release ?? headlineOf(quote.post)),
			},
		};
	});
}
