/** The classes and elements of articles that few posts have, and that styles/rare.css is about. */
export const rareClasses = [
	'align-center',
	'align-left',
	'align-right',
	'badge',
	'diagram',
	'footnotes',
	'formula',
	'inline-toc',
	'line-deleted',
	'line-error',
	'line-focused',
	'line-inserted',
	'line-warning',
	'numbered',
	'tab',
	'tabs',
	'wrapped',
] as const;

const rare = new RegExp(`class="(?:[^"]* )?(?:${rareClasses.join('|')})[ "]|<(?:video|dl)\\b`);

/** Whether an article needs styles/rare.css beside the sheet of every page. */
export function needsRareSheet(html: string): boolean {
	return rare.test(html);
}
