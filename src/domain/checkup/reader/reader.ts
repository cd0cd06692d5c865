import type { Seen } from '../seen.ts';
import { DocumentReader } from './documents.ts';
import { cleanLines } from './lines.ts';
import { LineMemory } from './memory.ts';
import { newNode } from './nodes.ts';

/**
 * What the lines of a text hold that a check may know something of. It never refuses a text, and each line costs
 * what it is long.
 *
 * - **Lines** lose what tools put before them: colours, `file:12:`, numbers, the plus of a diff. What a diff
 *   takes away and what is a comment is not there; what a template writes is a blank.
 * - **Maps.** A line `key: value` belongs to the map whose keys stand in its column; a deeper column opens a map
 *   below the last key, and so does each `- key:`. A brace opens one in the same way. The text below `key: |`
 *   and a string that holds lines or JSON are read as what they hold. `---`, a fence, a section of a
 *   systemd unit and a line of other text in the same column end maps.
 * - **Objects** are maps with `apiVersion`, once they end, whatever the order of their keys. A second
 *   `apiVersion` begins another object, unless a template chooses between the two.
 * - **Commands** are lines that are no entries, items of lists and values with flags in them.
 * - **Programs.** What a map holds belongs to the program that its command, image, name, kind or own key names, the
 *   innermost map first; what stands in a container of another program is not seen, names excepted.
 * - **Not read**: managedFields, schemas, descriptions, messages, and metrics other than the two that tell of APIs
 *   and gates.
 *
 * @param names those of rules; one that ends with `*` stands for all that begin so, `a.b` for the field b below a.
 * @returns what is seen, by line, the same thing once a line.
 */
export function readSeen(text: string, names: ReadonlySet<string>): readonly Seen[] {
	const base = newNode(undefined, -1);
	const memory = new LineMemory(names);
	const reader = new DocumentReader(memory, base);
	for (const line of cleanLines(text, memory.clean)) reader.read(line);
	reader.end();
	const once = new Map(base.found.map((seen) => [JSON.stringify(seen), seen]));
	return [...once.values()].sort((a, b) => a.line - b.line);
}
