/**
 * A page with live examples, which is itself written in the dialect.
 *
 * The author writes a fence with the word `example` behind its language, `md` or `mdx`, at the
 * beginning of a line.
 * The reader gets what stands in it twice: as code, and as the dialect makes of it. All ids of the page
 * are different ones; headings in examples are none of the page.
 */
import { writeStrings } from '../strings/write.ts';
import { type Rendered, type RenderRequest, renderPost } from './render.ts';
import { idRegistry } from './rendering.ts';
import type { Format } from './source/held.ts';

/** Lines of the page that are rendered together. */
interface Part {
	/** The index of its first line in the body, from 0. */
	readonly start: number;
	readonly lines: readonly string[];
	/** What an example is written in; `undefined` for the page's own text. */
	readonly format: Format | undefined;
}

const opening = /^(`{3,})([^`]*)$/;
const formats: ReadonlyMap<string, Format> = new Map([
	['md example', 'markdown'],
	['mdx example', 'mdx'],
]);

/** The page cut at the fences of its examples, whose parts begin and end with them. */
function partsOf(lines: readonly string[]): Part[] {
	const parts: Part[] = [];
	let start = 0;
	const cut = (end: number, format?: Format) => {
		if (end > start) parts.push({ start, lines: lines.slice(start, end), format });
		start = end;
	};
	for (let index = 0; index < lines.length; index += 1) {
		const [, fence, info = ''] = opening.exec(lines[index] ?? '') ?? [];
		if (fence === undefined) continue;
		const format = formats.get(info);
		if (format !== undefined) cut(index);
		const close = lines.indexOf(fence, index + 1);
		index = close === -1 ? lines.length : close;
		if (format !== undefined) cut(index + 1, format);
	}
	cut(lines.length);
	return parts;
}

/** Renders a piece of the page: its lines, and how many stand above them. */
type Render = (
	lines: readonly string[],
	above: number,
	format?: Format,
) => Promise<Pick<Rendered, 'html' | 'headings' | 'problems'>>;

async function exampleHtml({ start, lines, format }: Part, render: Render) {
	const [fence = '', ...rest] = lines;
	const titled = fence.replace(/ example$/, ` wrap [${writeStrings.source}]`);
	const source = await render([titled, ...rest], start);
	const result = await render(rest.slice(0, -1), start + 1, format);
	const html = `<div class="example">${source.html}<div class="example-result" role="group" aria-label="${writeStrings.result}">
<p class="example-label">${writeStrings.result}</p><div class="prose">${result.html}</div></div></div>`;
	return { html, headings: [], problems: [...source.problems, ...result.problems] };
}

/** The page of a body: its HTML, its own headings, and what is wrong with it or with an example. */
export async function pageWithExamples(
	page: RenderRequest,
): Promise<Pick<Rendered, 'html' | 'headings' | 'problems'>> {
	const claimId = idRegistry();
	const render: Render = (lines, above, format = 'markdown') => {
		const firstLine = page.firstLine + above;
		return renderPost({ ...page, body: lines.join('\n'), firstLine, format, title: '', claimId });
	};
	const done: Awaited<ReturnType<Render>>[] = [];
	for (const part of partsOf(page.body.split('\n'))) {
		const { start, lines, format } = part;
		done.push(await (format === undefined ? render(lines, start) : exampleHtml(part, render)));
	}
	return {
		html: done.map(({ html }) => html).join('\n'),
		headings: done.flatMap(({ headings }) => headings),
		problems: done.flatMap(({ problems }) => problems),
	};
}
