import { expect, it } from 'vitest';
import { told } from './toldRules.ts';

it.each([
	['`--old`', ' v1.31', ''],
	['`--old`', ' 在 v1.31 中', ''],
	['`--old` ', '等等', ''],
	['`--old` ', '将会', ''],
	['`--old` ', '去掉的参数', ''],
	['`--old`', '、kubelet `--old`', ''],
	['移除', ' kubelet 配置', ' '],
	['移除', ' kubelet 的', ' '],
	['写着 `--old` ', '就都会直接 ', ''],
])('words that repeat beside a name cost their length: %s%s…', (before, row, after) => {
	const sentence = `${before}${row.repeat(300)}${after}，甲。kubelet 的 \`--gone\` 参数移除。`;
	expect(told(sentence)).toContain('breaks flag --gone [kubelet]');
});
