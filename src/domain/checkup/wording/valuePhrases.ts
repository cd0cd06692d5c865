import type { CodeName } from './codeNames.ts';
import { type MarkedWords, mark } from './markedWords.ts';

/** Flags that take only some values any more: `--cloud-provider` 只认空值和 `external`. */

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
