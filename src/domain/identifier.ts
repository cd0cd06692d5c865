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

/** What a flag of a command begins with and its first word, between which no line ends: `--containerd`. */
const flags = /(?<![\w-])--?[a-z]\w*/gi;

/**
 * A post's finished HTML in which lines may end inside long names of code, and never behind the hyphens
 * that a flag begins with. `<wbr>` is no character: what is copied and found is the author's. Feeds have
 * the HTML without either.
 */
export function withCodeBreaks(html: string): string {
	return html.replace(inlineCode, (found, block: string | undefined, code: string) => {
		if (block !== undefined) return found;
		const parts = code
			.split(/(&#?\w+;)/)
			.map((part, at) =>
				at % 2 === 1 || code.length < longEnough ? part : identifierPieces(part).join('<wbr>'),
			);
		return `<code>${parts.join('').replace(flags, '<span class="whole">$&</span>')}</code>`;
	});
}
