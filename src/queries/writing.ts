import { getEntry } from 'astro:content';
import type { Writing } from '../schemas/writing.ts';

/** The page on writing here; nothing to read if the project has none. */
export async function writingPage(): Promise<Writing> {
	return (await getEntry('writing', 'page'))?.data ?? { html: '', headings: [] };
}
