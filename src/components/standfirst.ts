/** The letters and digits of HTML or text, without markup. */
function lettersOf(html: string): string {
	return html.replace(/<[^>]*>|&[^;\s]+;|[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether a description says something of its own; without one in the frontmatter it is how the article
 * begins, and would be read twice.
 */
export function isStandfirst(description: string, html: string): boolean {
	const letters = lettersOf(description);
	return letters !== '' && !lettersOf(html).includes(letters);
}
