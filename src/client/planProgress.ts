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
	for (const [index, { element, entry }] of read.entries()) {
		if (entry.kind !== 'heading' || entry.level < 3) continue;
		const part = progressOf(itemsBelow(entries, index));
		if (part.all === 0) continue;
		partProgressIn(element).textContent = strings.partProgress(part.done, part.all);
	}
}

/** The place in the heading of a part for how much of it is ticked. */
function partProgressIn(heading: Element): Element {
	const found = heading.querySelector('[data-part-progress]');
	if (found) return found;
	const made = document.createElement('span');
	made.className = 'quiet numeral';
	made.dataset['partProgress'] = '';
	made.dataset['noCopy'] = '';
	heading.append(' ', made);
	return made;
}
