import type {
	MdxFlowExpressionHast,
	MdxJsxFlowElementHast,
	MdxJsxTextElementHast,
	MdxTextExpressionHast,
} from 'satteri';
import { asWritten, type Held } from '../source/held.ts';
import type { Node } from '../tree/nodes.ts';
import { isComment, literalObject, literalOf } from './literals.ts';
import type { OpenTag, Token } from './tokens.ts';

/** Pieces of MDX read as the HTML that they write. Nothing of them is ever run. */

export type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Expression = MdxFlowExpressionHast | MdxTextExpressionHast;

/** What cannot be read without running it. */
export interface Code {
	readonly kind: 'module' | 'spread' | 'attribute' | 'expression';
	/** As its author wrote it. */
	readonly written: string;
}

export function isJsx(node: Node): node is Jsx {
	return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isExpression(node: Node): node is Expression {
	return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** Whether a node is any piece of MDX: `import` and `export` are among them, whose type hast lacks. */
export function isMdx(node: Node): boolean {
	return node.type.startsWith('mdx');
}

/** A piece of MDX as what would have to be run. */
export function codeOf(node: Node): Code {
	const written = 'value' in node && typeof node.value === 'string' ? node.value : '';
	return isExpression(node)
		? { kind: 'expression', written: `{${written}}` }
		: { kind: 'module', written };
}

/** The words, or the comment, that an expression is; `undefined` for code. */
export function meaningOf(expression: string): Token | undefined {
	if (isComment(expression)) {
		return { type: 'comment', words: expression.replace(/^\s*\/\*|\*\/\s*$/g, '').trim() };
	}
	const value = literalOf(expression);
	if (value === undefined) return undefined;
	return { type: 'text', value: value === null || typeof value === 'boolean' ? '' : shown(value) };
}

function shown(value: string | number): string {
	return String(value)
		.replace(/[\0\uFDD0-\uFDEF]/g, '')
		.toWellFormed();
}

/** `{ textAlign: 'center' }` as a declaration of CSS: `text-align: center`. */
function declarationsOf(code: string): string | undefined {
	const pairs = literalObject(code);
	if (pairs === undefined) return undefined;
	const declarations = [...pairs].map(([name, value]) => {
		const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		return `${property}: ${String(value)}`;
	});
	return declarations.join('; ');
}

/** The value in braces as that of an attribute; `null` for one that is not there. */
function attributeValue(name: string, code: string): string | null | undefined {
	const value = literalOf(code);
	if (value === undefined) return name === 'style' ? declarationsOf(code) : undefined;
	if (value === false || value === null) return null;
	return value === true ? '' : shown(value);
}

/** The names that JSX has for attributes of HTML, where they differ in more than capitals. */
const renamed: ReadonlyMap<string, string> = new Map([
	['classname', 'class'],
	['htmlfor', 'for'],
]);

/**
 * An element of MDX as the tag that HTML would have for it, its name as it is written; calls `onCode`
 * for each attribute that is code, which is left out.
 */
export function tagOf(jsx: Jsx, held: readonly Held[], onCode: (code: Code) => void): OpenTag {
	const attributes = new Map<string, string>();
	let written = `<${jsx.name ?? ''}`;
	for (const attribute of jsx.attributes) {
		if (attribute.type !== 'mdxJsxAttribute') {
			onCode({ kind: 'spread', written: `{${attribute.value}}` });
			continue;
		}
		const lower = attribute.name.toLowerCase();
		const name = renamed.get(lower) ?? lower;
		const { value } = attribute;
		if (value !== null && value !== undefined && typeof value !== 'string') {
			const code = asWritten(value.value, held);
			const read = attributeValue(name, code);
			if (read === undefined) {
				onCode({ kind: 'attribute', written: `${attribute.name}={${code}}` });
			} else if (read !== null) attributes.set(name, read);
			written += ` ${attribute.name}={${code}}`;
		} else {
			const read = shown(value ?? '');
			attributes.set(name, read);
			written += value ? ` ${attribute.name}=${JSON.stringify(read)}` : ` ${attribute.name}`;
		}
	}
	written += jsx.children.length === 0 ? ' />' : '>';
	return { type: 'open', name: jsx.name ?? '', attributes, written };
}
