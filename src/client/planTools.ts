import { planToolStrings as strings } from '../strings/planTools.ts';
import { copied } from './clipboard.ts';
import { entriesOf } from './planEntries.ts';
import { planMarkdown } from './rules/planEntries.ts';
import { fragmentOf } from './rules/sharedTicks.ts';

/** The buttons of a plan: copied as Markdown, as a link with its ticks, and printed. */

/** What a button copies, and what to say when it has. */
interface Copy {
	readonly text: string;
	readonly thanks: string;
}

const pageAddress = () => location.origin + location.pathname;

function linkOf(plan: Element): Copy {
	const boxes = plan.querySelectorAll<HTMLInputElement>('input[data-tick]:checked');
	const ticks = [...boxes].map((box) => box.dataset['tick'] ?? '');
	return { text: pageAddress() + fragmentOf(ticks), thanks: strings.linkCopied(ticks.length) };
}

function markdownOf(plan: Element): Copy {
	const title = document.querySelector('h1')?.textContent.trim() ?? '';
	const entries = entriesOf(plan).map(({ entry }) => entry);
	return { text: planMarkdown({ title, address: pageAddress() }, entries), thanks: strings.copied };
}

/** Where the clipboard is closed, the text stands selected for the reader to copy. */
function showToCopy(place: Element, text: string): void {
	const field = document.createElement('textarea');
	field.readOnly = true;
	field.rows = 4;
	field.value = text;
	field.ariaLabel = strings.copyFailed;
	place.append(' ', field);
	field.select();
}

/** The place beside the buttons for what came of one. */
function statusBeside(button: Element): Element {
	const found = button.parentElement?.querySelector('[role="status"]');
	if (found) return found;
	const status = document.createElement('span');
	status.role = 'status';
	button.parentElement?.append(' ', status);
	return status;
}

function makeTool(plan: Element, [name, copyOf]: readonly [string, (plan: Element) => Copy]): void {
	for (const button of plan.querySelectorAll(name)) {
		const status = statusBeside(button);
		button.addEventListener('click', async () => {
			const { text, thanks } = copyOf(plan);
			const isCopied = await copied(text);
			status.textContent = isCopied ? thanks : strings.copyFailed;
			if (!isCopied) showToCopy(status, text);
		});
	}
}

/** Puts the buttons of a plan to work. */
export function offerTools(plan: Element): void {
	makeTool(plan, ['[data-plan-copy]', markdownOf]);
	makeTool(plan, ['[data-plan-share]', linkOf]);
	plan.querySelector('[data-print]')?.addEventListener('click', () => print());
}
