import { FlowchartReader } from './flowchart.ts';
import type { DiagramReader, Plan } from './plan.ts';
import { ClassReader, EntityReader } from './relations.ts';
import { SequenceReader } from './sequence.ts';
import { StateReader } from './state.ts';

/** A diagram as its author wrote it, made ready for the library. */

const frontmatter = /^\s*---[ \t]*\n([\s\S]*?)\n[ \t]*---[ \t]*\n/;
const directive = /%%\{[\s\S]*?\}%%/g;
const sides: Readonly<Record<string, string>> = { '>': 'LR', '<': 'RL', v: 'TB', '^': 'BT' };

/** What reads a diagram that begins with this line. */
function readerOf(head: string): DiagramReader | undefined {
	const [, side] = /^(?:graph|flowchart)(?:\s+(TD|TB|BT|LR|RL|[><v^]))?$/.exec(head) ?? [];
	if (/^(?:graph|flowchart)$/.test(head) || side !== undefined) {
		return new FlowchartReader(sides[side ?? ''] ?? side ?? 'TB');
	}
	if (head === 'sequenceDiagram') return new SequenceReader();
	if (/^stateDiagram(?:-v2)?$/.test(head)) return new StateReader();
	if (/^classDiagram(?:-v2)?$/.test(head)) return new ClassReader();
	return head === 'erDiagram' ? new EntityReader() : undefined;
}

/** The statements of a chart: a semicolon ends one, and a quotation may go on over lines. */
function statementsIn(source: string): string[] {
	const parts =
		source.match(/"[^"]*"|[#&]\w{1,20};|\[[^\]\n"]*\]|\|[^|\n"]*\||[;\n]|[^"#&[|;\n]+|./g) ?? [];
	return parts
		.map((part) =>
			part === ';' ? '\n' : part.startsWith('"') ? part.replace(/\n\s*/g, '<br>') : part,
		)
		.join('')
		.split('\n');
}

/** A diagram that was read: its plan, its title if it has one, or the lines that cannot be drawn. */
export type Read =
	| { readonly plan: Plan; readonly title: string | undefined }
	| { readonly undrawn: readonly string[] };

/** Reads a diagram; `undefined` for a kind that nobody here can read. */
export function readDiagram(source: string): Read | undefined {
	const [, settings = ''] = frontmatter.exec(source) ?? [];
	let title = /^[ \t]*title:[ \t]*(.+)$/m
		.exec(settings)?.[1]
		?.replace(/^(["'])(.*)\1$/, '$2')
		.trim();
	const body = source
		.replace(frontmatter, '')
		.replace(directive, '')
		.replace(/^[ \t]*%%.*$/gm, '');
	const isChart = /^\s*(?:graph|flowchart)\b/.test(body);
	const lines = (
		isChart ? statementsIn(body) : body.split('\n').map((line) => line.replace(/;\s*$/, ''))
	)
		.map((line) => line.trim())
		.filter((line) => line !== '');
	const reader = readerOf(lines[0] ?? '');
	if (reader === undefined) return undefined;
	const undrawn: string[] = [];
	for (const line of lines.slice(1)) {
		const named = isChart ? undefined : /^title\s*:?\s+(.+)$/.exec(line)?.[1];
		if (named !== undefined) title = named;
		else if (!reader.read(line)) undrawn.push(line);
	}
	const plan = reader.plan();
	if (undrawn.length > 0 || plan === undefined) return { undrawn };
	return { plan, title };
}
