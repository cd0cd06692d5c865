/** Words as they stand in the brackets of a Markdown link: what would end them is escaped. */
export function inBrackets(words: string): string {
	return words.replace(/[[\]\\]/g, '\\$&');
}
