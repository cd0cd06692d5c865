/** How far apart two names are: letters to put in, take out or change; beyond `most` it stops counting. */
function distance(a: string, b: string, most: number): number {
	let row = [...Array(b.length + 1).keys()];
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j += 1) {
			const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
			next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		if (Math.min(...next) > most) return most + 1;
		row = next;
	}
	return row.at(-1) ?? 0;
}

/** Whether a third of `known` stands in `name` as it is: two changes leave one of the three alone. */
function shareThird(name: string, known: string): boolean {
	const third = Math.ceil(known.length / 3);
	return [0, third, 2 * third].some((at) => name.includes(known.slice(at, at + third)));
}

/**
 * The known name for which another was meant: at most two letters apart, one of a short name. In
 * names of ours and of others that differ by a number (`V1`, `V2`), that number is no slip.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const most = name.length < 8 ? 1 : 2;
	const digits = (of: string) => of.replace(/\D/g, '');
	const near = known
		.filter((one) => Math.abs(one.length - name.length) <= most && digits(one) === digits(name))
		.filter((one) => shareThird(name, one))
		.map((one) => ({ one, apart: distance(name, one, most) }))
		.filter(({ apart }) => apart > 0 && apart <= most)
		.sort((a, b) => a.apart - b.apart);
	return near[0]?.one;
}
