/** A post's file cut into its parts. */
export interface PostSource {
	/** The YAML between the two `---` lines; '' if the file has none. */
	readonly frontmatter: string;
	/** The line on which `frontmatter` begins, from 1. */
	readonly frontmatterLine: number;
	readonly body: string;
	/** The line on which `body` begins, from 1. */
	readonly bodyLine: number;
	/** Whether the file opens a frontmatter and never closes it. */
	readonly unclosed: boolean;
}

const fence = /^---[ \t]*$/;

/** Cuts a Markdown file at its frontmatter; a byte order mark and Windows line ends are removed. */
export function cutFrontmatter(contents: string): PostSource {
	const text = contents.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const lines = text.split('\n');
	const opens = fence.test(lines[0] ?? '');
	const end = opens ? lines.findIndex((line, index) => index > 0 && fence.test(line)) : -1;
	if (end === -1) {
		return { frontmatter: '', frontmatterLine: 1, body: text, bodyLine: 1, unclosed: opens };
	}
	return {
		frontmatter: lines.slice(1, end).join('\n'),
		frontmatterLine: 2,
		body: lines.slice(end + 1).join('\n'),
		bodyLine: end + 2,
		unclosed: false,
	};
}
