import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';
import { type Rendered, type RenderRequest, renderPost } from '../../../src/markdown/render.ts';

/** A folder with pictures and posts, and the dialect rendered in it. */

const root = mkdtempSync(path.join(tmpdir(), 'dialect-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
export const publicFolder = path.join(root, 'public');
const posts = path.join(root, 'src/content/posts');

/** The first bytes of a PNG file, which say how large its picture is. */
export function pngHeader(width: number, height: number): Buffer {
	const bytes = Buffer.alloc(33);
	bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
	bytes.writeUInt32BE(13, 8);
	bytes.write('IHDR', 12, 'latin1');
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
}

mkdirSync(path.join(publicFolder, 'img'), { recursive: true });
mkdirSync(posts, { recursive: true });
for (const name of ['a.png', '100%.png', '图 一.png', '20240814-2.png']) {
	writeFileSync(path.join(publicFolder, 'img', name), pngHeader(640, 480));
}
writeFileSync(path.join(publicFolder, 'img', 'broken.png'), 'not a picture');
writeFileSync(path.join(posts, 'beside.png'), pngHeader(1, 1));
const known = ['v1.30.0.md', '2024/升级.md'].map((name) => ({
	root,
	absolute: path.join(posts, name),
	contents: '',
}));
export const around = surroundingsOf(root, known).around();

export function render(body: string, request: Partial<RenderRequest> = {}): Promise<Rendered> {
	const file = 'src/content/posts/v1.31.0.md';
	return renderPost({ body, firstLine: 1, around, file, ...request });
}

/** The HTML of a body, without the line ends between elements and the marks of external links. */
export async function html(body: string): Promise<string> {
	const rendered = (await render(body)).html;
	return rendered.replaceAll(' rel="external"', '').replace(/>\n+</g, '><').trim();
}

/** The visible words of a body, spaces as one. */
export async function words(body: string): Promise<string> {
	return (await render(body)).text.replace(/\s+/g, ' ').trim();
}
