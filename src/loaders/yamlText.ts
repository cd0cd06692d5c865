import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type ParsedNode,
	parseDocument,
	visit,
	type YAMLError,
	type YAMLMap,
} from 'yaml';
import { unwritableIn } from '../schemas/text.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';

/** Reads YAML as authors mean it: values, each with its line, and nothing of YAML's own machinery. */

const strings = problemStrings.yaml;

/** YAML text and where it stands. */
export interface YamlSource {
	readonly text: string;
	/** What it is written in, if not in YAML. */
	readonly language?: 'toml' | undefined;
	/** The file from the project's root. */
	readonly file: string;
	/** The line of the file on which `text` begins, from 1. */
	readonly firstLine: number;
}

/** Something that keeps a text from being read. */
export interface YamlFlaw extends Said {
	/** The line of the file. */
	readonly line: number;
}

/** What a text holds; `data` only where nothing is wrong. */
export interface YamlText {
	readonly data: unknown;
	/**
	 * Values of the outermost keys that hold numbers or booleans which JavaScript writes otherwise, such as
	 * 1.30, with these as the text that stands there.
	 */
	readonly asText: ReadonlyMap<string, unknown>;
	readonly flaws: readonly YamlFlaw[];
	/** The line of a value, else of its key, or 1 if neither is written. */
	readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** What each of the parser's complaints means to an author. */
const words: ReadonlyMap<YAMLError['code'], Said> = new Map([
	['TAB_AS_INDENT', problemStrings.tabs],
	['ALIAS_PROPS', strings.quote],
	['BAD_ALIAS', strings.quote],
	['BAD_DIRECTIVE', strings.quote],
	['BAD_PROP_ORDER', strings.quote],
	['BAD_SCALAR_START', strings.quote],
	['MULTIPLE_ANCHORS', strings.quote],
	['MULTIPLE_TAGS', strings.quote],
	['BLOCK_AS_IMPLICIT_KEY', strings.colon],
	['MULTILINE_IMPLICIT_KEY', strings.colon],
	['BAD_DQ_ESCAPE', strings.backslash],
	['MISSING_CHAR', strings.unclosed],
	['MULTIPLE_DOCS', strings.several],
	['NON_STRING_KEY', strings.key],
	['RESOURCE_EXHAUSTION', strings.deep],
]);

/** What a complaint of the parser means to whoever wrote the text. */
export function wordsOf({ code }: Pick<YAMLError, 'code'>): Said {
	return words.get(code) ?? strings.other;
}

/** Collections inside of each other, pairs of a map counted: where the stack ends depends on who calls. */
const deepest = 100;

/** A value that begins with one of YAML's own marks: an alias, an anchor, a tag. */
const beginsWithMark = /^\s*(?:-\s+|[^\s'"#:][^:]*:\s+)[*&!%@`]/;

/** What a generator puts values into when it makes a new post: `date: {{ date }}`. */
const placeholder = /^[^\s:]+:\s*(?:\{\{|<%)/;

/** A key with the colon of Chinese text, which YAML takes for a part of a word. */
const wideColon = /^[\w-]+\s*：/;

const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined);

/** Keys that are written twice, and the one that is no key in JavaScript. */
function* keyFlaws({ items }: YAMLMap): Generator<readonly [offset: number, said: Said]> {
	const before = new Set<string>();
	for (const { key } of items) {
		const name = String(key);
		if (name === '__proto__') yield [startOf(key) ?? 0, strings.key];
		if (before.has(name)) yield [startOf(key) ?? 0, problemStrings.duplicateKey];
		before.add(name);
	}
}

/** What is sound YAML and means something else than its author wrote, with its place in the text. */
function misread(document: Document.Parsed): readonly (readonly [offset: number, said: Said])[] {
	const found: (readonly [number, Said])[] = [];
	visit(document, (_, node, { length }) => {
		if (!isNode(node)) return undefined;
		if (length > deepest) {
			found.push([startOf(node) ?? 0, strings.deep]);
			return visit.BREAK;
		}
		if (isMap(node)) for (const flaw of keyFlaws(node)) found.push(flaw);
		const at = startOf(node) ?? 0;
		if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
			found.push([at, strings.quote]);
		}
		const character =
			isScalar(node) && typeof node.value === 'string' ? unwritableIn(node.value) : undefined;
		if (character !== undefined) found.push([at, problemStrings.control(character)]);
		return undefined;
	});
	return found;
}

function flawsOf(document: Document.Parsed, text: string, counter: LineCounter) {
	const pairs = isMap(document.contents) ? document.contents.items : [];
	const lines = text.split('\n');
	const lineAt = (offset: number) => counter.linePos(offset).line;
	const starts = pairs.map(({ key }) => startOf(key) ?? 0);
	const errors = document.errors.map(({ code, pos: [offset] }) => {
		// A quote that is left open is noticed only at the end of the text.
		const isLate = code === 'MISSING_CHAR';
		const field = isLate ? starts.findLast((start) => start <= offset) : undefined;
		const line = lineAt(field ?? offset);
		const text = lines[line - 1] ?? '';
		if (placeholder.test(text)) return { line, ...strings.placeholder };
		if (wideColon.test(text)) return { line, ...strings.wideColon };
		return { line, ...(beginsWithMark.test(text) ? strings.quote : wordsOf({ code })) };
	});
	const others = misread(document).map(([offset, said]) => {
		const line = lineAt(offset);
		return { line, ...(placeholder.test(lines[line - 1] ?? '') ? strings.placeholder : said) };
	});
	// One line says one thing, however many complaints there are about it.
	const byLine = new Map([...others, ...errors].map((flaw) => [flaw.line, flaw]));
	return [...byLine.values()].sort((a, b) => a.line - b.line);
}

/** Where each value below a node stands; NUL is between the keys that lead to it. */
function* placesIn(node: unknown, path = ''): Generator<readonly [path: string, offset: number]> {
	const inner: (readonly [string, unknown])[] = isMap(node)
		? node.items.map(({ key, value }) => [String(key), value])
		: isSeq(node)
			? node.items.map((item, index) => [String(index), item])
			: [];
	for (const [key, value] of inner) {
		const start = startOf(value);
		if (start !== undefined) yield [path + key, start];
		yield* placesIn(value, `${path}${key}\0`);
	}
}

/** Makes text of what JavaScript would write otherwise below a node, such as 1.30; tells if anything is. */
function oddToText(node: ParsedNode | null): boolean {
	let isAny = false;
	visit(node, {
		Scalar(_, scalar) {
			const { value, source } = scalar;
			if (typeof value !== 'number' && typeof value !== 'boolean') return;
			if (source === undefined || source === String(value)) return;
			scalar.value = source;
			isAny = true;
		},
	});
	return isAny;
}

function read({ text, firstLine }: Pick<YamlSource, 'text' | 'firstLine'>): YamlText {
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false,
		schema: 'core',
		stringKeys: true,
		// The parser would hold each key against all others.
		uniqueKeys: false,
	});
	const pairs = isMap(document.contents) ? document.contents.items : [];
	const keys = new Map(pairs.map(({ key }) => [String(key), key]));
	let known: ReadonlyMap<string, number> | undefined;
	const places = () => {
		known ??= new Map(placesIn(document.contents));
		return known;
	};
	const flaws = flawsOf(document, text, counter);
	const data: unknown = flaws.length === 0 ? document.toJS() : undefined;
	const odd = flaws.length === 0 ? pairs.filter(({ value }) => oddToText(value)) : [];
	return {
		data,
		asText: new Map(odd.map(({ key, value }) => [String(key), value?.toJS(document)])),
		flaws: flaws.map((flaw) => ({ ...flaw, line: firstLine + flaw.line - 1 })),
		lineOf: (path) => {
			const [key = ''] = path;
			const start = path.length > 1 ? places().get(path.join('\0')) : undefined;
			const offset = start ?? startOf(keys.get(String(key)));
			return offset === undefined ? 1 : firstLine + counter.linePos(offset).line - 1;
		},
	};
}

/** Reads a text. Dates stay the strings that were written; keys are strings. */
export function readYaml(source: Pick<YamlSource, 'text' | 'firstLine'>): YamlText {
	try {
		return read(source);
	} catch (error) {
		// The parser calls itself for whatever stands inside something else.
		if (!(error instanceof RangeError)) throw error;
		const flaws = [{ line: source.firstLine, ...strings.deep }];
		return { data: undefined, asText: new Map(), flaws, lineOf: () => 1 };
	}
}
