import { inject } from 'vitest';

/** The built site that the tests of this project read. */
export const outputFolder = inject('output');
