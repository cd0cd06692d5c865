import { withReads } from '../reads.ts';
import { buildStrings as words } from '../strings/build.ts';
import { Answers } from './answers.ts';
import type { Log } from './log.ts';
import type { NextOutput } from './nextOutput.ts';
import type { PagePath, Program } from './program.ts';
import type { BuildRecord, MadePage } from './record.ts';

/** After so many files comes a sign that the build goes on. */
const rendersBetweenSigns = 1000;

/** What pages are made for and with. */
export interface PageWork {
	readonly program: Program;
	/** Where the site is: its origin and base path, `https://example.org/k8s/`. */
	readonly address: URL;
	/** What the same program made last time, by the paths of pages; nothing if it was another one. */
	readonly before: BuildRecord['pages'];
	readonly output: NextOutput;
	readonly log: Log;
}

/** A path without slashes at its ends. */
function withoutSlashes(pathname: string): string {
	return pathname.replace(/^\/+|\/+$/g, '');
}

/** The name of the file that a page or a document is written into. */
export function fileNameOf(
	pathname: string,
	type: 'page' | 'endpoint' | 'redirect' | 'fallback',
): string {
	const inside = withoutSlashes(pathname);
	if (type === 'endpoint') return inside;
	if (inside === '404' || inside === '500') return `${inside}.html`;
	return inside === '' ? 'index.html' : `${inside}/index.html`;
}

/** The key of a page: that of its props, if it has any; what else it depends on, it reads. */
function keyFor({ route, cacheKey }: PagePath): string | undefined {
	return route.pathname === undefined ? cacheKey : '';
}

async function rendered({ program, address, log }: PageWork, { pathname, route }: PagePath) {
	const name = fileNameOf(pathname, route.type);
	const inside = route.type === 'endpoint' ? name : `${withoutSlashes(pathname)}/`;
	const url = new URL(encodeURI(inside === '/' ? '' : inside), address);
	try {
		return await withReads(async () => {
			const response = await program.render(new Request(url), route);
			return response.body === null ? undefined : Buffer.from(await response.arrayBuffer());
		});
	} catch (error) {
		log.error('build', `${name}: ${String(error)}`);
		throw error;
	}
}

/**
 * Makes all pages: those that would come out as they are, are taken from the last output, the others are
 * rendered. What a page depends on is what it did read when it was rendered last.
 *
 * @returns how each of them was made, by its path.
 * @throws what a page throws.
 */
export async function makePages(root: string, work: PageWork): Promise<BuildRecord['pages']> {
	const { program, before, output, log } = work;
	const answers = new Answers(root);
	const made: Record<string, MadePage> = {};
	let rendering = 0;
	for (const page of await program.paths()) {
		const { pathname, route } = page;
		// Several addresses of one page: the route that Astro puts first has it.
		if (made[pathname] !== undefined) continue;
		const name = fileNameOf(pathname, route.type);
		if (output.has(name)) {
			log.warn('build', words.inPlaceOfOurs(`public/${name}`));
			continue;
		}
		const key = keyFor(page);
		const last = before[pathname];
		if (last !== undefined && last.key === key && (await answers.areStill(last.reads))) {
			if (last.file === undefined || output.take(last.file)) {
				made[pathname] = last;
				continue;
			}
		}
		const { made: content, reads } = await rendered(work, page);
		if (content !== undefined) output.write(name, content);
		rendering += 1;
		if (rendering % rendersBetweenSigns === 0) log.say(words.written(rendering));
		if (key === undefined) continue;
		const told = await answers.to(reads);
		if (told === undefined) continue;
		made[pathname] = {
			key,
			reads: told,
			...(content !== undefined && { file: name }),
		};
	}
	return made;
}
