/**
 * Old addresses of posts, as VuePress, Hexo and others let authors write them (`permalink`,
 * `aliases`, `redirectFrom`), which go on leading to the post.
 */

/** What is wrong with an old address. */
export type AddressFlaw = 'pattern' | 'foreign' | 'encoding' | 'malformed';

/** From the site's root, decoded, with a slash in front and none at the end: `/2024/08/x.html`. */
export type OldAddress =
	| { readonly path: string; readonly flaw?: undefined }
	| { readonly path?: undefined; readonly flaw: AddressFlaw };

/** Bytes of UTF-8: file systems allow 255 of a name, of which extensions take some. */
const longestStep = 240;
const longestPath = 1000;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Whether one step of an address is too long for the file or folder that answers it. */
export function isTooLong(step: string): boolean {
	return bytesOf(step) > longestStep;
}

/** The same of a whole path, or of one of its steps. */
export function isTooLongPath(path: string): boolean {
	return bytesOf(path) > longestPath || path.split('/').some(isTooLong);
}

/** What an address may not hold where it is no pattern: hosts and file systems read it otherwise. */
const unfit = /[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}\\/%<>"]/u;

function flawOf(steps: readonly string[]): AddressFlaw | undefined {
	if (steps.includes('..')) return 'foreign';
	if (steps.some((step) => /[?#]/.test(step))) return 'pattern';
	const isSound = (step: string) =>
		step.trim() !== '' && step !== '.' && step !== 'index.html' && !unfit.test(step);
	return steps.every(isSound) && !isTooLongPath(steps.join('/')) ? undefined : 'malformed';
}

/** Reads one address as its author wrote it; `/` is the home page. */
export function oldAddress(written: string): OldAddress {
	const address = written.trim();
	if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(address)) return { flaw: 'foreign' };
	if (/(?:^|\/):\w|[?#]/.test(address)) return { flaw: 'pattern' };
	if (/%(?![0-9a-f]{2})/i.test(address)) return { flaw: 'malformed' };
	const steps: string[] = [];
	for (const step of address.replace(/^\//, '').replace(/\/$/, '').split('/')) {
		try {
			steps.push(decodeURIComponent(step).normalize('NFC'));
		} catch {
			return { flaw: 'encoding' };
		}
	}
	if (/^index(?:\.html)?$/.test(steps.at(-1) ?? '')) steps.pop();
	if (steps.join('') === '' && steps.length < 2) return { path: '/' };
	const flaw = flawOf(steps);
	return flaw === undefined ? { path: `/${steps.join('/')}` } : { flaw };
}

/** Each old address of each post, and the post that it leads to: of these are redirect pages and redirects of hosts. */
export function movesOf<Known extends { readonly redirects: readonly string[] }>(
	posts: readonly Known[],
): { readonly path: string; readonly post: Known }[] {
	return posts.flatMap((post) => post.redirects.map((path) => ({ path, post })));
}
