/** Code in Markdown, which may hold backticks itself. */
export function codeSpan(text: string): string {
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	const room = /^`|`$/.test(text) ? ' ' : '';
	return `${fence}${room}${text}${room}${fence}`;
}
