import type { ThemeRegistrationRaw } from 'shiki/core';

/**
 * The fixed set of token classes. Shiki knows only colours, so the theme gives every class a colour
 * of its own, which is never shown: it is the class's number, looked up again in `classOf`. The
 * rules of the classes are in styles/code.css.
 */

/** What the tokens of a class are, by the scopes that the languages' grammars give them. */
const scopes = {
	/** Coloured by a wider scope of another class otherwise. */
	plain: 'string.unquoted.argument.shell string.unquoted.argument',
	comment: 'comment punctuation.definition.comment string.quoted.docstring',
	string: `
		string punctuation.definition.string markup.inline.raw constant.other.symbol
		markup.fenced_code markup.raw`,
	escape: 'constant.character.escape string.regexp constant.other.placeholder',
	number: 'constant.numeric constant.language constant.other keyword.other.unit',
	keyword: `
		keyword storage keyword.control variable.language support.type.primitive
		keyword.operator.new keyword.operator.expression keyword.operator.logical.python
		storage.type.function keyword.other.special-method.dockerfile`,
	property: `
		entity.name.tag.yaml support.type.property-name meta.object-literal.key
		entity.other.attribute-name variable.other.property variable.other.member
		support.type.property-name.toml punctuation.support.type.property-name
		keyword.other.definition.ini meta.mapping.key`,
	function: 'entity.name.function support.function entity.name.command meta.function-call.generic',
	type: `
		entity.name.type entity.name.class support.type support.class entity.name.section
		entity.name.namespace entity.other.inherited-class storage.type.numeric.go`,
	variable: `
		variable.other.normal punctuation.definition.variable variable.parameter
		variable.other.bracket`,
	tag: 'entity.name.tag punctuation.definition.tag meta.tag',
	punctuation: 'punctuation keyword.operator meta.brace storage.type.function.arrow',
	heading: 'markup.heading entity.name.section.markdown markup.bold',
	inserted: 'markup.inserted punctuation.definition.inserted',
	deleted: 'markup.deleted punctuation.definition.deleted',
	meta: `
		meta.diff meta.separator markup.changed meta.preprocessor entity.name.function.decorator`,
};

const kinds = Object.entries(scopes);

function colorOf(index: number): string {
	return `#${(index + 1).toString(16).padStart(6, '0')}`;
}

const classes = new Map(
	kinds.flatMap(([kind], index) => (kind === 'plain' ? [] : [[colorOf(index), `tk-${kind}`]])),
);

/** The class of a token of this colour; `undefined` for plain text. */
export function classOf(color: string | undefined): string | undefined {
	return classes.get(color?.toLowerCase() ?? '');
}

export const theme: ThemeRegistrationRaw = {
	name: 'classes',
	type: 'light',
	colors: { 'editor.foreground': '#ffffff', 'editor.background': '#fffffe' },
	settings: [
		{ settings: { foreground: '#ffffff', background: '#fffffe' } },
		...kinds.map(([, scope], index) => ({
			scope: scope.trim().split(/\s+/),
			settings: { foreground: colorOf(index) },
		})),
	],
};
