import { z } from 'zod';
import { valueStrings } from '../../src/strings/problems.ts';

/**
 * JSON Schemas for editors: what a zod schema takes, in draft 7, which all editors know. Beside the standard they
 * have `errorMessage` and `enumDescriptions`, which yaml-language-server knows: it says what our checks say.
 */

/** A JSON Schema as this file writes it. */
interface Json {
	type?: string | string[] | undefined;
	description?: string | undefined;
	default?: unknown;
	enum?: unknown[];
	format?: string;
	pattern?: string;
	patternErrorMessage?: string;
	minLength?: number;
	maximum?: number;
	required?: string[];
	properties?: Record<string, Json>;
	definitions?: Record<string, Json>;
	additionalProperties?: Json | boolean;
	propertyNames?: Json;
	patternProperties?: Record<string, Json>;
	items?: Json;
	anyOf?: Json[];
	then?: Json;
	errorMessage?: string;
	[keyword: string]: unknown;
}

/** What an editor tells of fields (`latestPatch.day`), and of the values of those that have only certain ones. */
export interface FieldWords {
	readonly fields: Readonly<Record<string, string>>;
	readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a schema says when it refuses a value, or one of its patterns does. */
function saidBy({ _zod: { def } }: z.core.$ZodType): string | undefined {
	const checks = def.checks ?? [];
	const pattern = checks.find((check) => 'pattern' in check._zod.def);
	const error = pattern?._zod.def.error ?? def.error;
	const said = error?.({ code: 'custom', input: undefined } as never);
	return typeof said === 'string' ? said : undefined;
}

/** Formats that editors do not all hold values against, or hold them otherwise than we do. */
const patterns: Readonly<Record<string, string>> = {
	date: String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$`,
	uri: String.raw`^[Hh][Tt][Tt][Pp][Ss]?://[^\s\\]+$`,
};

const allTypes = ['array', 'boolean', 'null', 'number', 'object', 'string'];

/** What is said of a value of another type, where the schema has no words of its own. */
const typeMessages: Readonly<Record<string, string>> = {
	...valueStrings.types,
	integer: valueStrings.types.int,
};

/**
 * Takes values of these types alone. Said by what is refused, because editors propose `true`, `false` and
 * `null` wherever a type allows them, in front of any title.
 */
function only(types: readonly string[], message?: string): Json {
	const [type = ''] = types;
	const refused = allTypes.filter((one) => !types.includes(one));
	const errorMessage = message ?? typeMessages[type];
	const allowed = { type: [type], ...(errorMessage !== undefined && { errorMessage }) };
	// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
	return { if: { type: refused }, then: allowed };
}

/** The schemas that stand directly in one. */
function inside({ properties, definitions, additionalProperties, items, anyOf }: Json): Json[] {
	const all = [properties, definitions].flatMap((named) => Object.values(named ?? {}));
	const others = [additionalProperties, items, ...(anyOf ?? [])];
	return [...all, ...others.filter((one) => typeof one === 'object')];
}

/** The same for keys of a pattern: YAML's are numbers to editors, which a schema of names, all text, refuses. */
function byPattern({ propertyNames, additionalProperties }: Json): Json {
	const pattern = propertyNames?.pattern;
	if (pattern === undefined || typeof additionalProperties !== 'object') return {};
	const { errorMessage } = propertyNames ?? {};
	return {
		patternProperties: { [pattern]: additionalProperties },
		additionalProperties: false,
		...(errorMessage && { errorMessage }),
	};
}

/**
 * One of several. Where one has a single type, yaml-language-server makes one message of all, without our words; it
 * tells them apart, to explain those that a value is, by their properties alone.
 */
function asChoice({ type, $ref, properties = {}, ...json }: Json): Json {
	const types = type === 'null' ? only([type], json.errorMessage) : type && { type: [type].flat() };
	return { ...types, ...($ref !== undefined && { allOf: [{ $ref }] }), properties, ...json };
}

/** Makes of what zod has written for a value, and for those in it, what an editor needs. */
function adapt(json: Json): void {
	const { type, format, anyOf, errorMessage } = json;
	for (const one of anyOf ?? []) if (errorMessage) one.errorMessage = errorMessage;
	for (const one of inside(json)) adapt(one);
	// Editors look for words in each choice, and for the outer ones only where the choices are no choices again.
	if (anyOf !== undefined) json.anyOf = anyOf.flatMap((one) => one.anyOf ?? [one]).map(asChoice);
	if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
	if (typeof json.default === 'object') delete json.default;
	if (format !== undefined) json.pattern = patterns[format] ?? z.never().parse(format);
	delete json.format;
	if (json.minLength === 1) {
		json.pattern ??= String.raw`[\s\S]`;
		json.patternErrorMessage ??= errorMessage ?? valueStrings.tooSmall;
		delete json.minLength;
	}
	if (Array.isArray(type) || type === 'object') {
		delete json.type;
		// Editors say this of keys that are missing, too.
		delete json.errorMessage;
		Object.assign(json, only([type].flat(), errorMessage), byPattern(json));
		delete json.propertyNames;
	} else if (type !== undefined) Object.assign(json, { errorMessage: typeMessages[type], ...json });
}

/** The same field, which may also be left empty: a key with nothing to see in its value is not written. */
function orEmpty({ description, default: byDefault, ...json }: Json): Json {
	if (Object.keys(json).length === 0) return { description };
	const { type, properties, additionalProperties, ...rest } = json;
	const outer = { description, default: byDefault };
	const said = json.errorMessage ?? json.then?.errorMessage;
	const blank = { pattern: String.raw`^\s*$`, ...(said && { patternErrorMessage: said }) };
	const isObject = properties !== undefined || additionalProperties !== undefined;
	if (isObject) return { ...outer, ...json, ...only(['object', 'null', 'string'], said), ...blank };
	if (type === 'array')
		return { ...outer, ...rest, ...only(['array', 'null', 'string'], said), ...blank };
	const empty = { ...only(['null', 'string'], said), ...blank };
	return { ...outer, anyOf: [...(json.anyOf ?? [json]), empty].map(asChoice) };
}

/** Writes the words of the fields in a schema into it. */
function describe(json: Json, words: FieldWords, path = ''): void {
	const values = words.values?.[path];
	if (json.enum !== undefined && values !== undefined) {
		json['enumDescriptions'] = json.enum.map((value) => values[String(value)]);
	}
	for (const [key, field] of Object.entries(json.properties ?? {})) {
		const at = path === '' ? key : `${path}.${key}`;
		const description = words.fields[at];
		if (description !== undefined) field.description = description;
		describe(field, words, at);
	}
	for (const one of [json.items ?? [], json.anyOf ?? []].flat()) describe(one, words, path);
}

/**
 * The JSON Schema by which an editor completes, explains and checks what `schema` reads: what the site takes is
 * right in it, and what is wrong in it the site refuses; checks between fields are beyond it.
 * @param deprecated keys that are taken and mean nothing.
 */
export function editorSchema(
	schema: z.ZodObject,
	words: FieldWords,
	deprecated: readonly string[] = [],
): object {
	const {
		$schema,
		properties = {},
		...json
	} = z.toJSONSchema(schema, {
		io: 'input',
		target: 'draft-07',
		override: ({ zodSchema, jsonSchema }) => {
			delete jsonSchema.description;
			const errorMessage = saidBy(zodSchema);
			if (errorMessage !== undefined) Object.assign(jsonSchema, { errorMessage });
		},
	}) as Json;
	for (const one of inside({ ...json, properties })) adapt(one);
	describe({ properties }, words);
	const fields = Object.entries(properties).map(([key, field]) => [
		key,
		{
			...(json.required?.includes(key) ? field : orEmpty(field)),
			...(deprecated.includes(key) && { deprecated: true }),
		},
	]);
	return { $schema, ...json, properties: Object.fromEntries(fields) };
}
