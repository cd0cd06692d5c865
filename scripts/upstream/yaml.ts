import {
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type ParsedNode,
	parseDocument,
	YAMLMap,
	YAMLSeq,
} from 'yaml';
import { wordsOf } from '../../src/loaders/yamlText.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';

/** Reads the YAML of other people, who may write a key twice and releases without quotes. */

/** Something worth saying about a line of a file. */
export interface Remark {
	/** From 1. */
	readonly line: number;
	readonly message: string;
}

/** Stops the reading of one file. */
export class Unreadable extends Error implements Remark {
	readonly line: number;

	constructor(line: number, message: string) {
		super(message);
		this.line = line;
	}
}

/** A text of YAML; `flaws` are there if it is none, or not of the shape that is wanted. */
interface Parsed<Node> {
	/** Empty if there are flaws. */
	readonly root: Node;
	readonly flaws: readonly Remark[];
	readonly lineOf: (node: unknown) => number;
}

/** What a text holds; undefined if it is no YAML. */
function parsed(text: string): Parsed<ParsedNode | null | undefined> {
	const lineCounter = new LineCounter();
	const { contents, errors } = parseDocument(text.replace(/^\uFEFF/, ''), {
		lineCounter,
		prettyErrors: false,
		schema: 'core',
		uniqueKeys: false,
	});
	const lineAt = (offset: number) => lineCounter.linePos(offset).line;
	const flaws = errors.map((error) => ({
		line: lineAt(error.pos[0]),
		message: strings.reasons.notYaml(wordsOf(error).message),
	}));
	return {
		root: flaws.length === 0 ? contents : undefined,
		flaws,
		lineOf: (node) => (isNode(node) && node.range ? lineAt(node.range[0]) : 1),
	};
}

function flawsWithout(flaws: readonly Remark[], shape: string): readonly Remark[] {
	return flaws.length > 0 ? flaws : [{ line: 1, message: shape }];
}

/** The map that a text is, and the lines of its nodes. */
export function readMap(text: string): Parsed<YAMLMap> {
	const { root, flaws, lineOf } = parsed(text);
	if (isMap(root)) return { root, flaws, lineOf };
	return { root: new YAMLMap(), flaws: flawsWithout(flaws, strings.reasons.notMap), lineOf };
}

/** The list that a text is, and the lines of its nodes. */
export function readList(text: string): Parsed<YAMLSeq> {
	const { root, flaws, lineOf } = parsed(text);
	if (isSeq(root)) return { root, flaws, lineOf };
	return { root: new YAMLSeq(), flaws: flawsWithout(flaws, strings.reasons.notList), lineOf };
}

/** A scalar as it is written: the release 1.30 is not the number 1.3; '' for what is no scalar. */
export function writtenIn(node: unknown): string {
	return isScalar(node) ? (node.source ?? String(node.value ?? '')) : '';
}
