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
	/** The line of a field, or 1 if the field is not written. */
	readonly lineOf: (field: string) => number;
}

interface CheckOptions<Schema> {
	readonly schema: Schema;
	/** Whether a key that the schema does not know is an error or only a warning. */
	readonly unknownKeys: Problem['severity'];
	/** What to say when the text is no mapping at all. */
	readonly notMap: string;
}

/** Where a problem stands that no line has, such as a missing field. */
const wholeFile = 1;

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

/** Reads YAML and knows the line of everything in it. */
function readYaml({ text, firstLine }: YamlSource) {
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false,
		schema: 'core',
	});
	const pairs = isMap(document.contents) ? document.contents.items : [];
	const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined);
	const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1;
	/** The line of a value, of its key, or of the whole file, whichever is written. */
	const lineOf = (path: readonly PropertyKey[]): number => {
		const key = pairs.find((pair) => String(pair.key) === String(path[0]))?.key;
		const inner = path.length > 1 ? document.getIn(path, true) : undefined;
		const start = startOf(inner) ?? startOf(key);
		return start === undefined ? wholeFile : lineAt(start);
	};
	const errors = document.errors.map(({ code, message, pos: [offset] }) => {
		const field = pairs.map(({ key }) => startOf(key) ?? 0).findLast((start) => start <= offset);
		return {
			// A quote that is left open is noticed only at the end of the text.
			line: lineAt(code === 'MISSING_CHAR' ? (field ?? offset) : offset),
			message: yamlMessages[code] ?? problemStrings.yaml(message),
		};
	});
	return { document, errors, lineOf };
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
	const { document, errors, lineOf: lineOfPath } = readYaml(source);
	const lineOf = (field: string) => lineOfPath([field]);
	const problem = (line: number, message: string, field = ''): Problem => ({
		file: source.file,
		line,
		message,
		severity: 'error',
		...(field && { field }),
	});
	if (errors.length > 0) {
		const problems = errors.map(({ line, message }) => problem(line, message));
		return { value: undefined, problems, lineOf };
	}
	const data: unknown = document.toJS() ?? {};
	if (typeof data !== 'object' || data === null || Array.isArray(data)) {
		return { value: undefined, problems: [problem(source.firstLine, notMap)], lineOf };
	}

	const known = Object.keys(schema.shape);
	const [understood, unknown] = split(Object.entries(data), ([key]) => known.includes(key));
	const strangers = unknown.map(
		([key]): Problem => ({
			...problem(lineOf(key), problemStrings.unknownKey(key, nearestKey(key, known)), key),
			severity: unknownKeys,
		}),
	);
	const result = schema.safeParse(Object.fromEntries(understood), { error: messageOf });
	const issues = result.error?.issues ?? [];
	const failures = issues.map(({ path, message }) =>
		problem(lineOfPath(path), message, path.map(String).join('.')),
	);
	const failed = new Set(issues.map(({ path }) => path[0]));
	const [, sound] = split(understood, ([key]) => failed.has(key));
	const value = result.success ? result.data : schema.safeParse(Object.fromEntries(sound)).data;
	return { value, problems: [...strangers, ...failures], lineOf };
}

/** The items that pass a test, and the others. */
function split<Item>(items: readonly Item[], passes: (item: Item) => boolean): [Item[], Item[]] {
	return [items.filter(passes), items.filter((item) => !passes(item))];
}
