import type {
	ApiFate,
	GateSubject,
	KepSubject,
	ReleaseSubject,
	Subject,
} from '../../domain/subjects.ts';

/** What a reader wants to know of a subject, where the words say so. */
export type Intent =
	| 'alpha'
	| 'beta'
	| 'stable'
	/** In which release it is on by default. */
	| 'default'
	| 'deprecated'
	| 'removed'
	/** How long a release is supported. */
	| 'support'
	/** What a release brought. */
	| 'changes'
	/** What an upgrade to it asks for. */
	| 'upgrade'
	/** What a word means. */
	| 'meaning';

/** The plan between two releases. */
export interface PlanAnswer {
	readonly kind: 'plan';
	readonly url: string;
	readonly from: string;
	readonly to: string;
	/** The check of the reader's own files for this way. */
	readonly check: string;
}

/** The name by which a subject was found, as its record spells it. */
export interface Through {
	/** A typing error is answered too: `typo` is the name that was meant. */
	readonly kind: 'alias' | 'typo';
	readonly name: string;
}

/** What answers a query before any page that holds its words. */
export interface Answer {
	/** What the query is about. A gate's is the KEP that owns it, if one does. */
	readonly subject: Subject | PlanAnswer;
	/** The address that answers: the subject's own, or a nearer one such as the post about a release. */
	readonly url: string;
	readonly intents: readonly Intent[];
	/** The name by which it was found, where that is not what it is called. */
	readonly through?: Through | undefined;
	/** Present if the query names nothing and describes this. */
	readonly isDescribed?: true | undefined;
	/** The gate that was asked for, if its KEP is the answer. */
	readonly gate?: GateSubject | undefined;
	/** What goes with a release, such as etcd, whose version was asked for. */
	readonly component?: string | undefined;
	/** The kind of an API's version that was asked for. */
	readonly fate?: ApiFate | undefined;
	/** The gates of a KEP, the one that was asked for first. */
	readonly gates: readonly GateSubject[];
	/** What else the card leads to, the nearest first: a term's KEPs, other owners of a gate. */
	readonly related: readonly (KepSubject | ReleaseSubject)[];
	/** The newest release that is out: what is said of later ones is a plan. */
	readonly newest: ReleaseSubject['version'] | undefined;
	/** What a term means, or a KEP that is described does, in a sentence. */
	readonly explanation?: string | undefined;
}
