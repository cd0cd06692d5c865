import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { checkStrings as strings } from '../src/strings/check.ts';

const picture = /(!\[[^[\]]*\]\(\s*<?)(https?:\/\/[^\s)>]+)/g;
const extensions: Readonly<Record<string, string>> = {
	'image/png': '.png',
	'image/jpeg': '.jpg',
	'image/gif': '.gif',
	'image/webp': '.webp',
	'image/avif': '.avif',
	'image/svg+xml': '.svg',
};
const mostBytes = 10_000_000;
const patience = 10_000;

/** Text with its remote pictures replaced by copies, and what there is to say about each. */
export interface Copied {
	readonly text: string;
	readonly said: readonly string[];
}

/** A name for the copy; a different picture of the same name is left alone. */
function nameFor(address: string, type: string): string {
	const { name } = parse(basename(decodeURIComponent(new URL(address).pathname)));
	return (name.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'picture') + (extensions[type] ?? '');
}

async function download(address: string): Promise<{ type: string; bytes: Buffer }> {
	const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
	const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
	if (!response.ok) throw new Error(`HTTP ${response.status}`);
	if (extensions[type] === undefined) throw new Error(type);
	const bytes = Buffer.from(await response.arrayBuffer());
	if (bytes.length > mostBytes) throw new Error(`${bytes.length} B`);
	return { type, bytes };
}

/** Copies the pictures that a post shows from other sites into `public/img/<post>/`. */
export async function copyPictures(root: string, file: string, text: string): Promise<Copied> {
	const said: string[] = [];
	const copies = new Map<string, string>();
	const folder = `img/${parse(file).name}`;
	for (const address of new Set([...text.matchAll(picture)].map((match) => match[2] ?? ''))) {
		try {
			const { type, bytes } = await download(address);
			const target = `${folder}/${nameFor(address, type)}`;
			if (existsSync(join(root, 'public', target))) throw new Error(strings.taken(target));
			mkdirSync(join(root, 'public', folder), { recursive: true });
			writeFileSync(join(root, 'public', target), bytes);
			copies.set(address, `/${target}`);
			said.push(strings.copied(address, `public/${target}`));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			said.push(strings.notCopied(address, reason));
		}
	}
	return {
		text: text.replace(
			picture,
			(_all, before: string, address: string) => before + (copies.get(address) ?? address),
		),
		said,
	};
}
