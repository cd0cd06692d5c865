import { type FlowToken, flowTokens } from './flow.ts';
import { readLine } from './lineKinds.ts';
import { cleanLine } from './lines.ts';
import { NameFinder } from './names.ts';

/** Longer lines do not come back. */
const longest = 400;

/**
 * `make`, asked once for each text, for as long as the function lives: the lines of a text come back again and
 * again, and to look one up costs a tenth of reading it.
 */
function onceEach<Made>(make: (text: string) => Made): (text: string) => Made {
	const known = new Map<string, { readonly made: Made }>();
	return (text) => {
		if (text.length > longest) return make(text);
		const before = known.get(text);
		if (before !== undefined) return before.made;
		const made = make(text);
		known.set(text, { made });
		return made;
	};
}

/** What pieces of one text are by themselves, each read once. */
export class LineMemory {
	readonly names: NameFinder;
	readonly clean = onceEach(cleanLine);
	readonly line = onceEach(readLine);
	readonly tokens = onceEach((text): readonly FlowToken[] => [...flowTokens(text)]);
	readonly namesIn: (text: string) => readonly string[];

	constructor(names: ReadonlySet<string>) {
		const finder = new NameFinder(names);
		this.names = finder;
		this.namesIn = onceEach((text) => finder.in(text));
	}
}
