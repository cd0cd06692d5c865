import type { Effect } from '../rules.ts';

/** What an action says of a name: which sentence of it, where in that, and what it means. */
export interface Told {
	readonly name: string;
	readonly sentence: number;
	readonly effect: Effect;
	/** Whether the words say that a setting names it, so that no noun has to tell what it is. */
	readonly isCertain?: boolean;
	/** Of a flag: values that are still right. */
	readonly except?: readonly string[];
}
