/** Code spans of a line, found by CommonMark's rule: two runs of as many backticks. */

interface Run {
	readonly at: number;
	readonly length: number;
}

/** Changes the parts of a line that stand outside code spans. */
export function outsideCode(line: string, change: (text: string) => string): string {
	if (!line.includes('`')) return change(line);
	const runs: Run[] = [...line.matchAll(/`+/g)].map(({ index, 0: run }) => ({
		at: index,
		length: run.length,
	}));
	const lastOf = new Map(runs.map(({ length }, index) => [length, index]));
	let output = '';
	let done = 0;
	for (let index = 0; index < runs.length; index += 1) {
		const { at, length } = runs[index] as Run;
		if ((lastOf.get(length) ?? 0) <= index) continue;
		let end = index + 1;
		while (runs[end]?.length !== length) end += 1;
		const after = (runs[end]?.at ?? at) + length;
		output += change(line.slice(done, at)) + line.slice(at, after);
		done = after;
		index = end;
	}
	return output + change(line.slice(done));
}
