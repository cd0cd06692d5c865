import type { Element, ElementContent } from 'hast';
import { articleStrings } from '../../strings/markdown.ts';
import { element } from '../tree/nodes.ts';
import type { Coloured, Colours } from './highlighter.ts';
import type { FenceInfo } from './info.ts';
import { classOf } from './theme.ts';

/** A block of code as the page shows it: classes only, no styles. */

const upperCase = 'yaml json toml ini html css xml sql hcl http'.split(' ');
const labels: ReadonlyMap<string, string> = new Map([
	...upperCase.map((name) => [name, name.toUpperCase()] as const),
	['bash', 'Shell'],
	['console', 'Shell'],
	['cpp', 'C++'],
	['csharp', 'C#'],
	['diff', 'Diff'],
	['dockerfile', 'Dockerfile'],
	['go', 'Go'],
	['javascript', 'JavaScript'],
	['js', 'JavaScript'],
	['jsonc', 'JSON'],
	['makefile', 'Makefile'],
	['markdown', 'Markdown'],
	['objective-c', 'Objective-C'],
	['proto', 'Protocol Buffers'],
	['py', 'Python'],
	['python', 'Python'],
	['rust', 'Rust'],
	['text', articleStrings.plainCode],
	['ts', 'TypeScript'],
	['typescript', 'TypeScript'],
]);

const noteStart = '[!code ';
/** What a note in a comment says, and for how many lines it holds. */
const noteWords =
	/^\[!code (\+\+|--|highlight|hl|focus|error|warning)(?::(\d{1,3}))?\][ \t]*(?:-->|\*\/)?[ \t]*$/;
const commentStart = /(?:\/\/|#|--|;|<!--|\/\*)$/;
/** Where Markdown is shown, other comments stand in the code that it shows, whose notes are to be seen. */
const markdownComment = /<!--$/;
const markdownLanguages = new Set(['markdown', 'mdx']);
const noteClasses: ReadonlyMap<string, string> = new Map([
	['++', 'inserted'],
	['--', 'deleted'],
	['highlight', 'marked'],
	['hl', 'marked'],
	['focus', 'focused'],
	['error', 'error'],
	['warning', 'warning'],
]);

interface Noted {
	/** The code without the notes: what readers copy. */
	readonly code: string;
	/** Classes by line, from 1. */
	readonly classes: ReadonlyMap<number, string>;
}

/** A note such as `// [!code ++]` at the end of a line, and what stands before it. */
interface Note {
	readonly before: string;
	readonly className: string;
	readonly lines: number;
}

/** Read from its end, and each part once: one pattern would try every blank of a long line as its start. */
function noteOf(line: string, start: RegExp): Note | undefined {
	const at = line.lastIndexOf(noteStart);
	const [, kind = '', count = '1'] = noteWords.exec(line.slice(Math.max(0, at))) ?? [];
	const className = noteClasses.get(kind);
	const before = line.slice(0, Math.max(0, at)).trimEnd();
	const comment = start.exec(before)?.index;
	if (className === undefined || comment === undefined) return undefined;
	return { before: before.slice(0, comment).trimEnd(), className, lines: Number(count) };
}

function withoutNotes(code: string, { marked, language }: FenceInfo): Noted {
	const start = markdownLanguages.has(language) ? markdownComment : commentStart;
	const classes = new Map([...marked].map((line) => [line, 'marked']));
	if (!code.includes(noteStart)) return { code, classes };
	// Notes that hold for the line; of several the last one is seen.
	const open: { readonly className: string; readonly end: number }[] = [];
	const lines = code.split('\n').map((line, index) => {
		const note = noteOf(line, start);
		if (note !== undefined) open.push({ className: note.className, end: index + note.lines });
		while (open.length > 0 && (open.at(-1)?.end ?? 0) <= index) open.pop();
		const seen = open.at(-1);
		if (seen !== undefined) classes.set(index + 1, seen.className);
		return note?.before ?? line;
	});
	return { code: lines.join('\n'), classes };
}

function span(className: string[], children: ElementContent[]): Element {
	return { type: 'element', tagName: 'span', properties: { className }, children };
}

/** Neighbours of one class as one element, plain ones as text. */
function merged(pieces: Iterable<{ readonly content: string; readonly kind: string | undefined }>) {
	const result: ElementContent[] = [];
	let content = '';
	let kind: string | undefined;
	const end = () => {
		const text = { type: 'text', value: content } as const;
		if (content !== '') result.push(kind === undefined ? text : span([kind], [text]));
		content = '';
	};
	for (const piece of pieces) {
		// Space has no colour: it joins whatever stands before it.
		if (piece.kind !== kind && piece.content.trim() !== '') {
			end();
			kind = piece.kind;
		}
		content += piece.content;
	}
	end();
	return result;
}

function highlighted(
	noted: Noted,
	info: FenceInfo,
	coloured: Coloured | undefined,
): ElementContent[] {
	const lines = coloured?.lines.map((line) =>
		line.map(({ content, color }) => ({ content, kind: classOf(color) })),
	);
	if (noted.classes.size === 0 && !info.numbered) {
		if (lines === undefined) return [{ type: 'text', value: noted.code }];
		return merged(lines.flatMap((line, index) => (index === 0 ? line : [newline, ...line])));
	}
	const pieces = lines ?? noted.code.split('\n').map((content) => [{ content, kind: undefined }]);
	return pieces.map((line, index) => {
		const mark = noted.classes.get(index + 1);
		const end = index < pieces.length - 1 ? [newline] : [];
		return span(
			mark === undefined ? ['line'] : ['line', `line-${mark}`],
			merged([...line, ...end]),
		);
	});
}

const newline = { content: '\n', kind: undefined };

/** The block, and which of its lines, from 1, have to do without colours. */
export async function codeBlock(
	written: string,
	info: FenceInfo,
	colours: Colours | undefined,
): Promise<{ readonly figure: Element; readonly plain: readonly number[] }> {
	const noted = withoutNotes(written, info);
	const coloured = await colours?.(noted.code);
	const label = info.title ?? labels.get(info.language) ?? info.written;
	const className = ['code-block'];
	if (info.numbered) className.push('numbered');
	if (info.wrapped) className.push('wrapped');
	const code = element(
		'code',
		{ className: [`language-${info.language}`] },
		highlighted(noted, info, coloured),
	);
	const figure = element('figure', { className, dataLanguage: info.language }, [
		element('figcaption', {}, [{ type: 'text', value: label }]),
		element('pre', { tabIndex: 0 }, [code]),
	]);
	return { figure, plain: coloured?.plain ?? [] };
}
