import path from 'node:path';
import { decodedPath } from '../addresses.ts';
import { publicPath } from '../pictures/files.ts';
import { pathBesidePosts } from '../urls.ts';
import { type Around, postsFolder } from './around.ts';

/** Files of this site that posts show or link to: pictures, sounds, films, documents. */

/** A file that is published, beside the posts or below `public/`. */
export interface SiteFile {
	/** The path on the site, not encoded, beginning with a slash. */
	readonly path: string;
	/** The file from the project's root. */
	readonly name: string;
	/** The same, absolute. */
	readonly file: string;
}

/** What runs in a browser that opens it, under the address of this site. */
const active =
	/\.(?:[sx]?html?|xht|[cm]?jsx?|css|svgz|wasm|swf|php\d?|aspx?|jspx?|cgi|hta|htc|mht(?:ml)?)$/i;
/** What is a post, or a part of one. */
const source = /\.(?:mdx?|markdown)$/i;

/** Files such as `.env`; of folders only that of git, because GitBook keeps its pictures in `.gitbook/assets`. */
const hidden = /(?:^|\/)(?:\.[^/]*$|\.git\/)/;

/** Whether a file of the posts' folder is published when a post shows it; `inside` is its path from there. */
export function isPublishable(inside: string): boolean {
	return !active.test(inside) && !source.test(inside) && !hidden.test(inside);
}

/** The path of a file from the posts' folder; `undefined` for one that is elsewhere. */
export function insidePosts(name: string): string | undefined {
	return name.startsWith(`${postsFolder}/`) ? name.slice(postsFolder.length + 1) : undefined;
}

/** Names below `public/` of a file that is not where its address says, as other generators look for it. */
function namesInPublic(wanted: string, from: string): string[] {
	const { name } = path.parse(from);
	return [wanted, `/img${wanted}`, `/${name}${wanted}`, `/img/${name}${wanted}`];
}

/**
 * The names, from the project's root, of the files that an address may mean which is written in the
 * file `from`, the likeliest first: beside that file, in its own folder as Hexo has it (`a/1.png` of
 * `a.md`), below `public/`. What begins with `/` or `@/` is looked for there and from the posts' folder.
 */
export function namesMeant(address: string, from: string): readonly string[] {
	const wanted = publicPath(address);
	const written = decodedPath(address.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/');
	const [alias, inside = ''] = /^~?@(?:(?:src|source|docs)?\/)?(.*)$/s.exec(written) ?? [];
	const inPosts = (place: string) => path.posix.join(postsFolder, place);
	if (alias !== undefined) return [inPosts(inside), path.posix.join('public', inside)];
	if (written.startsWith('/')) return [`public${wanted}`, inPosts(wanted)];
	const folder = path.posix.dirname(from);
	return [
		path.posix.join(folder, written),
		path.posix.join(folder, path.parse(from).name, written),
		...namesInPublic(wanted, from).map((name) => `public${name}`),
	];
}

/** The file of this site that an address means; `undefined` if there is none. */
export function fileMeant(
	around: Pick<Around, 'file'>,
	address: string,
	from: string,
): SiteFile | undefined {
	for (const name of namesMeant(address, from)) {
		const file = around.file(name);
		if (file === undefined) continue;
		const inside = insidePosts(name);
		return {
			path: inside === undefined ? name.slice('public'.length) : pathBesidePosts(inside),
			name,
			file,
		};
	}
	return undefined;
}
