import type { KepSubject, ReleaseSubject, SubjectStep } from '../../domain/subjects.ts';
import { answerStrings as words } from '../../strings/answers.ts';
import { topic } from '../../strings/topic.ts';
import type { Answer } from './answer.ts';
import { sentenceOf } from './sentences.ts';

/** A link of a card, and the words that it has. */
export interface CardLink {
	readonly url: string;
	readonly label: string;
}

/** What a card says: what the query is about, the answer in a sentence, and where more is told. */
export interface Card {
	readonly kind: Answer['subject']['kind'];
	/** What kind of thing it is, such as 版本, or KEP-753. */
	readonly label: string;
	/** The answer in a sentence. */
	readonly sentence: string;
	/** What a KEP does, where that is why it stands here. */
	readonly explanation?: string | undefined;
	/** How what was typed led here, where the title does not tell. */
	readonly through?: string | undefined;
	/** What a KEP went through, for its strip; empty for all else. */
	readonly steps: readonly SubjectStep[];
	/** Where the title leads to, and the title itself as its words: the answer. */
	readonly title: CardLink;
	/** Where else to go, the nearest first. */
	readonly links: readonly CardLink[];
}

const mostRelated = 3;

function labelOf(subject: Answer['subject']): string {
	return subject.kind === 'kep' ? words.kinds.kep(subject.number) : words.kinds[subject.kind];
}

function titleOf({ subject, fate }: Answer): string {
	if (subject.kind === 'plan') return words.planTitle(subject.from, subject.to);
	if (subject.kind === 'term') return subject.names.slice(0, subject.official).join(' ');
	const [first = ''] = subject.names;
	if (fate !== undefined) return `${first} ${fate.kind}`;
	return subject.kind === 'release' ? `${topic.name} ${first}` : first;
}

function throughOf({ through, gate, isDescribed }: Answer): string | undefined {
	if (isDescribed) return words.described;
	if (through !== undefined) return words[through.kind](through.name);
	return gate && words.askedGate(gate.names[0] ?? '');
}

function linkTo(subject: KepSubject | ReleaseSubject): CardLink {
	const label =
		subject.kind === 'kep'
			? words.link.kep(subject.number, subject.names[0] ?? '')
			: words.link.release(subject.version);
	return { url: subject.url, label };
}

/** What the card of each kind leads to beside the answer and what is related. */
function ownLinks({ subject, gates }: Answer): readonly CardLink[] {
	switch (subject.kind) {
		case 'kep':
			return gates.map(({ url, names }) => ({ url, label: words.link.gate(names[0] ?? '') }));
		case 'release': {
			const { post, version } = subject;
			const onPost = post === undefined ? [] : [{ url: post, label: words.link.post(version) }];
			return [...onPost, linkTo(subject)];
		}
		case 'term': {
			const row = { url: subject.url, label: words.link.term };
			return subject.page === undefined
				? [row]
				: [row, { url: subject.page, label: words.link.page }];
		}
		case 'plan':
			return [{ url: subject.check, label: words.link.check }];
		default:
			return [];
	}
}

/** The card of an answer on a day, such as `2024-08-14`. */
export function cardOf(answer: Answer, today: string): Card {
	const { subject, url, explanation } = answer;
	const through = throughOf(answer);
	const links = [...ownLinks(answer), ...answer.related.slice(0, mostRelated).map(linkTo)];
	return {
		kind: subject.kind,
		label: labelOf(subject),
		title: { url, label: titleOf(answer) },
		sentence: sentenceOf(answer, today),
		...(subject.kind === 'kep' && explanation !== undefined && { explanation }),
		...(through !== undefined && { through }),
		steps: subject.kind === 'kep' ? subject.steps : [],
		links: links.filter((link) => link.url !== url),
	};
}
