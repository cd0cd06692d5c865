/** What the page that offers offline reading and the worker tell each other. */

/** What a page asks of the worker. */
export type Wish =
	/** Tell how things stand. */
	| { readonly kind: 'tell' }
	/** Keep the site, or go on with it: the worker may have been put to sleep meanwhile. */
	| { readonly kind: 'keep' }
	/** Look for a new build now. */
	| { readonly kind: 'freshen' }
	/** Stop keeping what is not whole yet. */
	| { readonly kind: 'stop' }
	/** Stop, and know of nothing kept any more: it is about to be deleted. */
	| { readonly kind: 'forget' };

/** Why the site could not be kept. */
export type Failure =
	/** Something could not be fetched. */
	| 'network'
	/** The site changed while it was fetched, or somebody on the way changes it. */
	| 'changed'
	/** The browser gives no more room. */
	| 'full';

/** How things stand, in the worker's eyes. */
export interface Told {
	/** What is kept and whole, if anything. */
	readonly kept?: {
		readonly version: string;
		readonly files: number;
		readonly bytes: number;
		/** When it was kept, in milliseconds since 1970, by the reader's clock. */
		readonly at: number;
	};
	/** What is being kept, if anything. */
	readonly progress?: Progress;
	/** Why the last try failed, if it did. */
	readonly failure?: Failure;
}

export interface Progress {
	readonly files: number;
	readonly ofFiles: number;
	readonly bytes: number;
	readonly ofBytes: number;
}
