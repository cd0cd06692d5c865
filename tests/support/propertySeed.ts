import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a change is green or red for a reason of
 * its own. `FUZZ_SEED` draws others, and `FUZZ_RUNS` more of them.
 */
fc.configureGlobal({
	seed: Number(process.env['FUZZ_SEED'] ?? 20240814),
	numRuns: Number(process.env['FUZZ_RUNS'] ?? 100),
});
