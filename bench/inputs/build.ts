import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from './check.ts';
import type { Input } from './input.ts';
import { type Answer, hasStack, layInput, run, smallProject } from './project.ts';

type Faults = Readonly<Record<string, readonly string[]>>;

/** How a build of some inputs went: what it said, and what the pages of the site say. */
interface Built {
	readonly answer: Answer;
	readonly pages: string;
	/** Whether the output is as it was before. */
	readonly isUntouched: boolean;
}

const lastGood = 'the last good output';

function pagesOf(folder: string): string {
	if (!existsSync(folder)) return '';
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
		.join('\n');
}

async function build(inputs: readonly Input[], seconds: number): Promise<Built> {
	const root = smallProject();
	for (const input of inputs) layInput(root, input);
	mkdirSync(join(root, 'dist'));
	writeFileSync(join(root, 'dist/index.html'), lastGood);
	const answer = await run(root, ['scripts/astro.ts', 'build'], { seconds });
	const isUntouched =
		readdirSync(join(root, 'dist')).join() === 'index.html' &&
		readFileSync(join(root, 'dist/index.html'), 'utf8') === lastGood;
	const pages = pagesOf(join(root, 'dist/posts'));
	rmSync(root, { recursive: true, force: true });
	return { answer, pages, isUntouched };
}

/** Those of the inputs that a build refuses, each alone at last. */
async function refused(inputs: readonly Input[], seconds: number): Promise<Input[]> {
	if (inputs.length === 0) return [];
	const { answer } = await build(inputs, seconds);
	if (answer.code === 0) return [];
	if (inputs.length === 1) {
		console.log(answer.said.slice(-1500));
		return [...inputs];
	}
	const half = Math.ceil(inputs.length / 2);
	return [
		...(await refused(inputs.slice(0, half), seconds)),
		...(await refused(inputs.slice(half), seconds)),
	];
}

/** The first of those that want the same place or the same address. */
function firstOfEach(inputs: readonly Input[]): Input[] {
	const taken = new Set<string>();
	return inputs.filter(({ files }) => {
		const names = Object.keys(files).map((name) => name.normalize('NFC').toLowerCase());
		const isFree = names.every((name) => !taken.has(name));
		for (const name of names) taken.add(name);
		return isFree;
	});
}

/** Builds one site of all that the check took and one of all that it did not; names what went wrong. */
export async function buildAccepted(checked: readonly Checked[], seconds: number): Promise<Faults> {
	const of = (...outcomes: readonly Checked['outcome'][]) =>
		firstOfEach(
			checked.filter(({ outcome }) => outcomes.includes(outcome)).map(({ input }) => input),
		);
	const taken = of('fine', 'warning');
	const wrong = of('error');
	const culprits = await refused(taken, seconds);
	const sound = taken.filter((input) => !culprits.includes(input));
	const good = sound.length === 0 ? undefined : await build(sound, seconds);
	const lost = sound.filter(({ shows }) => shows !== undefined && !good?.pages.includes(shows));
	const bad = wrong.length === 0 ? undefined : await build(wrong, seconds);
	const all = `all ${wrong.length} together`;
	return {
		'passed by the check, refused by the build': culprits.map(({ name }) => name),
		'neither in the output nor in the report': lost.map(({ name }) => name),
		'build of errors: stack': bad !== undefined && hasStack(bad.answer) ? [all] : [],
		'build of errors: hang': bad !== undefined && bad.answer.code === undefined ? [all] : [],
		'build of errors: not refused': bad?.answer.code === 0 ? [all] : [],
		'build of errors: last good output touched': bad?.isUntouched === false ? [all] : [],
	};
}
