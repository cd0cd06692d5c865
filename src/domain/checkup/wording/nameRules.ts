import type { Effect, NameRule } from '../rules.ts';
import type { Component } from '../seen.ts';
import type { CodeName } from './codeNames.ts';
import { type MarkedWords, marks } from './markedWords.ts';
import { isMetricName } from './metricPhrases.ts';
import { isFatal, nounBefore, nounBehind } from './phrases.ts';
import { programsLastNamed } from './programs.ts';
import type { Told } from './told.ts';

/** The rule for one name of an action, once the words have told what becomes of it. */

/** What is known from records, and judged by them. */
export interface KnownNames {
	readonly gates: ReadonlySet<string>;
	readonly kinds: ReadonlySet<string>;
}

export interface NameWithEffect {
	readonly name: NameRule;
	readonly effect: Effect;
}

/** The words of a sentence before and behind the row of names that a name stands in. */
function around(told: Told, { sentences }: MarkedWords): readonly [string, string] {
	const sentence = sentences[told.sentence] ?? '';
	const row = [...sentence.matchAll(new RegExp(marks, 'gu'))].find(([all]) =>
		all.includes(told.name),
	);
	const start = row?.index ?? 0;
	return [sentence.slice(0, start), sentence.slice(start + (row?.[0].length ?? 0))];
}

function wordsBefore(told: Told, { sentences }: MarkedWords): string {
	const sentence = sentences[told.sentence] ?? '';
	const own = sentence.slice(0, sentence.indexOf(told.name));
	return [...sentences.slice(0, told.sentence), own].join('');
}

/** The programs that a name belongs to, by the words before it, or else by those right behind it. */
function programsOf(told: Told, words: MarkedWords): readonly Component[] | undefined {
	const [, behind] = around(told, words);
	const clause = behind.split(/[，；：。]/u)[0] ?? '';
	return programsLastNamed(wordsBefore(told, words)) ?? programsLastNamed(clause);
}

function nounOf(told: Told, words: MarkedWords): string | undefined {
	const [before, behind] = around(told, words);
	return (nounBehind.exec(behind) ?? nounBefore.exec(before))?.groups?.['noun']?.toLowerCase();
}

const withComponents = (components: readonly Component[] | undefined) =>
	components ? { components } : {};

/** A flag, if it is not one of a single command: others may have a flag of that name. */
function flagRule(
	code: Extract<CodeName, { of: 'flag' }>,
	told: Told,
	words: MarkedWords,
): NameRule | undefined {
	const before = (words.sentences[told.sentence] ?? '').split(told.name)[0] ?? '';
	const commands = [...words.names].filter(
		([letter, { of }]) => of === 'command' && before.includes(letter),
	);
	if (code.programs === undefined && commands.length > 0) return undefined;
	const { name, value } = code;
	return {
		name,
		what: 'flag',
		...(value === undefined ? {} : { value }),
		...(told.except === undefined ? {} : { except: told.except }),
		...withComponents(code.programs ?? programsOf(told, words)),
	};
}

/** Nouns of what belongs to one program; fields, volumes and keys of objects belong to all. */
const ofProgram = /插件|阶段|控制器|门控|plugin|gate/;
/** Nouns of what nothing fails for, once it is gone. */
const onlySeen = /事件|状况|注解|环境变量|annotation/;

/** Where a name of a noun stands in files; anywhere where absent. */
function placeOf(noun: string | undefined): Pick<NameRule, 'as'> {
	if (/字段|field/.test(noun ?? '')) return { as: 'key' };
	return /策略|取值|模式/.test(noun ?? '') ? { as: 'word' } : {};
}

function wordRules(
	code: Extract<CodeName, { of: 'word' }>,
	told: Told,
	words: MarkedWords,
): readonly NameRule[] {
	const noun = nounOf(told, words);
	if (noun === undefined && told.isCertain !== true) return [];
	// Of a Pod, and of a PersistentVolume.
	if (/^卷/.test(noun ?? '')) {
		return ['volumes', 'spec'].map((key) => ({
			name: `${key}.${code.name}`,
			what: 'name',
			as: 'map',
		}));
	}
	const isGate = /门控|gate/.test(noun ?? '');
	const [before] = around(told, words);
	const isSetting = /配置(?:文件)?(?:里|中)?的?\s*$/u.test(before);
	const rule: NameRule = {
		name: code.name,
		what: isGate ? 'gate' : 'name',
		...placeOf(noun),
		...(isSetting || ofProgram.test(noun ?? '') ? withComponents(programsOf(told, words)) : {}),
	};
	return [rule];
}

function isKnown(told: Told, words: MarkedWords, known: KnownNames): boolean {
	const code = words.names.get(told.name);
	if (code?.of !== 'word') return false;
	if (known.kinds.has(code.name)) return true;
	return known.gates.has(code.name) && !/插件|plugin/.test(nounOf(told, words) ?? '');
}

/** @returns the rules, and what they mean; none where the name does not say what to look for */
export function nameRules(
	told: Told,
	words: MarkedWords,
	known: KnownNames,
): readonly NameWithEffect[] {
	const code = words.names.get(told.name);
	if (code === undefined || isKnown(told, words, known)) return [];
	const isEnd = told.effect === 'changes' && isFatal.test(words.sentences.join(''));
	const effect = isEnd ? 'breaks' : told.effect;
	const softly = (effect: Effect): Effect => (effect === 'breaks' ? 'changes' : effect);
	switch (code.of) {
		case 'flag': {
			const name = flagRule(code, told, words);
			return name === undefined ? [] : [{ name, effect }];
		}
		case 'word': {
			const isSoft = onlySeen.test(nounOf(told, words) ?? '');
			const means = isSoft ? softly(effect) : effect;
			return wordRules(code, told, words).map((name) => ({ name, effect: means }));
		}
		case 'setting': {
			const { name, value } = code;
			const whose = withComponents(programsOf(told, words));
			return [{ name: { name, what: 'name', value, ...whose }, effect }];
		}
		case 'metric':
			if (!isMetricName(code.name)) return [];
			return [{ name: { name: code.name, what: 'name' }, effect: softly(told.effect) }];
		case 'environment':
		case 'key':
			return [{ name: { name: code.name, what: 'name' }, effect: softly(told.effect) }];
		default:
			return [];
	}
}
