/**
 * `npm run fuzz:inputs -- [--only mdx] [--seconds 30]`: lays hundreds of bad and odd inputs into small
 * projects, as authors, copied folders and upstream may, and counts what no author can use: stack
 * traces, programs that do not end, what `check:posts` takes and the build refuses, posts that are
 * neither in the output nor in the report, and an output that a failing build has changed.
 */
import { parseArgs } from 'node:util';
import { bodies, mdx } from './inputs/bodies.ts';
import { buildAccepted } from './inputs/build.ts';
import { type Checked, checkAll } from './inputs/check.ts';
import { frontmatter } from './inputs/frontmatter.ts';
import type { Input } from './inputs/input.ts';
import { machine } from './inputs/machine.ts';
import { pictures, places } from './inputs/places.ts';
import { records, upstream } from './inputs/records.ts';
import { importAll } from './inputs/upstream.ts';

const { values } = parseArgs({
	options: { only: { type: 'string' }, seconds: { type: 'string', default: '30' } },
});
const seconds = Number(values.seconds);

const kinds: Readonly<Record<string, readonly Input[]>> = {
	...{ frontmatter, bodies, mdx, places, pictures, records },
};

const all = [...Object.keys(kinds), 'upstream', 'machine'];
if (values.only !== undefined && !all.includes(values.only)) {
	console.error(`--only takes one of ${all.join(', ')}.`);
	process.exit(2);
}

/** Names of faults, each with the inputs that show it. */
const faults = new Map<string, string[]>();
function note(fault: string, names: readonly string[]): void {
	if (names.length > 0) faults.set(fault, [...(faults.get(fault) ?? []), ...names]);
}

function namesOf(checked: readonly Checked[], outcome: Checked['outcome']): string[] {
	return checked.filter((one) => one.outcome === outcome).map(({ input }) => input.name);
}

/** What was expected of inputs and did not come. */
function unexpected(checked: readonly Checked[]): string[] {
	return checked
		.filter(({ input, outcome }) => input.expected !== 'answer' && input.expected !== outcome)
		.filter(({ outcome }) => ['error', 'warning', 'fine'].includes(outcome))
		.map(({ input, outcome }) => `${input.name}: ${outcome}, not ${input.expected}`);
}

let count = 0;
for (const [kind, inputs] of Object.entries(kinds)) {
	if (values.only !== undefined && values.only !== kind) continue;
	const checked = await checkAll(inputs, seconds);
	count += inputs.length;
	for (const outcome of ['stack', 'hang'] as const)
		note(`check: ${outcome}`, namesOf(checked, outcome));
	note('check: otherwise than expected', unexpected(checked));
	const laid = namesOf(checked, 'not laid');
	if (laid.length > 0) console.log(`${kind}: ${laid.length} that this system does not take`);
	const built = await buildAccepted(checked, seconds * 4);
	for (const [fault, names] of Object.entries(built)) note(fault, names);
	console.log(`${kind}: ${inputs.length} inputs`);
}
if (values.only === undefined || values.only === 'upstream') {
	count += upstream.length;
	for (const [fault, names] of Object.entries(await importAll(upstream, seconds)))
		note(fault, names);
}
if (values.only === undefined || values.only === 'machine') {
	const found = await machine(seconds * 4);
	count += found.count;
	for (const [fault, names] of Object.entries(found.faults)) note(fault, names);
}

console.log(`${count} inputs`);
for (const [fault, names] of faults) {
	console.log(`${fault}: ${names.length}`);
	for (const name of names) console.log(`  ${JSON.stringify(name.slice(0, 100))}`);
}
process.exitCode = faults.size > 0 ? 1 : 0;
