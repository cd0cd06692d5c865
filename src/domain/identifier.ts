/**
 * After dots, slashes and their like, and between the words of a name in capitals: `Sidecar`, `Containers`.
 * A slash that begins a path belongs to what follows.
 */
const seams =
	/(?<=[./_:=,@])(?<!(?:^|\s)\/)(?=[^./_:=,@])|(?<=[a-z\d])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])/;

/** A shorter piece alone on a line reads as a slip: `io/`, `In`. */
const shortest = 5;

/** The pieces of a name of code between which a line may end: `storagemigration.`, `k8s.io/`, `v1alpha1`. */
export function identifierPieces(name: string): readonly string[] {
	const pieces: string[] = [];
	let begun = '';
	for (const piece of name.split(seams)) {
		begun += piece;
		if (begun.length < shortest) continue;
		pieces.push(begun);
		begun = '';
	}
	if (begun !== '') pieces.push((pieces.pop() ?? '') + begun);
	return pieces;
}

/** What browsers part although it says nothing alone: the dashes of a flag, the slash before a path. */
const opening = /(?<![^\s=,])((?:--?|\/)[\w]+)/;

/** Code in runs of which every second one must stay in one line: `kubectl get `, `-A`, ` `, `-o`, ` yaml`. */
export function unbrokenRuns(code: string): readonly string[] {
	return code.split(opening);
}

/** Shorter code fits into any line, and each break costs bytes. */
const longEnough = 16;

/** Code in a line, marked by nothing; the group around it tells code blocks, which break as they are told to. */
const inlineCode = /(<pre\b[^>]*>)?<code>([^<]+)<\/code>/g;

/** Addresses that are their own link's words, behind the scheme. */
const bareAddress = /(?<=<a [^>]*>https?:\/\/)[^<\s]{24,}(?=<)/g;

/**
 * A post's finished HTML in which lines may end inside long names of code and addresses, and never behind the
 * hyphens that a flag begins with. `<wbr>` is no character: what is copied and found is the author's. Feeds have
 * the HTML without either.
 */
export function withCodeBreaks(html: string): string {
	const withAddresses = html.replace(bareAddress, (words) =>
		words.replace(/\/(?=[^/])/g, '/<wbr>'),
	);
	return withAddresses.replace(inlineCode, (found, block: string | undefined, code: string) => {
		if (block !== undefined) return found;
		const breaks = code.length < longEnough ? '' : '<wbr>';
		const whole = (run: string, at: number) =>
			at % 2 === 1 ? `<span class="unbroken">${run}</span>` : run;
		const withBreaks = (text: string) =>
			identifierPieces(text)
				.map((piece) => unbrokenRuns(piece).map(whole).join(''))
				.join(breaks);
		const parts = code
			.split(/(&#?\w+;)/)
			.map((part, at) => (at % 2 === 1 ? part : withBreaks(part)));
		return `<code>${parts.join('')}</code>`;
	});
}
