import type { Upgrade } from '../domain/checkup/findings.ts';
import { judge, untoldOn } from '../domain/checkup/judge/judge.ts';
import { comesFrom } from '../domain/checkup/judge/judgeVersions.ts';
import { namesOf } from '../domain/checkup/reader/names.ts';
import { readSeen } from '../domain/checkup/reader/reader.ts';
import type { CheckupRules } from '../domain/checkup/rules.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { checkupPageStrings as strings } from '../strings/checkupPage.ts';
import { givenFiles } from './checkupFiles.ts';
import { part, showReport, showSummary } from './checkupView.ts';
import { reportOf } from './rules/checkupReport.ts';
import { type ReadText, textLines } from './rules/checkupTexts.ts';
import { ownVersion, ownVersionKey } from './rules/ownVersion.ts';
import { keep, recall } from './storage.ts';

/** Checks what the reader pastes and drops, at once and in the page alone; nothing of it is kept or sent. */

/** Reads texts with what the rules know of, each once, however often it is judged. */
function textReader(rules: CheckupRules) {
	const names = namesOf(rules);
	let known: readonly ReadText[] = [];
	return (given: readonly { readonly name: string; readonly text: string }[]) => {
		known = given
			.filter(({ text }) => text.trim() !== '')
			.map(
				({ name, text }) =>
					known.find((one) => one.name === name && one.text === text) ?? {
						...{ name, text, lines: textLines(text) },
						seen: readSeen(text, names),
					},
			);
		return known;
	};
}

/** Chooses what the address asks for, as a plan's link does, or else the reader's own release. */
function takeWay(from: HTMLSelectElement, to: HTMLSelectElement): void {
	const asked = new URLSearchParams(location.search);
	const listed = [...from.options].map(({ value }) => value);
	const choose = (field: HTMLSelectElement, ...wanted: readonly (string | null | undefined)[]) => {
		field.value = wanted.find((one) => listed.includes(one ?? '')) ?? field.value;
	};
	choose(from, asked.get('from'), recall(ownVersionKey));
	choose(to, asked.get('to'));
}

/** The choice of both releases; what the reader gave chooses the older one when it is new. */
function wayChoice(changed: () => void) {
	const from = part('select[name="from"]', HTMLSelectElement);
	const to = part('select[name="to"]', HTMLSelectElement);
	const chosen = part('[data-chosen]', HTMLElement);
	const listed = [...from.options].map(({ value }) => value);
	// The choices are the catalogue's own versions.
	const version = ({ value }: HTMLSelectElement) => value as ReleaseVersion;
	let told: ReleaseVersion | undefined;
	takeWay(from, to);
	from.addEventListener('change', () => keep(ownVersionKey, from.value));
	for (const select of [from, to]) {
		select.addEventListener('change', () => {
			chosen.textContent = '';
			changed();
			history.replaceState(history.state, '', `?from=${from.value}&to=${to.value}`);
		});
	}
	return (texts: readonly ReadText[]): Upgrade => {
		const found = comesFrom(texts.flatMap(({ seen }) => seen));
		if (found !== told) {
			told = found;
			const own = ownVersion(found, listed);
			from.value = own ?? from.value;
			chosen.textContent = own === undefined ? '' : strings.chosen(own);
		}
		if (compareVersions(version(from), version(to)) > 0) to.value = from.value;
		return { from: version(from), to: version(to) };
	};
}

function start(page: HTMLElement, rules: CheckupRules): void {
	const { gates = '', apis = '', post = '' } = page.dataset;
	const pasted = part('textarea[name="text"]', HTMLTextAreaElement);
	const read = textReader(rules);
	const check = () => {
		const texts = read([...files.texts(), { name: '', text: pasted.value }]);
		const way = wayOf(texts);
		const examined = texts.map((one) => ({ ...one, findings: judge(one.seen, rules, way) }));
		const told = { ...way, untold: untoldOn(rules, way) };
		showReport(texts.length > 0 ? reportOf(examined, told, { gates, apis, post }) : undefined, way);
	};
	const files = givenFiles(page, check);
	const wayOf = wayChoice(check);
	const paste = (text: string) => {
		pasted.value = text;
		check();
	};
	pasted.addEventListener('input', check);
	part('[data-example]', HTMLElement).addEventListener('click', () => paste(strings.example));
	part('[data-clear]', HTMLElement).addEventListener('click', () => {
		files.clear();
		paste('');
		pasted.focus();
	});
	// What was pasted while the rules were on their way, or stayed when the reader came back.
	check();
}

/**
 * Checks the example unseen while the reader looks for files: browsers run code faster that ran before, and
 * the first ten thousand lines take half the time.
 */
function warmUp(rules: CheckupRules): void {
	const names = namesOf(rules);
	const [from, to] = [rules.releases[0], rules.releases.at(-1)];
	if (from === undefined || to === undefined) return;
	let rounds = 30;
	const again = () => {
		judge(readSeen(strings.example, names), rules, { from, to });
		rounds -= 1;
		if (rounds > 0) setTimeout(again, 5);
	};
	setTimeout(again, 5);
}

async function load(page: HTMLElement): Promise<void> {
	const address: string = page.dataset['rules'] ?? '';
	const { default: rules } = (await import(/* @vite-ignore */ address)) as {
		default: CheckupRules;
	};
	start(page, rules);
	page.dataset['checkup'] = 'ready';
	warmUp(rules);
}

const page = document.querySelector<HTMLElement>('[data-checkup]');
if (page !== null) {
	load(page).catch((error: unknown) => {
		console.error(error);
		showSummary(strings.failed);
	});
}
