import type { Api } from '../../schemas/api.ts';
import type { Gate } from '../../schemas/gate.ts';
import type { ReleaseVersion } from '../../schemas/releaseVersion.ts';
import type { Component } from './seen.ts';

/** What the check of a reader's own files knows. Pages load it as one module, so it holds no more than that. */

/** What it means, the most urgent first: a component does not start or a request is refused; something behaves otherwise; it will go; good to know. */
export const effects = ['breaks', 'changes', 'later', 'hint'] as const;

export type Effect = (typeof effects)[number];

/** A name of an action by which a line is recognised. */
export interface NameRule {
	/** All that begins so is meant where it ends in `*`: `--storage-driver-*`, `cloudprovider_gce_*`. */
	readonly name: string;
	readonly what: 'flag' | 'gate' | 'name';
	/** Of the flag or setting: only with this value; any where absent. */
	readonly value?: string;
	/** Of another name: only as the key of a map, as one with a map of its own below it, or as a word that is no key. */
	readonly as?: 'key' | 'map' | 'word';
	/** Of the flag: not with these values; '' for an empty one. */
	readonly except?: readonly string[];
	/** Only in settings of these programs; in all where absent. */
	readonly components?: readonly Component[];
}

/** An action of a post that can be recognised in files. */
export interface ActionRule {
	readonly release: ReleaseVersion;
	readonly effect: Effect;
	readonly lead: string;
	readonly text: string;
	/** The id of the post, and of the action's place in it. */
	readonly post: string;
	readonly anchor: string;
	readonly names: readonly NameRule[];
}

export type GateRule = Pick<Gate, 'name' | 'changes' | 'orEarlier' | 'removed' | 'note'>;

export type ApiRule = Pick<
	Api,
	| 'group'
	| 'version'
	| 'kind'
	| 'introduced'
	| 'deprecated'
	| 'removed'
	| 'removalPlanned'
	| 'replacement'
	| 'note'
>;

export interface CheckupRules {
	/** Those that are out, the oldest first. */
	readonly releases: readonly ReleaseVersion[];
	readonly gates: readonly GateRule[];
	readonly apis: readonly ApiRule[];
	readonly actions: readonly ActionRule[];
}
