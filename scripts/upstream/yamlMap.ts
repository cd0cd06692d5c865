import { isMap, isNode, isScalar, LineCounter, parseDocument, YAMLMap } from 'yaml';
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

/** The map that a text is, which is empty if the text has flaws, and the lines of its nodes. */
export function readMap(text: string): {
	readonly map: YAMLMap;
	readonly flaws: readonly Remark[];
	readonly lineOf: (node: unknown) => number;
} {
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
	const isSound = flaws.length === 0 && isMap(contents);
	if (flaws.length === 0 && !isSound) flaws.push({ line: 1, message: strings.reasons.notMap });
	return {
		map: isSound ? contents : new YAMLMap(),
		flaws,
		lineOf: (node) => (isNode(node) && node.range ? lineAt(node.range[0]) : 1),
	};
}

/** A scalar as it is written: the release 1.30 is not the number 1.3; '' for what is no scalar. */
export function writtenIn(node: unknown): string {
	return isScalar(node) ? (node.source ?? String(node.value ?? '')) : '';
}
