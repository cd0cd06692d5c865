import type { Writing } from '../schemas/writing.ts';
import { writtenPage } from './catalogue.ts';

/** The page on writing here. @throws where the project has none: then nobody asks for its page. */
export async function writingPage(): Promise<Writing> {
	const page = await writtenPage();
	if (page === undefined) throw new Error('The project has no page on writing.');
	return page;
}
