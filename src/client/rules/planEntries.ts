/** What a plan is as a list of entries, in the order of its page, and as Markdown. */

/** Words of an item: plain, names of code, or in bold. */
export type Words =
	| { readonly kind: 'text' | 'code'; readonly text: string }
	| { readonly kind: 'strong'; readonly words: readonly Words[] };

export interface PlanHeading {
	readonly kind: 'heading';
	/** 2 for a section, 3 for a part of it. */
	readonly level: number;
	readonly text: string;
}

export interface PlanItem {
	readonly kind: 'item';
	readonly words: readonly Words[];
	/** `undefined` for what cannot be ticked. */
	readonly ticked: boolean | undefined;
	/** Where it comes from, with an absolute address. */
	readonly source: { readonly text: string; readonly href: string } | undefined;
}

export type PlanEntry = PlanHeading | PlanItem;

function plain(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<]/g, '\\$&');
}

function code(text: string): string {
	return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function markdownOf(words: readonly Words[]): string {
	return words
		.map((one) => {
			if (one.kind === 'strong') return `**${markdownOf(one.words).trim()}** `;
			return one.kind === 'code' ? code(one.text) : plain(one.text);
		})
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

function lineOf({ words, ticked, source }: PlanItem): string {
	const box = ticked === undefined ? '' : ticked ? '[x] ' : '[ ] ';
	const link = source === undefined ? '' : ` ([${plain(source.text).trim()}](${source.href}))`;
	return `- ${box}${markdownOf(words)}${link}`;
}

/** The items below the heading at `index`, up to the next one of its level or above. */
export function itemsBelow(entries: readonly PlanEntry[], index: number): readonly PlanItem[] {
	const heading = entries[index];
	if (heading?.kind !== 'heading') return [];
	const rest = entries.slice(index + 1);
	const end = rest.findIndex((one) => one.kind === 'heading' && one.level <= heading.level);
	return rest
		.slice(0, end === -1 ? undefined : end)
		.filter((one): one is PlanItem => one.kind === 'item');
}

/** How many of the items among entries are ticked, of all that can be. */
export function progressOf(entries: readonly PlanEntry[]): {
	readonly done: number;
	readonly all: number;
} {
	const boxes = entries.flatMap((one) => (one.kind === 'item' ? (one.ticked ?? []) : []));
	return { done: boxes.filter(Boolean).length, all: boxes.length };
}

/** The plan with its title and its address; headings with nothing below them are left out. */
export function planMarkdown(
	{ title, address }: { readonly title: string; readonly address: string },
	entries: readonly PlanEntry[],
): string {
	const blocks = entries.flatMap((entry, index) => {
		if (entry.kind === 'item') return [lineOf(entry)];
		if (itemsBelow(entries, index).length === 0) return [];
		return [`\n${'#'.repeat(entry.level)} ${plain(entry.text).trim()}\n`];
	});
	return `# ${plain(title)}\n\n<${address}>\n\n${blocks
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim()}\n`;
}
