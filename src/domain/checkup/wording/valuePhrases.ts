import type { CodeName } from './codeNames.ts';
import { type MarkedWords, mark } from './markedWords.ts';

/** What words tell of values. */

/** `--cloud-provider` 只认空值和 `external`. */
const onlyThese = new RegExp(
	`(?<name>${mark})\\s*(?:参数|也|都|从此|以后|现在|\\s)*只(?:认|剩下?|接受|支持|能[是写设]?为?|收)(?<values>(?:空值|空|${mark}|[和或、\\s])+)`,
	'gu',
);

/** A value is a name of code as well, of whatever kind. */
function writtenAs(name: CodeName | undefined): string {
	return name !== undefined && 'name' in name ? name.name : '';
}

/** @returns what a sentence tells of flags with the values that are still right */
export function restrictedFlags({ sentences, names }: MarkedWords, sentence: number) {
	const found = [...(sentences[sentence] ?? '').matchAll(onlyThese)];
	return found.flatMap(({ groups: { name = '', values = '' } = {} }) => {
		const marked = values.match(new RegExp(mark, 'gu')) ?? [];
		const except = [
			...(values.includes('空') ? [''] : []),
			...marked.map((one) => writtenAs(names.get(one))),
		];
		const isFlag = names.get(name)?.of === 'flag';
		return isFlag && except.length > 0
			? [{ name, sentence, effect: 'breaks' as const, except }]
			: [];
	});
}

const otherNow = new RegExp(`(?<name>${mark})\\s*(?:现在|从此|从这一版起)`, 'gu');

/** @returns what a sentence tells of lines of files that mean something else: `eventRecordQPS: 0` 现在真的是不限速 */
export function changedSettings({ sentences, names }: MarkedWords, sentence: number) {
	return [...(sentences[sentence] ?? '').matchAll(otherNow)].flatMap(
		({ groups: { name = '' } = {} }) =>
			names.get(name)?.of === 'setting' ? [{ name, sentence, effect: 'changes' as const }] : [],
	);
}
