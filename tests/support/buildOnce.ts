import { join } from 'node:path';
import { outputIsCurrent } from '../../src/integrations/fingerprint.ts';
import { buildSite, projectRoot } from './projectCopy.ts';

/** Builds the site into `dist/` before the tests that read it, unless it is there already. */
export async function setup(): Promise<void> {
	if (outputIsCurrent(projectRoot)) return;
	console.log('Building the site for the tests …');
	const { code, output } = await buildSite(projectRoot);
	if (code === 0) return;
	console.error(output);
	throw new Error(`The site does not build (exit code ${code}); its report is above.`);
}

/** The built site. */
export const outputFolder = join(projectRoot, 'dist');
