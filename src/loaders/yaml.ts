import { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import { nearestOf } from '../nearest.ts';
import { isBlank } from '../schemas/text.ts';
import { problemStrings, valueStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { readToml } from './tomlText.ts';
import { readYaml, type YamlSource } from './yamlText.ts';

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
	readonly notMap: Said;
}

/** What to write, for the checks that a schema gives no words of its own. */
export function messageOf(issue: z.core.$ZodRawIssue): string {
	const { types } = valueStrings;
	switch (issue.code) {
		case 'invalid_type':
			if (issue.input === undefined) return valueStrings.missing;
			return (types as Readonly<Record<string, string>>)[issue.expected] ?? valueStrings.wrongValue;
		case 'too_small':
			return valueStrings.tooSmall;
		case 'too_big':
			return valueStrings.tooBig;
		case 'unrecognized_keys':
			return valueStrings.unknownInside(issue.keys.join('、'));
		default:
			return valueStrings.wrongValue;
	}
}

/** What a schema refused: the kind names the field, but not which item of it, and the schema's check. */
function refused({ path, code, message }: z.core.$ZodIssue): Said {
	const field = path.filter((step) => !/^\d+$/.test(String(step))).map(String);
	return { kind: `${field.join('.')}:${code}`, message };
}

/**
 * Reads a mapping of YAML, or of TOML, and checks it against a schema. Every problem is reported with its line and
 * field: syntax, duplicate keys, unknown keys (with the nearest known one) and whatever the schema says.
 * A key with nothing to see in its value is a key that is not written.
 * Dates stay the strings that were written, so that no calendar day is lost.
 */
export function checkYaml<Schema extends z.ZodObject>(
	source: YamlSource,
	{ schema, unknownKeys, notMap }: CheckOptions<Schema>,
): Checked<z.output<Schema>> {
	const {
		data,
		asText,
		flaws,
		lineOf: lineOfPath,
	} = source.language === 'toml' ? readToml(source) : readYaml(source);
	const lineOf = (field: string) => lineOfPath([field]);
	const problem = (line: number, said: Said, field = ''): Problem => ({
		file: source.file,
		line,
		...said,
		severity: 'error',
		...(field && { field }),
	});
	if (flaws.length > 0) {
		const problems = flaws.map(({ line, ...said }) => problem(line, said));
		return { value: undefined, problems, lineOf };
	}
	const map = data ?? {};
	if (typeof map !== 'object' || Array.isArray(map)) {
		return { value: undefined, problems: [problem(source.firstLine, notMap)], lineOf };
	}

	const known = Object.keys(schema.shape);
	const understood = Object.entries(map)
		.filter(([key, value]) => known.includes(key) && !isBlank(value))
		.map(([key, value]): [string, unknown] => {
			// A field that takes numbers for text, such as a title, keeps 1.30 as it is written.
			const takes = (one: unknown) => z.safeParse(schema.shape[key] ?? z.never(), one).success;
			const isText = asText.has(key) && takes(value) && takes(asText.get(key));
			return [key, isText ? asText.get(key) : value];
		});
	const unknown = Object.keys(map).filter((key) => !known.includes(key));
	const strangers = unknown.map(
		(key): Problem => ({
			...problem(lineOf(key), problemStrings.unknownKey(key, nearestOf(key, known)), key),
			severity: unknownKeys,
		}),
	);
	const result = schema.safeParse(Object.fromEntries(understood), { error: messageOf });
	const issues = result.error?.issues ?? [];
	const failures = issues.map((issue) =>
		problem(lineOfPath(issue.path), refused(issue), issue.path.map(String).join('.')),
	);
	const failed = new Set(issues.map(({ path }) => path[0]));
	const sound = understood.filter(([key]) => !failed.has(key));
	const value = result.success ? result.data : schema.safeParse(Object.fromEntries(sound)).data;
	return { value, problems: [...strangers, ...failures], lineOf };
}
