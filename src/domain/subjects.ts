import type { Api } from '../schemas/api.ts';
import type { Gate, GateChange } from '../schemas/gate.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Milestone } from '../schemas/milestone.ts';
import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import type { Term } from '../schemas/term.ts';
import { apiVersionOf } from './apis.ts';
import { isGivenUp, stepsOf } from './milestones.ts';
import type { SiteLists } from './siteLists.ts';

/**
 * All that has a name on the site and a place to go to: what a question can be about. Data without
 * words of the interface, small enough that a reader's first search loads all of it.
 */
interface Named {
	/** Where it is told of; the base of the site included. */
	readonly url: string;
	/** What it is called, the name that readers see first; `names[0]` always is there. */
	readonly names: readonly string[];
}

/** A milestone of a KEP: what, in which release, and whether it was reached. */
export type SubjectStep = readonly [
	milestone: Milestone,
	release: ReleaseVersion,
	reached: boolean,
];

export interface KepSubject extends Named {
	readonly kind: 'kep';
	readonly number: number;
	/** How many of `names` are the record's name and title; those after them are aliases. */
	readonly official: number;
	readonly sig: string;
	readonly gates: readonly string[];
	readonly steps: readonly SubjectStep[];
	/** Present if nobody goes on with it, or what it brought was taken out again. */
	readonly ended?: true | undefined;
}

export interface ReleaseSubject extends Named {
	readonly kind: 'release';
	readonly version: ReleaseVersion;
	readonly released: string;
	readonly maintenance?: string | undefined;
	readonly endOfLife?: string | undefined;
	readonly latestPatch?: string | undefined;
	readonly planned?: true | undefined;
	/** The post about it, if there is one. */
	readonly post?: string | undefined;
	/** What goes with it by name, such as etcd, and the versions of that. */
	readonly components?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface GateSubject extends Named {
	readonly kind: 'gate';
	readonly keps: readonly number[];
	readonly changes: readonly GateChange[];
	readonly removed?: ReleaseVersion | undefined;
}

export interface TermSubject extends Named {
	readonly kind: 'term';
	/** How many of `names` are the term and its Chinese name; those after them are aliases. */
	readonly official: number;
	readonly keps: readonly number[];
	/** Address of the page of the site that answers it, such as that of the plans of upgrades. */
	readonly page?: string | undefined;
}

export interface SigSubject extends Named {
	readonly kind: 'sig';
	/** How many KEPs it owns. */
	readonly keps: number;
}

/** What becomes of a kind of the API in one version of its group. */
export type ApiFate = Pick<
	Api,
	'kind' | 'deprecated' | 'removed' | 'removalPlanned' | 'replacement'
>;

/** A version of a group of the API, such as `policy/v1beta1`. */
export interface ApiSubject extends Named {
	readonly kind: 'api';
	readonly kinds: readonly ApiFate[];
}

export type Subject =
	| KepSubject
	| ReleaseSubject
	| GateSubject
	| TermSubject
	| SigSubject
	| ApiSubject;

/** What `subjects.json` holds; see packedSubjects.ts for how. */
export interface Subjects {
	readonly subjects: readonly Subject[];
	/** The address of the plan between two releases, with `{from}` and `{to}` in the places of their versions. */
	readonly plan: string;
	/** The address of the check for that way, with the same places. */
	readonly check: string;
	/** The releases between which there are plans, the oldest first. */
	readonly planned: readonly ReleaseVersion[];
	readonly lists: SiteLists;
}

/** @param url address of its page */
export function kepSubject(kep: Kep, url: string): KepSubject {
	const { number, name, title, aliases, sig, gates } = kep;
	const official = name === undefined ? [title] : [name, title];
	const { change, milestones } = kep;
	// A removal that took out what it was to take out has not ended but arrived.
	const isEnded = isGivenUp(kep) || (change === 'feature' && milestones.removed !== undefined);
	return {
		kind: 'kep',
		url,
		names: [...official, ...aliases],
		official: official.length,
		number,
		sig,
		gates,
		steps: stepsOf(kep).map(({ milestone, release, reached }) => [milestone, release, reached]),
		...(isEnded && { ended: true }),
	};
}

/**
 * @param post address of the post about it
 * @param components what goes with it by name, and the versions of that
 */
export function releaseSubject(
	{ version, codename, released, maintenance, endOfLife, latestPatch, planned }: Release,
	{
		url,
		post,
		components,
	}: Pick<ReleaseSubject, 'url' | 'components'> & { readonly post: string | undefined },
): ReleaseSubject {
	return {
		kind: 'release',
		url,
		names: [`v${version}`, version, ...(codename === undefined ? [] : [codename])],
		version,
		released,
		...(maintenance !== undefined && { maintenance }),
		...(endOfLife !== undefined && { endOfLife }),
		...(latestPatch !== undefined && { latestPatch: latestPatch.version }),
		...(planned && { planned }),
		...(post !== undefined && { post }),
		...(components !== undefined && { components }),
	};
}

/** @param keps numbers of the KEPs that name it; `gate` is absent where KEPs alone plan it */
export function gateSubject(
	{
		name,
		gate,
		keps,
	}: {
		readonly name: string;
		readonly gate: Gate | undefined;
		readonly keps: readonly Pick<Kep, 'number'>[];
	},
	url: string,
): GateSubject {
	return {
		kind: 'gate',
		url,
		names: [name],
		keps: keps.map(({ number }) => number),
		changes: gate?.changes ?? [],
		...(gate?.removed !== undefined && { removed: gate.removed }),
	};
}

/** @param page address of the page that answers it, if the record names one */
export function termSubject(
	{ term, name, aliases, keps }: Term,
	{ url, page }: { readonly url: string; readonly page: string | undefined },
): TermSubject {
	const official = name === undefined ? [term] : [term, name];
	return {
		kind: 'term',
		url,
		names: [...official, ...aliases],
		official: official.length,
		keps,
		...(page !== undefined && { page }),
	};
}

/** @param keps how many KEPs it owns */
export function sigSubject(sig: string, keps: number, url: string): SigSubject {
	return { kind: 'sig', url, names: [`SIG ${sig}`], keps };
}

/** @param apis the kinds of one version of a group, at least one */
export function apiSubject(apis: readonly Api[], url: string): ApiSubject {
	const [first] = apis;
	return {
		kind: 'api',
		url,
		names: first === undefined ? [] : [apiVersionOf(first)],
		kinds: apis.map(({ kind, deprecated, removed, removalPlanned, replacement }) => ({
			kind,
			...(deprecated !== undefined && { deprecated }),
			...(removed !== undefined && { removed }),
			...(removalPlanned !== undefined && { removalPlanned }),
			...(replacement !== undefined && { replacement }),
		})),
	};
}
