import { planToolStrings as strings } from '../strings/planTools.ts';
import { entriesOf } from './planEntries.ts';
import { itemsBelow, progressOf } from './rules/planEntries.ts';

/** Shows how much of a plan is ticked, and how much of each of its parts. */
export function showProgress(plan: Element): void {
	const read = entriesOf(plan);
	const entries = read.map(({ entry }) => entry);
	const { done, all } = progressOf(entries);
	for (const output of plan.querySelectorAll('[data-plan-progress]')) {
		output.textContent = strings.progress(done, all);
	}
	const bar = plan.querySelector<HTMLProgressElement>('[data-plan-bar]');
	if (bar) bar.value = done;
	for (const [index, { element, entry }] of read.entries()) {
		if (entry.kind !== 'heading' || entry.level < 3) continue;
		const part = progressOf(itemsBelow(entries, index));
		const count = element.querySelector('.numeral');
		if (count && part.all > 0) count.textContent = strings.partProgress(part.done, part.all);
	}
}
