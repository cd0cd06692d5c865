import { planToolStrings as strings } from '../strings/planTools.ts';

/** The note above a plan that shows the ticks of a link. */

/** What a reader may do with the ticks of a link. */
export type Answer = 'adopted' | 'left';

/** A note at the head of the plan, empty until there is something to say. */
export function noteIn(plan: Element): HTMLElement {
	const note = document.createElement('p');
	note.role = 'status';
	note.className = 'quiet lead';
	note.tabIndex = -1;
	note.dataset['planShared'] = '';
	note.dataset['noPrint'] = '';
	plan.prepend(note);
	return note;
}

/** Says how many ticks the link has, with a button for each answer. */
export function offer(note: Element, count: number, answered: (answer: Answer) => void): void {
	const choice = (words: string, answer: Answer) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = words;
		button.addEventListener('click', () => answered(answer));
		return button;
	};
	const adopt = choice(strings.adopt, 'adopted');
	note.replaceChildren(strings.shared(count), ' ', adopt, ' ', choice(strings.leave, 'left'));
}

/** Says what came of it; whoever stood on one of the buttons stands on the note. */
export function settle(note: HTMLElement, answer: Answer): void {
	const hadFocus = note.contains(document.activeElement);
	note.textContent = strings[answer];
	if (hadFocus) note.focus();
}
