import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import { sharingPicture } from './sharing.ts';

/** The sharing picture of a post with a drawn cover. The project's root is where Astro runs. */
export function postPicture({ cover = '', title }: Post): Promise<Buffer> {
	const root = process.cwd();
	const art = readFileSync(path.join(root, 'public', cover), 'utf8');
	const cacheFolder = path.join(root, '.cache', 'sharing');
	return sharingPicture({ cover: art, title, siteName: site.name }, cacheFolder);
}
