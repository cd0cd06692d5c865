/** The numbers that a post has in such words, in which `#` stands for each; none if it has other words. */
export function numbersIn(post: string, words: string): number[] {
	const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const pattern = new RegExp(escaped.replaceAll('#', '(\\d+(?:\\.\\d+)?)'));
	return pattern.exec(post)?.slice(1).map(Number) ?? [];
}
