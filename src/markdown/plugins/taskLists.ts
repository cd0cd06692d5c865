/**
 * Task lists.
 *
 * The author writes `- [x] 已升级` or `- [ ] 待升级`.
 * The reader sees boxes, ticked or not, that screen readers name.
 */
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';

export const taskLists: Construct = {
	name: 'task lists',

	hast(_post, source) {
		if (!/\[[ x]\]/i.test(source)) return undefined;
		return {
			name: 'task lists',
			element: {
				filter: ['input'],
				visit(node, context) {
					const done = node.properties.checked === true;
					const label = done ? markdownStrings.taskDone : markdownStrings.taskOpen;
					context.setProperty(node, 'ariaLabel', label);
				},
			},
		};
	},
};
