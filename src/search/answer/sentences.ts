import { daysBetween } from '../../domain/days.ts';
import { pairOf } from '../../domain/releases.ts';
import type {
	ApiFate,
	ApiSubject,
	GateSubject,
	KepSubject,
	ReleaseSubject,
	SubjectStep,
} from '../../domain/subjects.ts';
import { supportOn } from '../../domain/support.ts';
import { answerStrings as words } from '../../strings/answers.ts';
import type { Answer, Intent } from './answer.ts';

type Milestone = SubjectStep[0];

const asked: ReadonlySet<string> = new Set<Intent & Milestone>([
	'alpha',
	'beta',
	'stable',
	'deprecated',
	'removed',
]);

function isMilestone(intent: Intent): intent is Intent & Milestone {
	return asked.has(intent);
}

/** Where a KEP stands, and what comes next. */
function standing({ steps, ended }: KepSubject): string {
	const last = steps.findLast(([, , reached]) => reached);
	if (ended && last?.[0] !== 'removed') {
		const once = last && words.once(words.reached[last[0]](last[1]));
		return [words.withdrawn, ...(once === undefined ? [] : [once])].join(words.between);
	}
	const next = steps.find(([, , reached]) => !reached);
	const plan = next && words.planned[next[0]](next[1]);
	const now = last && nowAt(last);
	return [now, plan].filter((part) => part !== undefined).join(words.between) || words.proposed;
}

function nowAt([milestone, release]: SubjectStep): string {
	const isOnTheWay = milestone === 'alpha' || milestone === 'beta';
	return isOnTheWay ? words.standing(milestone, release) : words.reached[milestone](release);
}

const end = /移除|删除|取代|替代|弃用|remov|replac|deprecat|delet/iu;

/** Whether what a KEP ends is something else than itself, as its names say and its steps do not. */
function isAboutAnEnd({ names, steps }: KepSubject): boolean {
	const ends = steps.some(([of]) => of !== 'alpha' && of !== 'beta' && of !== 'stable');
	return !ends && names.some((name) => end.test(name));
}

/** Whether a KEP reached a milestone, in the words of who asks for that one. */
function milestoneAnswer(kep: KepSubject, milestone: Milestone): string {
	const step = kep.steps.find(([of]) => of === milestone);
	if (step?.[2]) {
		const then = words.reached[milestone](step[1]);
		const isLast = kep.steps.findLast(([, , reached]) => reached) === step;
		return isLast ? then : [then, standing(kep)].join(words.separator);
	}
	const isAnEnd = milestone === 'deprecated' || milestone === 'removed';
	if (isAnEnd && isAboutAnEnd(kep)) return standing(kep);
	const isBehind = kep.steps.some(([of, , reached]) => reached && of === 'stable');
	const isStage = milestone === 'alpha' || milestone === 'beta';
	const no = isStage && isBehind ? words.skipped[milestone] : words.notYet[milestone];
	return [no, standing(kep)].join(words.contrast);
}

/** Since when a gate is on where nobody sets it; what is later than `newest` is a plan. */
function defaultOf({ changes, removed }: GateSubject, newest: Answer['newest']): string {
	const last = changes.at(-1);
	if (last === undefined) return words.gateNamed;
	const since = changes[changes.findLastIndex((change) => change.default !== last.default) + 1];
	const release = since?.release ?? last.release;
	const wasOn = changes.some((change) => change.default);
	const isPlan = newest !== undefined && pairOf(newest, release)?.to === release;
	if (!last.default) return wasOn ? words.offAgain(release) : words.off;
	const on = isPlan ? words.willBeOn(release) : words.on(release);
	return removed === undefined ? on : [on, words.gateGone(removed)].join(words.between);
}

function kepSentence(kep: KepSubject, { intents, gate, gates, newest }: Answer): string {
	const isOnDefault = intents.includes('default');
	const about = gate ?? (isOnDefault ? gates[0] : undefined);
	const onGate = about && words.gate(about.names[0] ?? '', defaultOf(about, newest));
	const milestone = intents.find(isMilestone);
	const said = milestone === undefined ? standing(kep) : milestoneAnswer(kep, milestone);
	if (onGate === undefined) return said;
	return (isOnDefault ? [onGate, said] : [said, onGate]).join(words.separator);
}

function releaseSentence(
	release: ReleaseSubject,
	{ intents, component = '' }: Answer,
	today: string,
): string {
	const versions = release.components?.[component];
	if (versions !== undefined) return words.component(release.version, component, versions);
	const { released, endOfLife, latestPatch } = release;
	if (release.planned) return words.willBeReleased(released, daysBetween(today, released));
	const support = supportOn(release, today);
	const days =
		endOfLife === undefined
			? words.noEnd
			: support === 'ended'
				? words.ended(endOfLife)
				: words.supported(endOfLife, daysBetween(today, endOfLife));
	const state = support === 'maintenance' ? [words.maintained, days] : [days];
	if (intents.includes('support')) return state.join(words.between);
	const patch = latestPatch === undefined ? [] : [words.patch(latestPatch)];
	return [words.released(released), ...state, ...patch].join(words.between);
}

function gateSentence(gate: GateSubject, newest: Answer['newest']): string {
	const last = gate.changes.at(-1);
	if (last === undefined) return words.gateNamed;
	const first = gate.changes.find(({ stage }) => stage === last.stage) ?? last;
	const removed = gate.removed;
	return [
		words.gateStage(last.stage, first.release),
		defaultOf({ ...gate, removed: undefined }, newest),
		...(removed === undefined ? [] : [words.reached.removed(removed)]),
	].join(words.between);
}

/** What becomes of one kind of an API's version, or of those of them that end. */
function apiSentence({ kinds }: ApiSubject, fate: ApiFate | undefined): string {
	const told = (fate === undefined ? kinds : [fate]).flatMap((one) => {
		const { kind, deprecated, removed, removalPlanned, replacement } = one;
		const end =
			(removed && words.noLonger(removed)) ??
			(removalPlanned && words.willEnd(removalPlanned)) ??
			(deprecated && words.reached.deprecated(deprecated));
		return end === undefined ? [] : [{ kind, end, replacement }];
	});
	if (told.length === 0) return words.served;
	const groups = Map.groupBy(told, ({ end, replacement }) => [end, replacement].join(' '));
	return [...groups.values()]
		.map((group) => {
			const kinds = group.map(({ kind }) => kind);
			const [first] = group;
			return words.apiEnd(kinds, first?.end ?? '', first?.replacement);
		})
		.join(words.separator);
}

/** The answer in a sentence, on a day such as `2024-08-14`. */
export function sentenceOf(answer: Answer, today: string): string {
	const subject: Answer['subject'] = answer.subject;
	switch (subject.kind) {
		case 'kep':
			return kepSentence(subject, answer);
		case 'release':
			return releaseSentence(subject, answer, today);
		case 'gate':
			return gateSentence(subject, answer.newest);
		case 'term':
			return answer.explanation ?? '';
		case 'api':
			return apiSentence(subject, answer.fate);
		case 'sig':
			return words.owns(subject.keps);
		case 'plan':
			return words.plan;
	}
}
