import { apiIn } from '../domain/apis.ts';
import { gateIn } from '../domain/gates.ts';
import type { Api } from '../schemas/api.ts';
import type { Gate } from '../schemas/gate.ts';
import type { Milestone } from '../schemas/milestone.ts';
import type { Release } from '../schemas/release.ts';
import { milestoneMarks, milestoneNames } from '../strings/stages.ts';
import { stripStrings as strings } from '../strings/strip.ts';

/** A release in a strip. */
export interface StripRelease extends Pick<Release, 'version' | 'planned'> {
	/** Whether it comes after all that the sources know. */
	readonly isBeyond?: boolean;
}

/** How a piece of a strip is drawn: at full height, as a low line, or as what is no more. */
export type Look = 'on' | 'off' | 'gone';

/** Neighbouring releases between which nothing differs, as one piece of a strip. */
export interface Run {
	/** For the colour. */
	readonly stage: Milestone;
	readonly look: Look;
	/** Says the same as colour and height; '' where only the plan begins. */
	readonly sign: string;
	/** How much room a sign of two characters has: one release, or more to its right. */
	readonly room: 'narrow' | 'wide' | undefined;
	readonly isPlanned: boolean;
	/** Where the piece, and its sign, stand from the beginning of the strip, and how long it is. */
	readonly x: string;
	readonly width: string;
	readonly middle: string;
}

/** A thing over the releases, as a picture and in words. */
export interface Strip {
	readonly runs: readonly Run[];
	/** `v1.28 起 Alpha，默认关；v1.29 起 Beta，默认开；v1.37 移除`. */
	readonly words: string;
}

/** Where a release stands in a strip of `count` releases, of the whole width. */
export function percentOf(at: number, count: number): string {
	return `${Number(((at / count) * 100).toFixed(2))}%`;
}

type State = Pick<Run, 'stage' | 'look' | 'sign'>;

/** Pieces of what is in each release, `undefined` where there is nothing. */
function runsOf(
	releases: readonly StripRelease[],
	stateIn: (version: Release['version']) => State | undefined,
): readonly Run[] {
	const states = releases.map(({ version, planned = false, isBeyond = false }) => ({
		state: isBeyond ? undefined : stateIn(version),
		isPlanned: planned,
	}));
	const isSame = (a: State | undefined, b: State | undefined) =>
		a?.stage === b?.stage && a?.look === b?.look && a?.sign === b?.sign;
	const starts = states.flatMap(({ state, isPlanned }, at) => {
		const before = states[at - 1];
		const isNews = at === 0 || !isSame(state, before?.state);
		return isNews || isPlanned !== before?.isPlanned ? [{ at, state, isPlanned, isNews }] : [];
	});
	const count = releases.length;
	return starts.flatMap(({ at, state, isPlanned, isNews }, index): Run[] => {
		if (state === undefined) return [];
		const end = starts[index + 1]?.at ?? count;
		return [
			{
				...state,
				sign: isNews ? state.sign : '',
				room: isNews && state.sign.length > 1 ? (end - at > 1 ? 'wide' : 'narrow') : undefined,
				isPlanned,
				x: percentOf(at, count),
				width: percentOf(end - at, count),
				middle: percentOf(at + 0.5, count),
			},
		];
	});
}

const gone: State = { stage: 'removed', look: 'gone', sign: milestoneMarks.removed };

/** A gate over these releases, the oldest first; the words tell of all of them. */
export function gateStrip(gate: Gate, releases: readonly StripRelease[]): Strip {
	const runs = runsOf(releases, (version) => {
		const state = gateIn(gate, version);
		if (state === 'absent') return undefined;
		if (state === 'removed') return gone;
		const { stage, default: isOn, locked = false } = state;
		const sign = milestoneMarks[stage] + (locked ? strings.lock : '');
		return { stage, look: isOn ? 'on' : 'off', sign };
	});
	const changes = gate.changes.map(({ release, stage, default: isOn, locked = false }, at) => {
		const since = strings.since(release, at === 0 && gate.orEarlier === true);
		const facts = [isOn ? strings.on : strings.off, ...(locked ? [strings.locked] : [])];
		return strings.change(since, milestoneNames[stage], facts);
	});
	const end = gate.removed === undefined ? [] : [strings.removed(gate.removed)];
	return { runs, words: [...changes, ...end].join(strings.separator) };
}

/** A kind of the API over these releases, the oldest first; the words tell of all of them. */
export function apiStrip(api: Api, releases: readonly StripRelease[]): Strip {
	const runs = runsOf(releases, (version) => {
		const stage = apiIn(api, version);
		if (stage === 'absent') return undefined;
		if (stage === 'removed') return gone;
		return { stage, look: 'on', sign: milestoneMarks[stage] };
	});
	const { introduced, deprecated, removed, removalPlanned } = api;
	const parts = [
		introduced && strings.served(strings.since(introduced, false)),
		deprecated && strings.deprecated(deprecated),
		removed && strings.ended(removed),
		removalPlanned && strings.endPlanned(removalPlanned),
	];
	const words = parts.filter((part) => part !== undefined).join(strings.separator);
	return { runs, words: words || strings.noEnd };
}
