import { subscribe } from 'node:diagnostics_channel';
import type { Redirect } from '../hosting/redirects.ts';
import { type FileBeside, filesChannel } from '../loaders/filesBeside.ts';
import { movedChannel } from '../loaders/moved.ts';

/** What the loaders tell of content, besides the entries that pages are made of. */
export interface Told {
	/** The files beside posts that are published. */
	readonly beside: readonly FileBeside[];
	/** Old addresses, and where they lead. */
	readonly redirects: readonly Redirect[];
}

export const nothingTold: Told = { beside: [], redirects: [] };

/** Listens to the loaders; what is returned gives what they told last. */
export function listen(): () => Told {
	let told = nothingTold;
	subscribe(filesChannel, (message) => {
		told = { ...told, beside: message as readonly FileBeside[] };
	});
	subscribe(movedChannel, (message) => {
		told = { ...told, redirects: message as readonly Redirect[] };
	});
	return () => told;
}
