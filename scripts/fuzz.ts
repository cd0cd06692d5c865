/**
 * `npm run fuzz -- --rounds 3 --runs 2000`: the property tests over examples that nobody has drawn
 * yet. It prints the seed of each round and how to draw the same again; `--seed 7` draws that one.
 * What a round finds becomes a case of the unit tests.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '3' },
		runs: { type: 'string', default: '2000' },
		seed: { type: 'string' },
	},
});
const root = fileURLToPath(new URL('..', import.meta.url));

/** The unit tests that draw examples. */
function propertyTests(): string[] {
	return readdirSync(join(root, 'tests/unit'), { recursive: true, encoding: 'utf8' })
		.map((name) => join('tests/unit', name))
		.filter((name) => name.endsWith('.test.ts'))
		.filter((name) => /\bfc\b/.test(readFileSync(join(root, name), 'utf8')))
		.sort();
}

/** Whether every property holds for the examples of this seed. */
function holds(seed: string): boolean {
	console.log(`Seed ${seed}: again with npm run fuzz -- --seed ${seed} --runs ${values.runs}`);
	// A long draw may take its time.
	const options = ['--project', 'unit', '--testTimeout', '0', '--reporter', 'dot'];
	const vitest = join(root, 'node_modules/vitest/vitest.mjs');
	const { status } = spawnSync(process.execPath, [vitest, 'run', ...options, ...propertyTests()], {
		cwd: root,
		env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: values.runs },
		stdio: 'inherit',
	});
	return status === 0;
}

const seeds =
	values.seed === undefined
		? Array.from({ length: Number(values.rounds) }, () => String(randomInt(2 ** 31 - 1)))
		: [values.seed];
const failed = seeds.filter((seed) => !holds(seed));
for (const seed of failed) {
	console.log(`Failed: npm run fuzz -- --seed ${seed} --runs ${values.runs}`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
