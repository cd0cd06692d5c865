import { ownVersion, ownVersionKey } from '../../client/rules/ownVersion.ts';
import { keep, recall } from '../../client/storage.ts';
import { siteLists } from '../../domain/siteLists.ts';
import { searchStrings as strings } from '../../strings/search.ts';
import type { Start } from '../worker/start.ts';
import { planAddress } from './answerText.ts';
import { element, link, wordsButton } from './nodes.ts';
import { recentsIn, recentsKey } from './recents.ts';

/** What is offered: all of it before anything is typed, the lists alone where nothing was found. */
export type Offer = 'all' | 'lists' | 'nothing';

function group(title: string, ...nodes: readonly HTMLElement[]): HTMLElement {
	const heading = element('h2', 'search-offer-title', title);
	const items = nodes.map((node) => element('li', '', node));
	return element('section', 'search-offer', heading, element('ul', 'row', ...items));
}

function recentsNode(onForget: () => void): HTMLElement[] {
	const recents = recentsIn(recall(recentsKey));
	if (recents.length === 0) return [];
	const forget = element('button', 'search-button search-forget', strings.forget);
	forget.type = 'button';
	forget.addEventListener('click', () => {
		keep(recentsKey, undefined);
		onForget();
	});
	return [group(strings.recents, ...recents.map(wordsButton), forget)];
}

/** The newest release, and the plan from the one that the reader runs. */
function newestNodes({ newest, planned, plan }: Start): HTMLElement[] {
	if (!newest) return [];
	const { version, url, post } = newest;
	const links = [link('', url, strings.release(version))];
	if (post !== undefined) links.push(link('', post, strings.post(version)));
	const own = ownVersion(recall(ownVersionKey), planned);
	const groups = [group(strings.newest, ...links)];
	if (own === undefined || own === version) return groups;
	const way = { from: own, to: version };
	return [
		...groups,
		group(strings.ownPlan, link('', planAddress(plan, way), strings.plan(own, version))),
	];
}

function listsNodes({ lists }: Start): HTMLElement[] {
	const links = siteLists.flatMap((list) => {
		const address = lists[list];
		return address === undefined ? [] : [link('', address, strings.kinds[list])];
	});
	return links.length === 0 ? [] : [group(strings.browse, ...links)];
}

/**
 * Keeps a place at the end of `panel` for what may be wanted without a query.
 *
 * @param read reads what is known of the site; `onForget` is told when the queries were forgotten
 * @returns what shows an offer there
 */
export function createStartList(
	panel: HTMLElement,
	read: () => Promise<Start | undefined>,
	onForget: () => void,
): (offer: Offer) => void {
	const recents = element('div', '');
	const known = element('div', '');
	const place = element('div', 'search-start', recents, known);
	let shown: Offer = 'nothing';

	async function showKnown(): Promise<void> {
		const start = await read().catch(() => undefined);
		if (!start) return;
		const newest = shown === 'all' ? newestNodes(start) : [];
		known.replaceChildren(...newest, ...listsNodes(start));
	}

	return (offer) => {
		shown = offer;
		place.hidden = offer === 'nothing';
		recents.replaceChildren();
		if (offer === 'nothing') return;
		panel.append(place);
		if (offer === 'all') {
			const forgotten = () => {
				recents.replaceChildren();
				onForget();
			};
			recents.replaceChildren(...recentsNode(forgotten));
		}
		showKnown();
	};
}
