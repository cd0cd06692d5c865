import { lengthOf } from '../domain/posts.ts';

/** Behind the stops that part a headline, where no space follows: that would be lost at the end of a line. */
const stops = /(?<=[，：；。！？])(?=[^\s，：；。！？”’）》])/;

/** Behind the lesser stop, which parts a clause that a narrow column cannot hold. */
const lesserStops = /(?<=、)(?=[^\s、])/;

/** How many Han characters a column beside a cover holds. */
const longest = 8;

/** The clauses of a headline, each with its stop: lines end between them before they end anywhere else. */
export function clausesOf(headline: string): readonly string[] {
	return headline
		.split(stops)
		.flatMap((clause) => (lengthOf(clause).han > longest ? clause.split(lesserStops) : [clause]));
}
