/** Behind the stops that part a headline, where no space follows: that would be lost at the end of a line. */
const stops = /(?<=[，：；。！？])(?=[^\s，：；。！？”’）》])/;

/** The clauses of a headline, each with its stop: lines end between them before they end anywhere else. */
export function clausesOf(headline: string): readonly string[] {
	return headline.split(stops);
}
