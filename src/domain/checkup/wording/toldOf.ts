import type { Action } from '../../../schemas/action.ts';
import type { ReleaseVersion } from '../../../schemas/releaseVersion.ts';
import { compareVersions } from '../../../schemas/versionOrder.ts';
import { effects } from '../rules.ts';
import type { MarkedWords } from './markedWords.ts';
import { namedMetrics } from './metricPhrases.ts';
import { futureWords, heads, instead, isPlace, phrases, takenBack } from './phrases.ts';
import type { Told } from './told.ts';
import { changedSettings, restrictedFlags } from './valuePhrases.ts';

/** What the words of an action tell of the names in them. */

const aMark = /[\uE000-\uF8FF]/gu;

/** Whether words tell of a release after their own. */
function isLater(words: string, release: ReleaseVersion): boolean {
	const named = [...words.matchAll(/v?(1\.\d{1,2})(?!\d)/g)].map(([, version]) => version);
	const ahead = named.some((one) => compareVersions(one as ReleaseVersion, release) > 0);
	return ahead || futureWords.test(words);
}

/** What phrases right beside names say of them. */
function toldBeside(sentence: string, at: number, release: ReleaseVersion): readonly Told[] {
	return phrases.flatMap(({ pattern, effect, isCertain }) =>
		[...sentence.matchAll(pattern)].flatMap(({ index, groups = {} }): Told[] => {
			const { names = '', between = '' } = groups;
			const behind = sentence.slice(sentence.indexOf(names, index) + names.length);
			const isAside = instead.test(sentence.slice(0, index)) || isPlace.test(behind);
			if (isAside && isCertain !== true) return [];
			const means = effect !== 'later' && isLater(between, release) ? 'later' : effect;
			return (names.match(aMark) ?? []).map((name) => ({
				name,
				sentence: at,
				effect: means,
				...(isCertain ? { isCertain } : {}),
			}));
		}),
	);
}

/** What words before a colon say of the names behind it. */
function toldByHead({ sentences, names }: MarkedWords, at: number): readonly Told[] {
	const sentence = sentences[at] ?? '';
	const colon = sentence.search(/[：:]/);
	if (colon < 0) return [];
	const head = sentence.slice(0, colon);
	const effect = heads.find(({ pattern }) => pattern.test(head))?.effect;
	if (effect === undefined) return [];
	return [...sentence.slice(colon + 1).matchAll(aMark)].flatMap(({ 0: name, index }) => {
		const place = colon + 1 + index;
		const isAside =
			instead.test(sentence.slice(0, place).replace(/[：:]\s*$/, '')) ||
			isPlace.test(sentence.slice(place + 1));
		// A line of a file in such a list says what happens, and does not end itself.
		const isName = names.get(name)?.of !== 'setting';
		return isAside || !isName ? [] : [{ name, sentence: at, effect }];
	});
}

function allTold(action: Action, words: MarkedWords, release: ReleaseVersion): readonly Told[] {
	const told = words.sentences.flatMap((sentence, at) =>
		takenBack.test(sentence)
			? restrictedFlags(words, at)
			: [
					...toldBeside(sentence, at, release),
					...toldByHead(words, at),
					...restrictedFlags(words, at),
					...changedSettings(words, at),
				],
	);
	const all = [...told, ...namedMetrics(words)];
	if (action.kind === 'required') return all;
	return all.map((one) => ({ ...one, effect: 'later' }));
}

/** @returns what an action of a release tells of its names, the most urgent of each */
export function toldOf(
	action: Action,
	words: MarkedWords,
	release: ReleaseVersion,
): readonly Told[] {
	const byUrgency = [...allTold(action, words, release)].sort(
		(a, b) => effects.indexOf(b.effect) - effects.indexOf(a.effect),
	);
	return [...new Map(byUrgency.map((one) => [one.name, one])).values()];
}
