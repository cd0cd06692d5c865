import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPost } from './input.ts';
import { type Answer, hasStack, layInput, run, smallProject } from './project.ts';

/** The state of the machine that a build finds, and whether it is to build the site all the same. */
interface State {
	readonly name: string;
	readonly builds: boolean;
	readonly prepare: (root: string) => void;
	readonly environment?: Readonly<Record<string, string>>;
}

function halved(folder: string): void {
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name), 20);
	}
}

const nothing = () => {};

const states: readonly State[] = [
	...[
		'nope',
		'ftp://a.io/',
		'https://u:p@a.io/',
		'https://a.io/?',
		'https://a.io/博客/',
		'//a.io/',
	].map(
		(address): State => ({
			...{ name: `SITE_URL=${address}`, builds: false, prepare: nothing },
			environment: { SITE_URL: address },
		}),
	),
	{
		name: 'a base path',
		builds: true,
		prepare: nothing,
		environment: { SITE_URL: 'https://a.io/k8s' },
	},
	{ name: 'no home', builds: true, prepare: nothing, environment: { HOME: '/proc/none' } },
	{
		name: 'a cache written by half',
		builds: true,
		prepare: (root) => halved(join(root, '.cache')),
	},
	{
		name: 'dist is a link',
		builds: true,
		prepare: (root) => symlinkSync('out', join(root, 'dist')),
	},
	{
		name: 'dist is a link to itself',
		builds: false,
		prepare: (root) => symlinkSync('dist', join(root, 'dist')),
	},
	{
		name: 'left by a killed build',
		builds: true,
		prepare: (root) => {
			for (const name of ['dist.next', 'dist.previous']) mkdirSync(join(root, name));
		},
	},
	{
		// The last one: what comes after it would find a file as well.
		name: 'the cache is a file',
		builds: false,
		prepare: (root) => {
			rmSync(join(root, '.cache'), { recursive: true, force: true });
			writeFileSync(join(root, '.cache'), '');
		},
	},
];

function isAsExpected({ builds }: State, { code }: Answer): boolean {
	return builds ? code === 0 : code === 1;
}

/** Builds a small site in each state of the machine; two builds at once as well. */
export async function machine(seconds: number) {
	const faults: Record<string, string[]> = {
		'machine: stack': [],
		'machine: hang': [],
		'machine: other': [],
	};
	const note = (name: string, answer: Answer, isRight: boolean) => {
		const fault = answer.code === undefined ? 'hang' : hasStack(answer) ? 'stack' : 'other';
		if (!isRight || fault !== 'other') faults[`machine: ${fault}`]?.push(name);
	};
	const root = smallProject();
	layInput(root, aPost('a sound post', 'fine', {}));
	const build = (environment: State['environment'] = {}) =>
		run(root, ['scripts/astro.ts', 'build'], { seconds, environment });
	for (const answer of await Promise.all([build(), build()])) {
		note('two builds at once', answer, answer.code === 0);
	}
	for (const state of states) {
		rmSync(join(root, 'dist'), { recursive: true, force: true });
		state.prepare(root);
		const answer = await build(state.environment);
		note(state.name, answer, isAsExpected(state, answer));
	}
	rmSync(root, { recursive: true, force: true });
	return { count: states.length + 1, faults };
}
