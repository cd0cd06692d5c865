/**
 * Task lists.
 *
 * The author writes `- [x] 已升级` or `- [ ] 待升级`.
 * The reader sees boxes, ticked or not, that screen readers name.
 */
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { rewriteElements } from '../tree/nodes.ts';

const boxes = new Set(['input']);

export const taskLists: Construct = {
	name: 'task lists',

	tree(root, _post, source) {
		if (!/\[[ x]\]/i.test(source)) return;
		rewriteElements(root, boxes, ({ properties }) => {
			properties['ariaLabel'] = properties['checked']
				? markdownStrings.taskDone
				: markdownStrings.taskOpen;
			return undefined;
		});
	},
};
