import type { Upgrade } from '../../domain/checkup/findings.ts';
import { findingStrings as strings } from '../../strings/checkupFindings.ts';
import type { Item, Place, Report } from './checkupReport.ts';

/** A report to carry on: to an issue, to colleagues. */

/** Code that may hold backticks itself. */
function code(text: string): string {
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	const room = /^`|`$/.test(text) ? ' ' : '';
	return `${fence}${room}${text}${room}${fence}`;
}

function placeLine({ file, line, before, mark, after }: Place): string {
	const text = `${before}${mark}${after}`;
	const place = strings.place(file, line);
	return `  - ${place}${text === '' ? '' : `：${code(text)}`}`;
}

/** @param page the absolute address of the check, which the links count from */
function itemLines(item: Item, page: string): readonly string[] {
	const links = item.links.map(({ text, href }) => `[${text}](${new URL(href, page).href})`);
	const said = [...item.means, item.instead, ...links].filter((part) => part !== '').join(' ');
	return [
		`- [ ] **${item.title}** ${said}`,
		...item.places.map(placeLine),
		...(item.more === '' ? [] : [`  - ${item.more}`]),
	];
}

/** The report as Markdown, with a box to tick for each thing. */
export function reportMarkdown(report: Report, { from, to }: Upgrade, page: string): string {
	const sections = report.sections.flatMap(({ effect, items }) => [
		`## ${strings.effect[effect]}`,
		'',
		strings.effectNote[effect],
		'',
		...items.flatMap((item) => itemLines(item, page)),
		'',
	]);
	const { title, by } = strings.markdown;
	return [
		`# ${title(from, to)}`,
		'',
		`${report.summary}${report.sections.length > 0 ? '。' : ''}${report.looked}`,
		'',
		...sections,
		by(page),
		'',
	].join('\n');
}
