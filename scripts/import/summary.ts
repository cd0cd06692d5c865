import { site } from '../../src/site.ts';
import { importStrings as strings } from '../../src/strings/import.ts';
import { memoryFile } from './memory.ts';
import type { ImportRequest, Outcome } from './outcome.ts';

/** What an import says when it ends. */

const mostItems = 5;
const mostReasons = 10;

function listed(heading: string, items: readonly string[]): string[] {
	if (items.length === 0) return [];
	const more = items.length - mostItems;
	return [
		heading,
		...items.slice(0, mostItems).map(strings.item),
		...(more > 0 ? [strings.more(more)] : []),
	];
}

/** The kinds of what is wrong, the most frequent first: the words of the first place, and how many posts. */
function reasons({ quarantined }: Outcome): string[] {
	const all = quarantined.flatMap(({ problems }) => {
		const kinds = new Map(problems.map((problem) => [problem.kind, problem]));
		return [...kinds.values()];
	});
	return [...Map.groupBy(all, ({ kind }) => kind).values()]
		.sort((a, b) => b.length - a.length)
		.slice(0, mostReasons)
		.map((same) => strings.reasons(same.length, same[0]?.message.split('\n')[0] ?? ''));
}

/** What the site should be told of the blog that moved in. */
function advice({ blog }: ImportRequest): string[] {
	const { origin, author, timeZone } = blog;
	const lines = [
		...(origin !== '' && !site.formerOrigins.includes(origin)
			? [strings.formerOrigins(origin)]
			: []),
		...(author === '' ? [] : [strings.defaultAuthor(author)]),
		...(timeZone === '' || timeZone === 'Asia/Shanghai' ? [] : [strings.timeZone(timeZone)]),
	];
	return lines.length === 0 ? [] : [strings.advice, ...lines];
}

/** Everything that there is to say of an import, in Chinese. */
export function importSummary(
	request: ImportRequest,
	outcome: Outcome,
	{ name, isDryRun }: { readonly name: string; readonly isDryRun: boolean },
): string {
	const { blog, collected, quarantine } = request;
	const { files, unreadable } = blog.settings;
	const { posts, quarantined } = outcome;
	const isIdle = [posts, outcome.files, quarantined].every((list) => list.length === 0);
	const waiting = quarantined.length + collected.problems.length;
	return [
		strings.recognised(blog.generator, files),
		...(unreadable.length > 0 ? [strings.unreadableSettings(unreadable)] : []),
		strings.postsIn(posts.length),
		strings.filesIn(outcome.files.length),
		...(outcome.unchanged > 0 ? [strings.unchanged(outcome.unchanged)] : []),
		...(waiting > 0 ? [strings.quarantined(quarantined.length, quarantine)] : []),
		...reasons(outcome),
		...listed(
			strings.unreadable(collected.problems.length),
			collected.problems.map(({ file, message }) => `${file}  ${message}`),
		),
		...(collected.pages.length > 0
			? [strings.pages(collected.pages.length, collected.pages[0] ?? '')]
			: []),
		...listed(strings.changedHere(outcome.changedHere.length), outcome.changedHere),
		...listed(strings.lostAddresses(outcome.lostAddresses.length), outcome.lostAddresses),
		...advice(request),
		isDryRun ? strings.dryRun : isIdle ? strings.nothing : strings.done(memoryFile(name)),
	].join('\n');
}
