import { closest, distance } from 'fastest-levenshtein';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import { problemStrings } from '../strings/problems.ts';

/** YAML text and where it stands. */
export interface YamlSource {
	readonly text: string;
	/** The file from the project's root. */
	readonly file: string;
	/** The line of the file on which `text` begins, from 1. */
	readonly firstLine: number;
}

/** What a schema made of a YAML text. */
export interface Checked<Output> {
	/**
	 * The sound fields, so that checks across fields can go on and report what else is wrong; absent
	 * when even those make no value. It is complete only if no problem is an error.
	 */
	readonly value: Output | undefined;
	readonly problems: readonly Problem[];
	/** The line of a field, or of the whole text if the field is not written. */
	readonly lineOf: (field: string) => number;
}

interface CheckOptions<Schema> {
	readonly schema: Schema;
	/** Whether a key that the schema does not know is an error or only a warning. */
	readonly unknownKeys: Problem['severity'];
	/** What to say when the text is no mapping at all. */
	readonly notMap: string;
}

const yamlMessages: Readonly<Record<string, string>> = {
	DUPLICATE_KEY: problemStrings.duplicateKey,
	TAB_AS_INDENT: problemStrings.tabs,
};

/** The known key that an unknown one most likely stands for, if any is near. */
function nearestKey(key: string, known: readonly string[]): string | undefined {
	const nearest = closest(key.toLowerCase(), known as string[]);
	return distance(key.toLowerCase(), nearest) <= Math.max(1, Math.ceil(key.length * 0.4))
		? nearest
		: undefined;
}

/** Chinese messages for the checks that a schema gives no words of its own. */
function messageOf(issue: z.core.$ZodRawIssue) {
	if (issue.code === 'invalid_type' && issue.input === undefined) return problemStrings.missing;
	return z.locales.zhCN().localeError(issue);
}

/**
 * Reads a YAML mapping and checks it against a schema. Every problem is reported with its line and
 * field: syntax, duplicate keys, unknown keys (with the nearest known one) and whatever the schema says.
 * Dates stay the strings that were written, so that no calendar day is lost.
 */
export function checkYaml<Schema extends z.ZodObject>(
	source: YamlSource,
	{ schema, unknownKeys, notMap }: CheckOptions<Schema>,
): Checked<z.output<Schema>> {
	const lines = new LineCounter();
	const document = parseDocument(source.text, { lineCounter: lines, schema: 'core' });
	const lineAt = (offset: number) => source.firstLine + lines.linePos(offset).line - 1;
	const lineOfPath = (path: readonly PropertyKey[]): number => {
		if (path.length === 0 || !isMap(document.contents)) return source.firstLine;
		const pair = document.contents.items.find(({ key }) => String(key) === String(path[0]));
		const key = pair?.key;
		const inner = path.length > 1 ? document.getIn(path, true) : undefined;
		const node = isNode(inner) ? inner : isNode(key) ? key : undefined;
		return node?.range ? lineAt(node.range[0]) : source.firstLine;
	};
	const lineOf = (field: string) => lineOfPath([field]);
	const problem = (line: number, message: string, field?: string): Problem => ({
		file: source.file,
		line,
		message,
		severity: 'error',
		...(field === undefined || field === '' ? {} : { field }),
	});

	if (document.errors.length > 0) {
		const problems = document.errors.map(({ code, message, pos }) =>
			problem(lineAt(pos[0]), yamlMessages[code] ?? problemStrings.yaml(firstLineOf(message))),
		);
		return { value: undefined, problems, lineOf };
	}
	const data: unknown = document.toJS() ?? {};
	if (typeof data !== 'object' || data === null || Array.isArray(data)) {
		return { value: undefined, problems: [problem(source.firstLine, notMap)], lineOf };
	}

	const known = Object.keys(schema.shape);
	const unknown = Object.keys(data).filter((key) => !known.includes(key));
	const strangers = unknown.map(
		(key): Problem => ({
			...problem(lineOf(key), problemStrings.unknownKey(key, nearestKey(key, known)), key),
			severity: unknownKeys,
		}),
	);
	const understood = Object.fromEntries(
		Object.entries(data).filter(([key]) => known.includes(key)),
	);
	const result = schema.safeParse(understood, { error: messageOf });
	const issues = result.error?.issues ?? [];
	const failures = issues.map((issue) =>
		problem(lineOfPath(issue.path), issue.message, issue.path.map(String).join('.')),
	);
	const failed = new Set(issues.map(({ path }) => path[0]));
	const sound = Object.entries(understood).filter(([key]) => !failed.has(key));
	const value = result.success ? result.data : schema.safeParse(Object.fromEntries(sound)).data;
	return { value, problems: [...strangers, ...failures], lineOf };
}

function firstLineOf(text: string): string {
	return text.split('\n', 1)[0] ?? '';
}
