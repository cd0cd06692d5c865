import { parse, TomlDate, TomlError } from 'smol-toml';
import { unwritableIn } from '../schemas/text.ts';
import { problemStrings } from '../strings/problems.ts';
import type { YamlFlaw, YamlSource, YamlText } from './yamlText.ts';

/** Reads TOML as YAML is read: dates are the text that stands there, and so are integers beyond numbers. */

/** A key of the outermost table, or the name of a table that begins. */
const keyInFront = /^\s*(?:\[{1,2}\s*)?(["']?)([\w-]+)\1\s*[=.\]]/;

function plain(value: unknown): unknown {
	if (value instanceof TomlDate) return value.toISOString();
	if (typeof value === 'bigint') return String(value);
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** The first character below a value that no page can carry. */
function unwritableBelow(value: unknown): string | undefined {
	if (typeof value === 'string') return unwritableIn(value);
	if (typeof value !== 'object' || value === null) return undefined;
	return Object.values(value).map(unwritableBelow).find(Boolean);
}

/** The line of each outermost key, from 0. */
function linesOfKeys(text: string): ReadonlyMap<string, number> {
	const lines = new Map<string, number>();
	for (const [index, line] of text.split('\n').entries()) {
		const key = keyInFront.exec(line)?.[2];
		if (key !== undefined && !lines.has(key)) lines.set(key, index);
	}
	return lines;
}

/** Reads Hugo's TOML; what is wrong with it is in the same words whatever the parser says. */
export function readToml({ text, firstLine }: Pick<YamlSource, 'text' | 'firstLine'>): YamlText {
	const lines = linesOfKeys(text);
	const lineOf = ([key = '']: readonly PropertyKey[]) => {
		const line = lines.get(String(key));
		return line === undefined ? 1 : firstLine + line;
	};
	const broken = (flaws: readonly YamlFlaw[]) => ({
		data: undefined,
		asText: new Map<string, unknown>(),
		flaws,
		lineOf,
	});
	try {
		const data = parse(text, { integersAsBigInt: 'asNeeded', maxDepth: 100 });
		const flaws = Object.entries(data).flatMap(([key, value]): YamlFlaw[] => {
			const character = unwritableBelow(value);
			if (character === undefined) return [];
			return [{ line: lineOf([key]), ...problemStrings.control(character) }];
		});
		return flaws.length > 0 ? broken(flaws) : { ...broken([]), data: plain(data) };
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		return broken([{ line: firstLine + error.line - 1, ...problemStrings.toml }]);
	}
}
