import { publishStrings as words } from '../../src/strings/publish.ts';

/**
 * Prints addresses, one a line, for programs; how many they are goes to the other output, for people.
 * `origin` stands before each path, and may be empty.
 */
export function tellPaths(paths: readonly string[], origin: string): void {
	if (paths.length > 0) process.stdout.write(paths.map((path) => `${origin}${path}\n`).join(''));
	console.error(paths.length === 0 ? words.nothingDiffers : words.differ(paths.length));
}
