import { apiVersionOf } from '../../domain/apis.ts';
import type { Finding, Found, Upgrade } from '../../domain/checkup/findings.ts';
import type { ApiRule, GateRule } from '../../domain/checkup/rules.ts';
import { gateIn } from '../../domain/gates.ts';
import { compareVersions } from '../../schemas/versionOrder.ts';
import { findingStrings as strings } from '../../strings/checkupFindings.ts';

/** What is said of a finding; code stands between backticks. */

export interface Words {
	/** What it is about. */
	readonly title: string;
	/** What it means, a paragraph each; without empty ones. */
	readonly means: readonly string[];
	/** What to write instead, '' where the paragraphs say so. */
	readonly instead: string;
	/** The word in the line that it is about. */
	readonly mark: string;
}

type Of<Name extends Found['of']> = Extract<Finding, { of: Name }>;

function gateMeans(found: Of<'gate'>, { to }: Upgrade): string {
	const { why, gate, seen } = found;
	const release = found.release ?? '';
	const { gate: words } = strings;
	const state = gate && gateIn(gate, to);
	const value = typeof state === 'object' ? state.default : gate?.changes.at(-1)?.default;
	switch (why) {
		case 'removed':
			return words.removed(release);
		case 'absent':
			return words.absent(release);
		case 'locked':
			return words.locked(release, value ?? seen.value !== true);
		case 'idle':
			return words.idle(release);
		case 'goes':
			return release === '' ? words.deprecated : words.goes(release);
		case 'flips':
			return words.flips(release, value ?? seen.value !== true);
		case 'unknown':
			return words.unknown;
	}
}

/** What to do about a setting that has to go: it depends on what the gate left behind. */
function withoutGate(gate: GateRule | undefined, value: boolean | undefined): string {
	const last = gate?.changes.at(-1);
	if (last?.default !== true) return strings.gateInstead.lost;
	return value === false ? strings.gateInstead.contrary : strings.gateInstead.stays;
}

function gateInstead(found: Of<'gate'>, { to }: Upgrade): string {
	const { gateInstead: words } = strings;
	const { why, gate, seen, nearest = '' } = found;
	const release = found.release ?? '';
	if (why === 'absent') return words.wait(release);
	if (why === 'unknown') return words.nearest(nearest);
	if (why !== 'flips') return withoutGate(gate, seen.value);
	const state = gate && gateIn(gate, to);
	const isFree = typeof state === 'object' && state.locked !== true;
	return isFree && seen.value !== undefined ? words.keep(seen.name, seen.value) : words.firm;
}

function ofGate(found: Of<'gate'>, upgrade: Upgrade): Words {
	const { seen, gate } = found;
	const value = seen.how === 'set' && seen.value !== undefined ? `=${seen.value}` : '';
	// Only what somebody set can stop a component that runs.
	const isChosen = seen.how === 'metric' && found.effect === 'breaks';
	const chosen = isChosen ? strings.gate.chosen(seen.value === true) : '';
	return {
		title: `\`${seen.name}${value}\``,
		means: [chosen, gateMeans(found, upgrade), gate?.note ?? ''].filter((said) => said !== ''),
		instead: gateInstead(found, upgrade),
		mark: seen.name,
	};
}

function apiMeans({ why, seen, ...found }: Of<'api'>): string {
	const release = found.release ?? '';
	const { api: words } = strings;
	const said = why === 'goes' && release === '' ? words.deprecated : words[why](release);
	return seen.how === 'object' ? said : words[seen.how](said);
}

/** What takes the place of a kind; of several, of their version. */
function replacementOf({ replacement = '', note }: ApiRule, isAlone: boolean): string {
	const [version = '', kind = ''] = replacement.split(' ');
	if (version !== '') return strings.api.replacement(version, isAlone ? kind : '');
	return isAlone && note !== undefined ? '' : strings.api.none;
}

function ofApi(found: Of<'api'>): Words {
	const { apis, seen, why } = found;
	const release = found.release ?? '';
	const kind = seen.kind ?? seen.resource ?? '';
	const isAlone = apis.length === 1;
	const notes = isAlone ? apis.map(({ note }) => note ?? '') : [];
	const instead =
		why === 'absent'
			? [strings.gateInstead.wait(release)]
			: apis.map((api) => replacementOf(api, isAlone));
	const finder = seen.how === 'metric' ? [strings.api.finder] : [];
	return {
		title: `\`${seen.apiVersion}\`${kind === '' ? '' : ` \`${kind}\``}`,
		means: [apiMeans(found), ...notes].filter((said) => said !== ''),
		instead: [...new Set([...instead, ...finder])].join(''),
		mark: seen.how === 'metric' ? kind : seen.apiVersion,
	};
}

function ofAction({ rule, others, name, seen }: Of<'action'>, { from, to }: Upgrade): Words {
	const { release, lead, text } = rule;
	const isAhead = compareVersions(release, to) > 0;
	const isPast = compareVersions(release, from) <= 0;
	const when = isAhead ? strings.action.ahead(release) : isPast ? strings.action.past(release) : '';
	// Of a family its beginning stands in the line, of a path its last name.
	const mark = name.replace(/\*$/, '').replace(/^.*\.(?=\w+$)/, '');
	const more = others.map((one) => strings.action.also(one.release, `${one.lead}${one.text}`));
	const { value } = rule.names.find((one) => one.name === name && one.value !== undefined) ?? {};
	const title = value === undefined ? name : `${name}${seen.what === 'flag' ? '=' : ': '}${value}`;
	return { title: `\`${title}\``, means: [`${when}${lead}${text}`, ...more], instead: '', mark };
}

/** What a reader is told of a finding on the way between two releases. */
export function wordsOf(found: Finding, upgrade: Upgrade): Words {
	switch (found.of) {
		case 'gate':
			return ofGate(found, upgrade);
		case 'goneGates': {
			const { title, means, instead } = strings.gone;
			const { names } = found;
			return {
				title: title(names.length),
				means: [means(upgrade.to, names)],
				instead,
				mark: names[0] ?? '',
			};
		}
		case 'api':
			return ofApi(found);
		case 'action':
			return ofAction(found, upgrade);
		case 'skew': {
			const { title, means, instead } = strings.skew;
			const { seen, oldest } = found;
			return {
				title: title(seen.version),
				means: [means(upgrade.to, oldest)],
				instead: instead(upgrade.to, oldest),
				mark: `v${seen.version}`,
			};
		}
	}
}

/** The kinds of a finding as the page of all kinds names their row: a kind, or a version. */
export function rowOf({ apis, seen }: Of<'api'>): string {
	const [api] = apis;
	return apis.length === 1 && api !== undefined
		? `${apiVersionOf(api)}/${api.kind}`
		: seen.apiVersion;
}
