import { rmSync } from 'node:fs';
import type { Input } from './input.ts';
import { type Answer, hasStack, layInput, run, smallProject } from './project.ts';

/** An input and what `check:posts` made of it. */
export interface Checked {
	readonly input: Input;
	readonly outcome: 'error' | 'warning' | 'fine' | 'stack' | 'hang' | 'not laid';
}

/** A report shows no control characters of names. */
const shownName = (file: string) => file.replace(/\p{Cc}/gu, '\uFFFD');

/** The marks of the report's lines about the files of an input. */
function marksOf({ files }: Input, { said }: Answer): string {
	const lines = said.split('\n');
	return Object.keys(files)
		.flatMap((file) => lines.filter((line) => line.slice(4).startsWith(`${shownName(file)}:`)))
		.map((line) => line.slice(2, 3))
		.join('');
}

function outcomeOf(input: Input, answer: Answer): Checked['outcome'] {
	const marks = marksOf(input, answer);
	return marks.includes('✗') ? 'error' : marks.includes('!') ? 'warning' : 'fine';
}

/** Inputs that lie in one project, and those that found their places taken. */
function layAll(root: string, inputs: readonly Input[]) {
	const reasons = inputs.map((input) => ({ input, reason: layInput(root, input) }));
	return {
		laid: reasons.filter(({ reason }) => reason === undefined).map(({ input }) => input),
		taken: reasons.filter(({ reason }) => reason === 'taken').map(({ input }) => input),
		refused: reasons
			.filter(({ reason }) => reason !== undefined && reason !== 'taken')
			.map(({ input }): Checked => ({ input, outcome: 'not laid' })),
	};
}

async function checkTogether(inputs: readonly Input[], seconds: number): Promise<Checked[]> {
	const root = smallProject();
	const { laid, taken, refused } = layAll(root, inputs);
	const answer = await run(root, ['scripts/checkPosts.ts', '--all'], { seconds });
	rmSync(root, { recursive: true, force: true });
	// Of inputs whose place the first of them has taken, there are never many.
	const others = laid.length === 0 ? [] : await checkAll(taken, seconds);
	const isWrong = answer.code === undefined || hasStack(answer);
	if (!isWrong) {
		const checked = laid.map((input) => ({ input, outcome: outcomeOf(input, answer) }));
		return [...checked, ...refused, ...others];
	}
	if (laid.length === 1) {
		const outcome = answer.code === undefined ? 'hang' : 'stack';
		return [...laid.map((input) => ({ input, outcome }) as const), ...refused, ...others];
	}
	// One of them stops all: each half alone.
	const half = Math.ceil(laid.length / 2);
	const halves = [laid.slice(0, half), laid.slice(half)];
	const found: Checked[] = [...refused, ...others];
	for (const some of halves) found.push(...(await checkAll(some, seconds)));
	return found;
}

/** Checks inputs together, and those that stop or hang the program alone. */
export async function checkAll(inputs: readonly Input[], seconds: number): Promise<Checked[]> {
	return inputs.length === 0 ? [] : checkTogether(inputs, seconds);
}
