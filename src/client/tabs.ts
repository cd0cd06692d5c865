import { idInFragment } from './rules/fragment.ts';
import { tabAfterKey } from './rules/tabs.ts';

/** Turns the groups of headed blocks that posts hold into tabs. */

interface Tab {
	readonly button: HTMLButtonElement;
	readonly panel: HTMLElement;
}

let groups = 0;

function select(tabs: readonly Tab[], chosen: Tab): void {
	for (const { button, panel } of tabs) {
		const isChosen = button === chosen.button;
		button.ariaSelected = String(isChosen);
		button.tabIndex = isChosen ? 0 : -1;
		// The browser's own search finds what is hidden so, and opens it.
		if (isChosen) panel.removeAttribute('hidden');
		else panel.setAttribute('hidden', 'until-found');
	}
}

/** Selects the tabs of the same name in all groups that switch together. */
function selectEverywhere(group: HTMLElement, name: string): void {
	const { sync } = group.dataset;
	if (sync === undefined) return;
	for (const other of document.querySelectorAll(`.tabs[data-sync="${CSS.escape(sync)}"]`)) {
		if (other !== group) other.dispatchEvent(new CustomEvent('choose', { detail: name }));
	}
}

function tabOf(panel: HTMLElement, id: string): Tab {
	const button = document.createElement('button');
	button.type = 'button';
	button.role = 'tab';
	button.id = `${id}-tab`;
	panel.id = id;
	panel.role = 'tabpanel';
	button.setAttribute('aria-controls', id);
	panel.setAttribute('aria-labelledby', button.id);
	const title = panel.querySelector<HTMLElement>(':scope > .tab-title');
	button.textContent = title?.textContent ?? '';
	// On paper, where all panels stand below each other, each needs its name.
	if (title !== null) title.hidden = true;
	return { button, panel };
}

function makeTabs(group: HTMLElement): void {
	const panels = [...group.querySelectorAll<HTMLElement>(':scope > .tab')];
	if (panels.length === 0) return;
	groups += 1;
	const tabs = panels.map((panel, index) => tabOf(panel, `ui--tabs-${groups}-${index + 1}`));
	const list = document.createElement('div');
	list.className = 'tab-list';
	list.role = 'tablist';
	list.append(...tabs.map(({ button }) => button));
	panels[0]?.before(list);
	for (const [index, tab] of tabs.entries()) {
		tab.button.addEventListener('click', () => {
			select(tabs, tab);
			selectEverywhere(group, tab.button.textContent);
		});
		tab.button.addEventListener('keydown', (event) => {
			const next = tabs[tabAfterKey(event.key, index, tabs.length) ?? -1];
			if (next === undefined) return;
			event.preventDefault();
			next.button.focus();
			next.button.click();
		});
		tab.panel.addEventListener('beforematch', () => select(tabs, tab));
	}
	group.addEventListener('choose', (event) => {
		const name = (event as CustomEvent<string>).detail;
		const same = tabs.find(({ button }) => button.textContent === name);
		if (same !== undefined) select(tabs, same);
	});
	const openTarget = () => {
		const target = document.getElementById(idInFragment(location.hash));
		const holder = target === null ? undefined : tabs.find(({ panel }) => panel.contains(target));
		if (holder === undefined) return;
		select(tabs, holder);
		target?.scrollIntoView();
	};
	const first = tabs.find(({ panel }) => panel.hasAttribute('data-active')) ?? tabs[0];
	if (first !== undefined) select(tabs, first);
	addEventListener('hashchange', openTarget);
	if (location.hash !== '') openTarget();
}

export function makeAllTabs(): void {
	for (const group of document.querySelectorAll<HTMLElement>('.tabs')) makeTabs(group);
}
