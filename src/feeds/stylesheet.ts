import { feedStrings } from '../strings/feeds.ts';
import rules from '../styles/feed.css?inline';

/** A text as a CSS string (CSS Syntax 3, 4.3.5); what it may not hold is escaped. */
function cssString(text: string): string {
	const escaped = (character: string) => `\\${character.codePointAt(0)?.toString(16)} `;
	return `"${text.replace(/["\\\p{Cc}]/gu, escaped)}"`;
}

/** The sheet by which browsers show RSS and Atom, with the words that are not the feed's own. */
export function feedStylesheet(): string {
	const { what, how, entry } = feedStrings.shown;
	const words = [
		`--feed-what: ${cssString(what)};`,
		`--feed-how: ${cssString(how)};`,
		`--feed-entry: ${cssString(entry)};`,
	];
	return `@charset "utf-8";\n${rules.trim()}\n:root { ${words.join(' ')} }\n`;
}
