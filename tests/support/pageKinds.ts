import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, filesBelow } from './output.ts';

/**
 * The kinds of page that the site has, which are the layouts that its routes choose: a new one is
 * tested by every test that goes through the kinds, and none can be forgotten.
 */

const routes = fileURLToPath(new URL('../../src/pages/', import.meta.url));

/** A route such as `posts/[...id]`, the pattern of the files that it writes, and its layout. */
interface Route {
	readonly name: string;
	readonly writes: RegExp;
	/** Such as `PostLayout`. */
	readonly layout: string;
}

function routeOf(file: string): Route {
	const name = file.replace(/\.astro$/, '');
	const pattern = name
		.split('/')
		.filter((part) => part !== 'index')
		.map((part) => {
			if (/^\[\.\.\./.test(part)) return '(?:[^/]+/)*';
			return part.startsWith('[') ? '[^/]+/' : `${part.replaceAll('.', '\\.')}/`;
		})
		.join('');
	const source = readFileSync(join(routes, file), 'utf8');
	return {
		name,
		writes: name === '404' ? /^404\.html$/ : new RegExp(`^${pattern}index\\.html$`),
		layout: /\/(\w+Layout)\.astro'/.exec(source)?.[1] ?? name,
	};
}

/** How open each part of a route is: where two could have written a file, the less open one did. */
function openness({ name }: Route): string {
	const degree = (part: string) => (part.startsWith('[...') ? 2 : part.startsWith('[') ? 1 : 0);
	return name.split('/').map(degree).join('');
}

const known = readdirSync(routes, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => name.endsWith('.astro'))
	.map(routeOf)
	.sort((a, b) => (openness(a) < openness(b) ? -1 : 1));

type FilesBy = ReadonlyMap<string, readonly string[]>;

/** The pages of a built site by the `key` of their route, as files, the smallest first. */
function filesBy(key: 'name' | 'layout', folder: string): FilesBy {
	const found = new Map<string, string[]>(known.map((route) => [route[key], []]));
	for (const file of filesBelow(folder).filter((name) => name.endsWith('.html'))) {
		const route = known.find(({ writes }) => writes.test(file));
		if (route === undefined) throw new Error(`No route of src/pages/ writes ${file}.`);
		found.get(route[key])?.push(file);
	}
	const size = (file: string) => statSync(join(folder, file)).size;
	for (const files of found.values()) files.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
	return found;
}

/** By the name of each route, the files that it wrote in a built site. */
export function filesByRoute(folder: string): FilesBy {
	return filesBy('name', folder);
}

/** One address for each kind of page that the site has pages of: one of middling size. */
export function pageKinds(folder: string): [kind: string, address: string][] {
	return [...filesBy('layout', folder)].flatMap(([kind, files]) => {
		const file = files[Math.floor(files.length / 2)];
		return file === undefined ? [] : [[kind, addressOf(file)]];
	});
}

/** The smallest and the largest page of each kind, as files: where a layout has most branches. */
export function extremePages(folder: string): string[] {
	return [...filesBy('layout', folder).values()].flatMap((files) => [
		...new Set([files[0], files.at(-1)].filter((file) => file !== undefined)),
	]);
}
