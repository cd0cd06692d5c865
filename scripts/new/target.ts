import { releaseInName } from '../../src/domain/posts.ts';
import { isTooLongPath } from '../../src/domain/redirects.ts';
import { PlainError } from '../../src/plainError.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../src/schemas/releaseVersion.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';
import { postIdOf, postNameOf } from '../../src/urls.ts';
import { type Ask, untilSound } from './fields.ts';

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

/** The kind that is meant by a word, by its number in the question, or by its Chinese name. */
function kindNamed(word: string): Kind | undefined {
	const kinds = Object.keys(strings.kinds).filter(isKind);
	return kinds.find((kind, index) =>
		[kind, strings.kinds[kind], String(index + 1)].includes(word.trim()),
	);
}

/** What an answer means, or what is said of one that means nothing. */
function reading<Value>(
	read: (answer: string) => Value | undefined,
	fault: (answer: string) => string,
) {
	return (answer: string): { readonly value: Value } | { readonly flaw: string } => {
		const value = read(answer);
		if (value !== undefined) return { value };
		return { flaw: answer === '' ? strings.blank : fault(answer) };
	};
}

/** What the first word means, or whoever sits at the terminal: a kind, or a release, which stands for its post. */
function kindOrRelease(written: string): { kind: Kind } | { target: Target } | undefined {
	const target = releaseTarget(written.trim());
	const kind = kindNamed(written);
	return target === undefined ? kind && { kind } : { target };
}

/**
 * What the words of the command line ask for: a kind and one thing, or a release alone. What is left out
 * is asked for, again and again where the answer means nothing.
 * @throws PlainError if they ask for nothing that can be written.
 */
export async function targetOf(words: readonly string[], ask: Ask | undefined): Promise<Target> {
	const [first, second, ...more] = words;
	const named =
		first === undefined && ask !== undefined
			? await untilSound(ask, strings.whichKind, reading(kindOrRelease, strings.noKind))
			: kindOrRelease(first ?? '');
	const isWhole = named !== undefined && 'target' in named;
	if (isWhole && second === undefined) return named.target;
	if (named === undefined || isWhole || more.length > 0) {
		throw new PlainError(strings.wrongWords(words.join(' ')));
	}
	const { kind } = named;
	const [read, fault] = [targets[kind], strings.wrongOne[kind]];
	if (second === undefined) {
		if (ask === undefined) throw new PlainError(strings.noneNamed(kind, strings.whichOne[kind]));
		const question = strings.question(strings.whichOne[kind], undefined);
		return untilSound(ask, question, reading<Target>(read, fault));
	}
	const target = read(second.trim());
	if (target === undefined) throw new PlainError(fault(second));
	return target;
}
