import type { z } from 'zod';
import { messageOf } from '../../src/loaders/yaml.ts';
import { PlainError } from '../../src/plainError.ts';
import { isBlank, onOneLine, unwritableIn } from '../../src/schemas/text.ts';
import { problemStrings } from '../../src/strings/problems.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';

/** What a scaffold has to know: said by options, or asked for on a terminal. */

/** One thing to know. */
export interface Field {
	/** The option, without its dashes. */
	readonly option: string;
	/** What it is, in a few words. */
	readonly label: string;
	/** Whether it has to be said, which may follow from other answers. */
	readonly isRequired?: (answers: Answers) => boolean;
	/** Whether there may be several: the option again and again, or an answer with commas. */
	readonly isList?: boolean;
	/** What it is where nobody says anything; it may follow from earlier answers. */
	readonly fallback?: ((answers: Answers) => string) | undefined;
	/** What an empty answer on a terminal means, and silence elsewhere does not. */
	readonly suggestion?: string | undefined;
	/** What is wrong with a value, and what to write instead. */
	readonly flaw?: (value: string) => string | undefined;
}

/** The options as they were typed, by their names. */
export type Options = Readonly<Record<string, readonly string[]>>;

/** Puts a question to whoever sits before the terminal. */
export type Ask = (question: string) => Promise<string>;

/** What is known of each field by its option; nothing of one that nobody answered. */
export type Answers = (option: string) => readonly string[];

/** Who is asked, and what was said unasked. */
export interface Talk {
	readonly options: Options;
	/** Absent where there is no terminal. */
	readonly ask: Ask | undefined;
}

/** Of a field that always has to be said. */
export const always = (): boolean => true;

/** A field's check by a schema. */
export function flawBy(schema: z.ZodType): (value: string) => string | undefined {
	return (value) => schema.safeParse(value, { error: messageOf }).error?.issues[0]?.message;
}

/** What is wrong with the values that were said. */
function flawOf({ isList, flaw }: Field, values: readonly string[]): string | undefined {
	if (values.length > 1 && !isList) return strings.once;
	for (const value of values) {
		const character = unwritableIn(value);
		if (character !== undefined) return problemStrings.control(character).message;
		const found = isBlank(value) ? strings.blank : flaw?.(value);
		if (found !== undefined) return found;
	}
	return undefined;
}

/**
 * Puts a question until the answer can be used, and gives what `read` makes of it; what was wrong with the last one
 * stands above it, in lines as `read` has them.
 */
export async function untilSound<Value>(
	ask: Ask,
	question: string,
	read: (answer: string) => { readonly value: Value } | { readonly flaw: string },
): Promise<Value> {
	for (let said = ''; ; ) {
		const found = read((await ask(said + question)).trim());
		if ('value' in found) return found.value;
		said = `${found.flaw}\n`;
	}
}

/** Asks for a field until the answer can be used. */
function asked(field: Field, ask: Ask, known: Answers): Promise<readonly string[]> {
	const { label, isList, isRequired, suggestion = field.fallback?.(known) } = field;
	return untilSound(ask, strings.question(label, suggestion), (answer) => {
		const said = answer || (suggestion ?? '');
		const parts = isList ? said.split(/[,，、]/) : [said];
		const value = parts.map(onOneLine).filter((part) => part !== '');
		const isMissing = value.length === 0 && isRequired?.(known) === true;
		const flaw = isMissing ? strings.needed : flawOf(field, value);
		return flaw === undefined ? { value } : { flaw: `  ${flaw}` };
	});
}

/** What is wrong with the options: those that are not asked for, wrong ones, and without a terminal missing ones. */
function optionProblems(fields: readonly Field[], { options, ask }: Talk, kind: string): string[] {
	const known = new Set(fields.map(({ option }) => option));
	const said: Answers = (option) => options[option] ?? [];
	const unfit = Object.keys(options).filter((option) => !known.has(option));
	return [
		...unfit.map((option) => strings.unfit(option, kind)),
		...fields.flatMap((field) => {
			const { option, label, isRequired, fallback } = field;
			const values = options[option];
			if (values === undefined) {
				const isMissing = ask === undefined && fallback === undefined && isRequired?.(said);
				return isMissing ? [strings.missing(option, label)] : [];
			}
			const flaw = flawOf(field, values);
			return flaw === undefined ? [] : [strings.flawed(option, flaw)];
		}),
	];
}

/**
 * What is known of each field; `kind` is what is written, in the words of its author.
 * @throws PlainError with everything that is wrong or missing, before anything is asked.
 */
export async function answersTo(
	fields: readonly Field[],
	talk: Talk,
	kind: string,
): Promise<Answers> {
	const problems = optionProblems(fields, talk, kind);
	if (problems.length > 0) throw new PlainError(strings.report(problems));
	const answers = new Map<string, readonly string[]>();
	const known: Answers = (option) => answers.get(option) ?? [];
	for (const field of fields) {
		const { option, fallback } = field;
		const given = talk.options[option]?.map(onOneLine);
		const unsaid = fallback === undefined ? [] : [fallback(known)];
		const values = given ?? (talk.ask ? await asked(field, talk.ask, known) : unsaid);
		answers.set(option, values);
	}
	return known;
}

/**
 * A record that its schema takes. `options` names the option of a field that is called otherwise.
 * @throws PlainError with everything that is wrong with it.
 */
export function soundRecord<Schema extends z.ZodObject>(
	schema: Schema,
	record: object,
	options: Readonly<Record<string, string>>,
): z.output<Schema> {
	const { data, error } = schema.safeParse(record, { error: messageOf });
	if (error === undefined) return data;
	const lines = error.issues.map(({ path, message }) => {
		const [field = ''] = path.map(String);
		return strings.flawed(options[field] ?? field, message);
	});
	throw new PlainError(strings.report(lines));
}
