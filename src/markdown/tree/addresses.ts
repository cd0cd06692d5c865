import { existsSync } from 'node:fs';
import path from 'node:path';
import { onSite, postIdOf, urls, withoutBase } from '../../urls.ts';
import type { Post } from '../post.ts';

/** Addresses that authors write, as addresses on the page. */

/** `%` that introduces no character is a percent sign; an address that cannot be read stays. */
export function decodedPath(address: string): string {
	try {
		return decodeURIComponent(address.replace(/%(?![0-9a-f]{2})/gi, '%25'));
	} catch {
		return address;
	}
}

/** An address with every character that needs it percent-encoded, so that decoding cannot fail. */
export function encodedPath(decoded: string): string {
	return decoded.split('/').map(encodeURIComponent).join('/');
}

/** An address of another site that `decodeURI` can read. */
export function readableAddress(address: string): string {
	try {
		decodeURI(address);
		return address;
	} catch {
		return address.replaceAll('%', '%25');
	}
}

/** A link as it is on the page, and whether the post that it names is missing. */
export interface Target {
	readonly url: string;
	readonly missing: boolean;
}

/** The link for a place of this site: a post's file becomes its address, every other stays. */
export function linkTarget(address: string, post: Pick<Post, 'file'>): Target {
	const [, file, suffix] = /^([^?#]*\.mdx?)((?:[?#].*)?)$/is.exec(address) ?? [];
	if (file === undefined) return { url: onSite(address), missing: false };
	const name = path.posix.basename(decodedPath(file)).replace(/\.mdx?$/i, '');
	const folder = path.dirname(post.file);
	// A link may compose its letters in another way than the file's name does.
	const names = [name, name.normalize('NFC'), name.normalize('NFD')];
	const known = names.some((file) =>
		['.md', '.mdx'].some((extension) => existsSync(path.join(folder, file + extension))),
	);
	return { url: urls.post(postIdOf(name)) + (suffix ?? ''), missing: !known };
}

/** The path under `public/` that a picture's address means, decoded, beginning with a slash. */
export function publicPath(address: string): string {
	const written = withoutBase(address).split(/[?#]/, 1)[0] ?? '';
	const decoded = decodedPath(written).replaceAll('\\', '/');
	const named = decoded.startsWith('/')
		? decoded.replace(/^\/public\//, '/')
		: (/^(?:.*\/)?public(\/.+)$/s.exec(decoded)?.[1] ??
			`/${decoded.replace(/^(?:\.{1,2}\/)+/, '')}`);
	return path.posix.normalize(named);
}
