import { showProgress } from './planProgress.ts';
import { offerTools } from './planTools.ts';
import { isForeign, ticksInFragment } from './rules/sharedTicks.ts';
import { tickOfLink, ticksIn, ticksKey, ticksToKeep } from './rules/ticks.ts';
import { type Answer, noteIn, offer, settle } from './sharedNote.ts';
import { keep, recall } from './storage.ts';

/** What scripts add to the plan of an upgrade: ticks that stay in the reader's browser, and its buttons. */

type Ticks = ReadonlySet<string>;

function boxOf(tick: string): HTMLInputElement {
	const box = document.createElement('input');
	box.type = 'checkbox';
	box.dataset['tick'] = tick;
	return box;
}

/** Gives each action and each KEP a box: hundreds of them are worth their bytes only where they can be ticked. */
function addBoxes(plan: Element): void {
	for (const action of plan.querySelectorAll('[data-action]')) {
		const link = action.querySelector<HTMLAnchorElement>('a[data-source]');
		const lead = action.querySelector('b');
		if (link === null || lead === null) continue;
		const label = document.createElement('label');
		lead.before(label);
		label.append(boxOf(tickOfLink(link.textContent, link.hash)), ' ', lead);
	}
	for (const row of plan.querySelectorAll('[data-tickable] > li')) {
		const link = row.querySelector('a');
		const box = boxOf(link?.textContent ?? '');
		box.ariaLabel = row.textContent.trim().replace(/\s+/g, ' ');
		link?.after(' ', box);
	}
}

/** Keeps the reader's ticks, and shows those that a link carries until the reader decides on them. */
function keepTicks(plan: Element): void {
	const key = ticksKey(location.pathname);
	const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-tick]')];
	const tickOf = (box: HTMLInputElement) => box.dataset['tick'] ?? '';
	const onPage: Ticks = new Set(boxes.map(tickOf));
	let own: Ticks = ticksIn(recall(key));
	/** Those of a link, while they are shown. */
	let shared: Ticks | undefined;
	let note: HTMLElement | undefined;

	const show = () => {
		const ticks = shared ?? own;
		for (const box of boxes) box.checked = ticks.has(tickOf(box));
		showProgress(plan);
	};
	const keepOwn = (ticks: Ticks) => {
		own = ticks;
		keep(key, ticksToKeep([...onPage].filter((tick) => ticks.has(tick))));
	};
	/** Ends the showing of a link's ticks; taken over, they join the reader's own. */
	const answer = (given: Answer) => {
		if (given === 'adopted') keepOwn(new Set([...own, ...(shared ?? [])]));
		shared = undefined;
		history.replaceState(history.state, '', location.pathname + location.search);
		if (note) settle(note, given);
		show();
	};
	const readLink = () => {
		const ticks = ticksInFragment(location.hash, onPage);
		if (!isForeign(ticks, own)) return;
		shared = ticks;
		note ??= noteIn(plan);
		offer(note, ticks.size, answer);
		show();
	};

	for (const box of boxes) {
		box.addEventListener('change', () => {
			const { checked } = box;
			if (shared !== undefined) answer('adopted');
			box.checked = checked;
			keepOwn(new Set(boxes.filter((one) => one.checked).map(tickOf)));
			showProgress(plan);
		});
	}
	window.addEventListener('storage', (event) => {
		if (event.key !== key && event.key !== null) return;
		own = ticksIn(recall(key));
		show();
	});
	addEventListener('hashchange', readLink);
	show();
	readLink();
}

const plan = document.querySelector('[data-plan]') ?? document.querySelector('main');
if (plan) {
	addBoxes(plan);
	keepTicks(plan);
	offerTools(plan);
}
