/**
 * Task lists.
 *
 * The author writes `- [x] 已升级` or `- [ ] 待升级`.
 * The reader sees boxes, ticked or not, that screen readers name.
 */
import { articleStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { elementsIn } from '../tree/nodes.ts';

export const taskLists: Construct = {
	tree(root, { prepared }) {
		if (!/\[[ x]\]/i.test(prepared.source)) return;
		for (const { properties } of elementsIn(root, 'input')) {
			properties['ariaLabel'] = properties['checked']
				? articleStrings.taskDone
				: articleStrings.taskOpen;
		}
	},
};
