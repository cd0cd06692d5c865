/**
 * What has to be in `node_modules`, and whether it is. Plain JavaScript without dependencies, because
 * the machine's own Node, 18 or newer, runs it before anything is installed.
 */

/**
 * A lock file's packages, or those of npm's own record of what it installed, by their paths.
 * @typedef {Readonly<Record<string, { version?: string, link?: boolean, dev?: boolean, optional?: boolean, devOptional?: boolean } | undefined>>} Packages
 */

/**
 * What to run so that all is there that a script needs: nothing, all anew, or what is missing beside
 * what is there.
 * @typedef {'nothing' | 'anew' | 'rest'} Work
 */

/**
 * The npm scripts that need no package of `devDependencies`: they make the site and what is in it. All
 * others, those that nobody has put here included, get everything.
 */
export const lightScripts = [
	'build',
	'catalogue',
	'check:posts',
	'covers',
	'dev',
	'import',
	'new',
	'preview',
	'publish:to',
	'purge',
	'schemas',
	'start',
	'why',
];

/**
 * Whether a script needs the packages of `devDependencies`, by what npm calls the script before it
 * (`npm_lifecycle_event`): `prebuild`.
 * @param {string | undefined} event
 */
export function needsDev(event) {
	return !lightScripts.includes((event ?? '').replace(/^pre/, ''));
}

/**
 * The packages that are locked and not installed, or in another version.
 * @param {Packages} locked
 * @param {Packages} installed
 */
function missing(locked, installed) {
	return Object.entries(locked).filter(([path, wanted]) => {
		if (path === '' || wanted === undefined || wanted.link) return false;
		const found = installed[path];
		// Optional packages of other platforms stay out.
		if (found === undefined) return wanted.optional !== true && wanted.devOptional !== true;
		return found.version !== wanted.version;
	});
}

/**
 * What has to be done before a script can run. What it does not need is never taken away nor renewed:
 * who has everything keeps everything.
 * @param {{ locked: Packages, installed: Packages | undefined, dev: boolean }} state `installed` is
 * `undefined` where there is no record; `dev` is what `needsDev` says of the script.
 * @returns {{ work: Work, dev: boolean }} `dev`: whether the packages of `devDependencies` are among it.
 */
export function workFor({ locked, installed, dev }) {
	if (installed === undefined) return { work: 'anew', dev };
	const lacks = missing(locked, installed);
	const needed = dev ? lacks : lacks.filter(([, wanted]) => wanted?.dev !== true);
	if (needed.length === 0) return { work: 'nothing', dev };
	const hasDev = Object.keys(installed).some((path) => locked[path]?.dev === true);
	// Nothing that is there changes.
	const isRest = needed.every(([path, wanted]) => wanted?.dev === true && !(path in installed));
	return { work: isRest ? 'rest' : 'anew', dev: dev || hasDev };
}
