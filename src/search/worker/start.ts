import type { SiteLists } from '../../domain/siteLists.ts';
import type { Subjects } from '../../domain/subjects.ts';

/** What a reader who has not typed anything yet may want: small enough to be sent to the page. */
export interface Start {
	/** The newest release that is out, and the post about it. */
	readonly newest?:
		| { readonly version: string; readonly url: string; readonly post?: string | undefined }
		| undefined;
	readonly lists: SiteLists;
	/** As in `Subjects`: the releases that plans begin and end with, and the address of a plan. */
	readonly planned: readonly string[];
	readonly plan: string;
}

export function startOf({ subjects, lists, planned, plan }: Subjects): Start {
	const releases = subjects.filter((subject) => subject.kind === 'release');
	const newest = releases.find(({ version }) => version === planned.at(-1));
	return {
		...(newest && { newest: { version: newest.version, url: newest.url, post: newest.post } }),
		...{ lists, planned, plan },
	};
}
