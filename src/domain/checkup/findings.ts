import type { ReleaseVersion } from '../../schemas/releaseVersion.ts';
import type { ActionRule, ApiRule, Effect, GateRule } from './rules.ts';
import type { Seen, SeenApi, SeenGate, SeenVersion } from './seen.ts';

/** What a check finds. */

/** The releases that a reader comes from and goes to; both may be the same. */
export interface Upgrade {
	readonly from: ReleaseVersion;
	readonly to: ReleaseVersion;
}

/** Why a gate that a line names matters. */
export type GateReason =
	/** Gone in the release that the reader goes to: a component that still names it does not start. */
	| 'removed'
	/** Not there yet in that release: the same. */
	| 'absent'
	/** Locked, and the line says otherwise: the same. */
	| 'locked'
	/** Locked, and the line says the same: it does nothing any more. */
	| 'idle'
	/** Still there, and deprecated, or a later release that is known removes it. */
	| 'goes'
	/** A running component has it by default, and the release that the reader goes to has it otherwise. */
	| 'flips'
	/** No gate is called so, and a known name is nearly the same. */
	| 'unknown';

export type ApiReason =
	/** No longer served or read. */
	| 'removed'
	/** Not served or read yet. */
	| 'absent'
	/** Still there, and deprecated, or a later release that is known ends it. */
	| 'goes';

export type Found =
	| {
			readonly of: 'gate';
			readonly why: GateReason;
			readonly seen: SeenGate;
			/** Undefined for a name that is unknown. */
			readonly gate: GateRule | undefined;
			/** The release that did or will do it, if it is known. */
			readonly release: ReleaseVersion | undefined;
			/** The known name that is nearly the same. */
			readonly nearest?: string;
	  }
	/** Gates that a running component tells of and that the release has no more. */
	| { readonly of: 'goneGates'; readonly names: readonly string[] }
	| {
			readonly of: 'api';
			readonly why: ApiReason;
			readonly seen: SeenApi;
			/** The kinds that it concerns: one, or those of a version. */
			readonly apis: readonly ApiRule[];
			readonly release: ReleaseVersion | undefined;
	  }
	| {
			readonly of: 'action';
			readonly seen: Seen;
			readonly name: string;
			readonly rule: ActionRule;
			/** The other actions that say something of the name on this way, the oldest first. */
			readonly others: readonly ActionRule[];
	  }
	/** A node older than the control plane of the target may have. */
	| { readonly of: 'skew'; readonly seen: SeenVersion; readonly oldest: ReleaseVersion };

export type Finding = Found & {
	readonly effect: Effect;
	/** The line in the text, from 1. */
	readonly line: number;
};
