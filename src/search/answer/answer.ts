import type { GateSubject, KepSubject, ReleaseSubject, Subject } from '../../domain/subjects.ts';

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
	| 'upgrade';

/** The plan between two releases. */
export interface PlanAnswer {
	readonly kind: 'plan';
	readonly url: string;
	readonly from: string;
	readonly to: string;
}

/** What answers a query before any page that holds its words. */
export interface Answer {
	/** What the query is about; its address is the answer. A gate's is the KEP that owns it, if one does. */
	readonly subject: Subject | PlanAnswer;
	readonly intents: readonly Intent[];
	/** The name by which it was found where that is not what it is called: an alias. */
	readonly through?: string | undefined;
	/** The gate that was asked for, if its KEP is the answer. */
	readonly gate?: GateSubject | undefined;
	/** What else the card leads to, the nearest first: a term's KEPs, other owners of a gate, a release's. */
	readonly related: readonly (KepSubject | ReleaseSubject)[];
}
