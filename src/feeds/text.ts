const unwritable = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu;

/**
 * The text in characters that XML 1.0, HTML and JSON all carry: control characters and Unicode
 * noncharacters are taken out, half of a surrogate pair becomes U+FFFD, a line ends in LF.
 */
export function feedText(text: string): string {
	return text.replace(/\r\n?/g, '\n').toWellFormed().replace(unwritable, '');
}

/** The same on one line, as titles and names are. */
export function feedLine(text: string): string {
	return feedText(text).replace(/\s+/g, ' ').trim();
}
