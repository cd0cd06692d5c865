import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longestFirst.ts';
import { anotherAddress, fixtureAddress } from './tests/support/siteAddresses.ts';

/** Tests that read a built site, as files and in a browser. */
const reading = {
	globalSetup: ['tests/support/sites.ts'],
	// A busy machine takes its time; nothing is judged by how long it takes.
	...{ hookTimeout: 240_000, testTimeout: 240_000, expect: { poll: { timeout: 60_000 } } },
	maxWorkers: 2,
	sequence: { groupOrder: 1 },
};

/** The tests that hold whatever the site is. */
const ofEveryPage = 'tests/build/{feeds,hosting,html,links,wholeSite}.test.ts';

export default defineConfig({
	cacheDir: '.cache/vite',
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				test: {
					name: 'unit',
					// An address for any blog on this base.
					env: { SITE_URL: 'https://k8s-notes.example.org/' },
					include: ['tests/unit/**/*.test.ts'],
					// What they test is pure, so files may share a worker: 4 s instead of 11.
					isolate: false,
					maxWorkers: 2,
					// Room for a long draw of examples: FUZZ_RUNS.
					testTimeout: 120_000,
					setupFiles: ['tests/support/unitSite.ts', 'tests/support/propertySeed.ts'],
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					...reading,
					name: 'site',
					include: ['tests/{build,browser}/{,content/}*.test.ts'],
				},
			},
			{
				test: {
					...reading,
					name: 'fixture',
					// What holds for every page holds below a path as well.
					include: ['tests/{build,browser}/fixture/*.test.ts', ofEveryPage],
					env: { SITE_URL: fixtureAddress },
				},
			},
			{
				test: {
					...reading,
					name: 'another',
					// And in another blog on this base.
					include: ['tests/build/another/*.test.ts', ofEveryPage],
					env: { SITE_URL: anotherAddress },
				},
			},
		],
	},
});
