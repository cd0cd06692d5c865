import { writeFile } from 'node:fs/promises';
import type { NextOutput } from './folder.ts';
import type { Log } from './log.ts';

/** Makes all that is made of pages. */
export async function finishOutput(_root: string, _output: NextOutput, _log: Log): Promise<void> {}
