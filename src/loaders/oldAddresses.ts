import type { Problem } from '../domain/problems.ts';
import { oldAddress } from '../domain/redirects.ts';
import type { Frontmatter } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import { urls, withoutBase } from '../urls.ts';

const fields = ['permalink', 'aliases', 'alias', 'redirectFrom', 'redirect_from'] as const;

/** What a post's file says of where the post was. */
interface Written {
	readonly file: string;
	/** The file's name without its extension. */
	readonly fileName: string;
	readonly written: Frontmatter;
	readonly lineOf: (field: string) => number;
}

/** The post's old addresses, each once, and what is wrong with those that cannot be kept alive. */
export function oldAddressesOf({ file, fileName, written, lineOf }: Written): {
	readonly paths: string[];
	readonly problems: readonly Problem[];
} {
	const own = oldAddress(withoutBase(urls.post(fileName))).path;
	const found = fields.flatMap((field) =>
		[written[field] ?? []]
			.flat()
			.map((address) => ({ field, address, ...oldAddress(withoutBase(address)) })),
	);
	const problems = found.flatMap(({ field, address, flaw }): Problem[] => {
		if (flaw === undefined) return [];
		const message = problemStrings.oldAddress[flaw](address);
		const severity = flaw === 'pattern' ? 'warning' : 'error';
		return [{ file, line: lineOf(field), field, message, severity }];
	});
	const sound = found.filter(
		({ flaw, path }) => flaw === undefined && path !== '/' && path !== own,
	);
	return { paths: [...new Set(sound.map(({ path }) => path))], problems };
}
