import { defineConfig } from 'vitest/config';

/** A build of the site or a browser's start may come before the first answer. */
const patient = { hookTimeout: 240_000, testTimeout: 60_000, maxWorkers: 2 };

/** The groups run one after another, the cheapest first, so that builds do not slow a browser. */
export default defineConfig({
	cacheDir: '.cache/vite',
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					// What they test is pure, so files may share a worker: 4 s instead of 11.
					isolate: false,
					// Room for a long draw of examples: FUZZ_RUNS.
					testTimeout: 120_000,
					setupFiles: ['tests/support/propertySeed.ts'],
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					...patient,
					name: 'build',
					include: ['tests/build/**/*.test.ts'],
					globalSetup: ['tests/support/buildOnce.ts'],
					sequence: { groupOrder: 1 },
				},
			},
			{
				test: {
					...patient,
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: ['tests/support/buildOnce.ts', 'tests/support/serveOnce.ts'],
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});
