import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsAmong, type Problem } from '../src/domain/problems.ts';
import { surroundingsOf } from '../src/loaders/surroundings.ts';
import { renderPost } from '../src/markdown/render.ts';
import type { Vector } from '../tests/support/vectors.ts';

/** Where vectors are put: in the text of posts, in frontmatter, in the catalogue's records. */

export type Format = 'markdown' | 'mdx';

/** What surrounds a vector in a body; the numbered words have to be there afterwards. */
export const places: Readonly<Record<string, (text: string, number: number) => string>> = {
	sentence: (text, number) => `甲${number} ${text} 乙${number}`,
	paragraph: (text) => text,
	item: (text, number) => `- 甲${number} ${text}\n- 丙${number}`,
	quote: (text, number) => `> 甲${number} ${text}`,
	cell: (text) => `| a | b |\n|---|---|\n| ${text} | c |`,
	heading: (text, number) => `## 甲${number} ${text}`,
	container: (text) => `::: tip 题 ${text}\n${text}\n:::`,
	link: (text, number) => `[甲${number} ${text} 乙${number}](https://a.example "${text}")`,
	alt: (text, number) => `![甲${number} ${text}](https://a.example/x.png)`,
	bold: (text, number) => `**甲${number} ${text} 乙${number}**`,
	code: (text) => `\`\`\`html\n${text}\n\`\`\``,
	note: (text, number) => `丙${number}[^1]\n\n[^1]: 注 ${text}`,
	html: (text, number) => `<div>\n\n甲${number} ${text}\n\n</div>`,
};

/** A body with a vector at a place. */
export function bodyWith({ text, number }: Vector, place: string): string {
	return `前${number}文\n\n${places[place]?.(text, number)}\n\n后${number}文`;
}

/** The numbered words of a body. */
export function wordsIn(body: string): string[] {
	return [...body.matchAll(/[前后甲乙丙]\d+文?/g)].map(([word]) => word);
}

export function rendered(root: string, format: Format, body: string) {
	const file = `src/content/posts/${format === 'mdx' ? 'x.mdx' : 'x.md'}`;
	const place = { file, firstLine: 1, around: surroundingsOf(root, []).around(), title: '题' };
	return renderPost({ format, body, ...place });
}

const perPost = 40;
const bodyPlaces = ['sentence', 'paragraph', 'container'] as const;

/** A value that YAML reads as exactly this text. */
function quoted(text: string): string {
	return JSON.stringify(text);
}

/** A name that becomes part of an address, which no file system takes at any length. */
function term(text = '无'): string {
	return quoted(
		text
			.slice(0, 70)
			.replace(/\p{Cc}/gu, '')
			.toWellFormed(),
	);
}

function writePost(root: string, name: string, lines: readonly string[]): void {
	writeFileSync(join(root, 'src/content/posts', name), `---\n${lines.join('\n')}\n`);
}

/** Posts whose bodies hold every vector that is no error where it stands. */
export async function writeBodies(root: string, vectors: readonly Vector[]): Promise<void> {
	for (const format of ['markdown', 'mdx'] as const) {
		for (const place of bodyPlaces) {
			const sound: string[] = [];
			for (const vector of vectors) {
				const body = bodyWith(vector, place);
				const { problems } = await rendered(root, format, body);
				if (problems.every(({ severity }) => severity !== 'error')) sound.push(body);
			}
			for (let from = 0; from < sound.length; from += perPost) {
				const name = `body-${place}-${from}.${format === 'mdx' ? 'mdx' : 'md'}`.replace(
					'.mdx',
					'-x.mdx',
				);
				const head = [`title: ${name}`, 'author: 甲', 'date: 2024-01-01', '---'];
				writePost(root, name, [...head, sound.slice(from, from + perPost).join('\n\n')]);
			}
		}
	}
}

/** Posts whose frontmatter holds every vector, a field a line. */
export function writeFrontmatter(root: string, vectors: readonly Vector[]): void {
	for (let at = 0; at < vectors.length; at += 5) {
		const [title, description, author, tag, claim] = vectors
			.slice(at, at + 5)
			.map(({ text }) => text);
		const field = (name: string, text = '') => `${name}: ${quoted(text)}`;
		writePost(root, `front-${at}.md`, [
			`title: ${quoted(`题 ${title}`)}`,
			field('description', description),
			`authors: [甲, ${term(author)}]`,
			`tags: [丙, ${term(tag)}]`,
			`claims: { "3329": ${quoted(claim ?? '因')} }`,
			...[`categories: [${term(title)}]`, field('cover', description), field('permalink', author)],
			...[`aliases: [${quoted(tag ?? '')}]`, field('id', claim), 'date: 2024-01-02', '---'],
			'### GA\n\n- KEP-3329 可重试的任务',
		]);
	}
}

/** Records whose fields hold every vector, a field a line. */
export function writeRecords(root: string, vectors: readonly Vector[]): void {
	const folder = join(root, 'src/content/keps');
	const gates = join(root, 'src/content/gates');
	const apis = join(root, 'src/content/apis');
	const glossary = join(root, 'src/content/glossary');
	for (const one of [folder, gates, apis, glossary]) mkdirSync(one, { recursive: true });
	for (let at = 0; at < vectors.length; at += 6) {
		const number = 90_000 + at;
		const texts = vectors.slice(at, at + 6).map(({ text }) => quoted(text));
		const [title, name, summary, reason, gate, source] = texts;
		const correction = `{ field: title, upstream: ${title}, reason: ${reason}, source: ${source} }`;
		const lines = [
			...[`number: ${number}`, `title: ${title}`, `name: ${name}`, `summary: ${summary}`],
			`aliases: [${name}]`,
			...['sig: node', 'status: implemented', 'milestones: { alpha: "1.30", stable: "1.31" }'],
			...[`gates: [Gate, ${gate}]`, `corrections: [${correction}]`],
			`gateDifferences: [{ milestone: alpha, reason: ${reason}, source: ${source} }]`,
			...['source: https://a.example/', 'read: 2024-01-01'],
		];
		writeFileSync(join(folder, `${number}.yaml`), `${lines.join('\n')}\n`);
		const read = `note: ${summary}\nsource: ${source}\nread: 2024-01-01\n`;
		const change = '{ release: "1.30", stage: beta, default: true }';
		writeFileSync(
			join(gates, `Zz${number}.yaml`),
			`name: Zz${number}\nchanges: [${change}]\n${read}`,
		);
		writeFileSync(
			join(apis, `core_v1_Zz${number}.yaml`),
			`version: v1\nkind: Zz${number}\nreplacement: ${name}\n${read}`,
		);
		const told = `explanation: ${summary}\naliases: [${name}]\nkeps: [${number}]`;
		writeFileSync(
			join(glossary, `zz-${number}.yaml`),
			`term: Zz${number}\nid: zz-${number}\n${told}\nsource: ${source}\nread: 2024-01-01\n`,
		);
	}
}

/**
 * Takes out of the sources what a report, as JSON, names as errors: the line of a field, or the whole file where
 * the line is gone already. Returns how many.
 */
export function dropReported(root: string, report: string): number {
	const { problems } = JSON.parse(report) as { problems: Problem[] };
	const errors = errorsAmong(problems);
	const ofFiles = Map.groupBy(errors, ({ file }) => file);
	for (const [file, found] of ofFiles) {
		const path = join(root, file);
		const lines = readFileSync(path, 'utf8').split('\n');
		const numbers = new Set(found.map(({ line }) => line - 1));
		const isField = [...numbers].every((at) =>
			/^(?!title|author|date|number|sig|name|version|kind|term|---)\w+: /.test(lines[at] ?? ''),
		);
		if (!isField) rmSync(path);
		else writeFileSync(path, lines.filter((_, at) => !numbers.has(at)).join('\n'));
	}
	return errors.length;
}
