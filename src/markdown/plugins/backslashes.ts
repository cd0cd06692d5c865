/**
 * Paths of Windows.
 *
 * The author writes `![图](..\..\img\_a.png)` or `[文字](..\v1.31.0.md)`.
 * The reader gets what the path means; to Markdown alone a backslash before punctuation says that the
 * sign is only a sign. In a path with slashes, and in `a\_b.md`, that is what it says here, too.
 */
import type { Construct } from '../construct.ts';
import { BREAK } from '../source/marks.ts';
import { elementsIn } from '../tree/nodes.ts';

const destination = /(?<=\]\([ \t]{0,9}<?|^\[[^[\]]{1,400}\]:[ \t]{0,9}<?)[^()<>"'/\s]{2,400}/g;
/** What no escape is: a step up, the letter of a disk, or a backslash before a word. */
const windowsPath = /^(?:\.{1,2}|[a-z]:)\\|\\[\p{L}\p{N}]/iu;
const beforeSign = /\\(?=[!-/:-@[-`{-~])/g;
/** The path of an address that is none of the web and has no slash yet; two lead to another host. */
const pathInTree = /^(?!(?:%5C|\\){2})[^/?#:]*(?:%5C|\\)[^/?#:]*(?=[?#]|$)/i;

export const backslashes: Construct = {
	line(text) {
		if (!text.includes('\\')) return text;
		return text.replace(destination, (path) =>
			windowsPath.test(path) ? path.replace(beforeSign, `\\${BREAK}`) : path,
		);
	},

	tree(root, { prepared }) {
		if (!prepared.source.includes('\\')) return;
		for (const { properties } of elementsIn(root, 'a', 'img')) {
			const name = 'href' in properties ? 'href' : 'src';
			const address = properties[name];
			if (typeof address !== 'string') continue;
			properties[name] = address.replace(pathInTree, (path) => path.replace(/%5C|\\/gi, '/'));
		}
	},
};
