import type { Problem } from '../domain/problems.ts';
import { oldAddress } from '../domain/redirects.ts';
import { beginningOf } from '../schemas/text.ts';
import { problemStrings } from '../strings/problems.ts';
import { urls, withoutBase } from '../urls.ts';
import type { Written } from './frontmatter.ts';

const fields = ['permalink', 'aliases', 'alias', 'redirectFrom', 'redirect_from'] as const;
/** What means such an address in one generator, and something else in others. */
const likelyFields = ['url', 'URL'] as const;

/** An old address and where it is written. */
export interface OldAddressAt {
	/** Decoded, with a slash in front and none at the end. */
	readonly path: string;
	readonly field: string;
	readonly line: number;
}

/** The post's old addresses, each once, and what is wrong with those that cannot be kept alive. */
export function oldAddressesOf({ file, id, written, lineOf }: Written): {
	readonly addresses: readonly OldAddressAt[];
	readonly problems: readonly Problem[];
} {
	const own = decodeURIComponent(withoutBase(urls.post(id))).slice(0, -1);
	const problems: Problem[] = [];
	const found = new Map<string, OldAddressAt>();
	for (const field of [...fields, ...likelyFields]) {
		for (const address of [written[field] ?? []].flat()) {
			const { path, flaw } = oldAddress(withoutBase(address));
			const line = lineOf(field);
			if (flaw !== undefined && likelyFields.some((likely) => likely === field)) continue;
			if (flaw !== undefined) {
				const shown = beginningOf(address.trim().replace(/\p{Cc}/gu, '\uFFFD'), 100);
				const said = problemStrings.oldAddress[flaw](shown);
				const severity = flaw === 'pattern' ? 'warning' : 'error';
				problems.push({ file, line, field, ...said, severity });
			} else if (path !== own && !found.has(path)) found.set(path, { path, field, line });
		}
	}
	return { addresses: [...found.values()], problems };
}
