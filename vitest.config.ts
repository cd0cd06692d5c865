import { defineConfig } from 'vitest/config';
import { fixtureAddress } from './tests/support/fixtureAddress.ts';
import { LongestFirst } from './tests/support/longestFirst.ts';

/** Tests that read a built site, as files and in a browser. */
const reading = {
	globalSetup: ['tests/support/sites.ts'],
	// A busy machine takes its time; nothing is judged by how long it takes.
	...{ hookTimeout: 240_000, testTimeout: 240_000, expect: { poll: { timeout: 60_000 } } },
	maxWorkers: 2,
	sequence: { groupOrder: 1 },
};

export default defineConfig({
	cacheDir: '.cache/vite',
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					// What they test is pure, so files may share a worker: 4 s instead of 11.
					isolate: false,
					maxWorkers: 2,
					// Room for a long draw of examples: FUZZ_RUNS.
					testTimeout: 120_000,
					setupFiles: ['tests/support/propertySeed.ts'],
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					...reading,
					name: 'site',
					include: ['tests/{build,browser}/*.test.ts'],
				},
			},
			{
				test: {
					...reading,
					name: 'fixture',
					// What holds for every page holds below a path as well.
					include: [
						'tests/{build,browser}/fixture/*.test.ts',
						'tests/build/{feeds,hosting,html,links,wholeSite}.test.ts',
					],
					env: { SITE_URL: fixtureAddress },
				},
			},
		],
	},
});
