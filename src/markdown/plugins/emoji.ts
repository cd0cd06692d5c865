/**
 * Emoji by name.
 *
 * The author writes `:smiley:` or `:+1:`, any name of GitHub's set.
 * The reader gets the character. Other words between colons stay as they are, and so does what
 * stands inside a word or a number (`image:b:latest`, `12:100:30`).
 */
import { nameToEmoji } from 'gemoji';
import type { Construct } from '../construct.ts';

const shortcode = /:([a-z0-9_+-]+):/gi;

export const emoji: Construct = {
	words(text) {
		if (!text.includes(':')) return text;
		return text.replace(shortcode, (written, name: string, offset: number) => {
			const before = /\w/.test(text.charAt(offset - 1));
			const after = /\w/.test(text.charAt(offset + written.length));
			const inside = /^\d+$/.test(name) ? before || after : before && after;
			return inside || !Object.hasOwn(nameToEmoji, name) ? written : (nameToEmoji[name] ?? written);
		});
	},
};
