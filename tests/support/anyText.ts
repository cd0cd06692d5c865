import fc from 'fast-check';

const characters = fc
	.array(fc.integer({ min: 0, max: 0x10_ffff }), { minLength: 1 })
	.map((points) => String.fromCodePoint(...points));

/**
 * Text of at least one character, whatever characters, halves of pairs among them. (fast-check's own
 * `unit: 'binary'` and `webPath()` first make tables of all characters, which takes seconds.)
 */
export const anyText: fc.Arbitrary<string> = fc.oneof(characters, fc.string({ minLength: 1 }));
