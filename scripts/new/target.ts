import { releaseInName } from '../../src/domain/posts.ts';
import { isTooLongPath } from '../../src/domain/redirects.ts';
import { PlainError } from '../../src/plainError.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../src/schemas/releaseVersion.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';
import { postIdOf, postNameOf } from '../../src/urls.ts';
import type { Ask } from './fields.ts';

/** What is to be written. */
export type Target =
	| { readonly kind: 'release'; readonly version: ReleaseVersion }
	/** The file from the posts' folder, without its extension. */
	| { readonly kind: 'guide'; readonly place: string }
	| { readonly kind: 'kep'; readonly number: number };

type Kind = Target['kind'];

const isKind = (word: string): word is Kind => Object.hasOwn(strings.kinds, word);

/** A minor release, however it is written; its first patch stands for it. */
function releaseTarget(written: string): Target | undefined {
	const minor = /^v?(1\.\d+)(?:\.0)?$/i.exec(written)?.[1];
	const version = releaseVersionSchema.safeParse(minor).data;
	return version && { kind: 'release', version };
}

/** Whether the posts' loader takes a file of this name for a post, and people can type its address. */
function isPlace(place: string): boolean {
	const isSound = (step: string) =>
		step.trim() === step && step !== '' && !/^[._]|[\p{Cc}\\]|\.(?:mdx|markdown)$/iu.test(step);
	return place.split('/').every(isSound) && !isTooLongPath(postIdOf(place));
}

function guideTarget(written: string): Target | undefined {
	const place = written.replace(/\.md$/i, '').normalize('NFC');
	if (!isPlace(place)) return undefined;
	const release = releaseInName(postNameOf(place));
	if (release !== undefined) throw new PlainError(strings.guideOfRelease(release));
	return { kind: 'guide', place };
}

function kepTarget(written: string): Target | undefined {
	const number = /^(?:KEP-?|#)?([1-9]\d{0,5})$/i.exec(written)?.[1];
	return number === undefined ? undefined : { kind: 'kep', number: Number(number) };
}

const targets = { release: releaseTarget, guide: guideTarget, kep: kepTarget } as const;

/**
 * What the words of the command line ask for: a kind and one thing, or a release alone. What is left out
 * is asked for.
 * @throws PlainError if they ask for nothing that can be written.
 */
export async function targetOf(words: readonly string[], ask: Ask | undefined): Promise<Target> {
	const [first = (await ask?.(strings.whichKind)) ?? '', second, ...more] = words;
	const known = first.trim();
	const alone = second === undefined ? releaseTarget(known) : undefined;
	if (alone !== undefined) return alone;
	if (!isKind(known) || more.length > 0) {
		throw new PlainError(strings.wrongWords(words.join(' ')));
	}
	const written = second ?? (await ask?.(strings.question(strings.whichOne[known], undefined)));
	if (written === undefined)
		throw new PlainError(strings.noneNamed(known, strings.whichOne[known]));
	const target = targets[known](written.trim());
	if (target === undefined) throw new PlainError(strings.wrongOne[known](written));
	return target;
}
