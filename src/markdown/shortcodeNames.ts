/** What the shortcodes of Hugo and its themes are called. */

/** Addresses of films on other sites, by their ids there. */
export const videos: ReadonlyMap<string, (id: string) => string> = new Map([
	['youtube', (id) => `https://www.youtube.com/watch?v=${id}`],
	['vimeo', (id) => `https://vimeo.com/${id}`],
	['bilibili', (id) => `https://www.bilibili.com/video/${/^\d+$/.test(id) ? `av${id}` : id}`],
	['instagram', (id) => `https://www.instagram.com/p/${id}/`],
	['asciinema', (id) => `https://asciinema.org/a/${id}`],
]);

/** Our boxes by the names that themes give them. */
export const kindsOf: ReadonlyMap<string, string> = new Map(
	[
		'note note',
		'info info abstract summary question example',
		'tip tip success hint check',
		'warning warning attention',
		'danger danger failure bug error fail',
		'caution caution',
		'important important',
		'quote quote',
	].flatMap((row) => {
		const [kind = '', ...names] = row.split(' ');
		return names.map((name) => [name, kind] as const);
	}),
);
/** Boxes whose kind is an argument. */
export const boxes = /^(?:admonition|notice|alert|callout|hint|box)$/;
/** What readers fold out. */
export const disclosures = /^(?:details|expand|fold|collapse|spoiler)$/;
/** Quotations. */
export const quotes = /^(?:center-quote|blockquote|quote)$/;
/** Text that stands elsewhere than on the left. */
export const aligned = /^(?:center|left|right|align)$/;
/** Tabs, and what each holds. */
export const groups = /^(?:tabs|tabpane|tabgroup)$/;
/** What only its content matters of. */
export const hiddenWrappers =
	/^(?:raw|html|rawhtml|unsafe|math|katex|mathjax|typeit|style|script|css\.inline|math\.inline|gh-repo-card-container|mermaid)$/;
