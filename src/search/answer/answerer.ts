import type {
	GateSubject,
	KepSubject,
	ReleaseSubject,
	Subject,
	Subjects,
} from '../../domain/subjects.ts';
import { kepAddress, kepRepository } from '../../strings/sources.ts';
import type { Variants } from '../text/fold.ts';
import type { Answer, Intent, Through } from './answer.ts';
import { type Apis, apisOf, type NamedApi } from './apis.ts';
import { componentIn } from './components.ts';
import { type Named, ownersOf } from './names.ts';
import { openRecogniser } from './recogniser.ts';
import { aboutVersions } from './releases.ts';
import { plain } from './text.ts';
import { type TypedVersions, versionsIn } from './versions.ts';

/** Answers what is about one subject. */
export interface Answerer {
	/** The answer to what was typed; `undefined` when no one subject is named by it. */
	to(typed: string): Answer | undefined;
	/** What was typed, answered by a subject that it does not name. */
	about(subject: Subject, typed: string): Answer;
}

/** A KEP by its number alone, in every form that people write. */
const numberForm = new RegExp(
	String.raw`^(?:(?:https?://)?(?:${kepAddress}))?(?:kep)?[\s#_-]*0*(\d{1,5})/?$`,
	'u',
);

/** A KEP by its number somewhere in a text, as titles, links and references have it. */
const numberWithin = new RegExp(
	String.raw`(?:\bkep[\s#:_-]*|${kepRepository}(?:/(?:issues|pull)/|#))0*(\d{2,5})(?!\d)`,
	'u',
);

const quotes = /^["'“”‘’「」『』《》〈〉«»`]+|["'“”‘’「」『』《》〈〉«»`?？!！。.,，、;；:：]+$/gu;

/** The gates that a KEP names, an asked-for one first. */
function gatesOf(
	{ gates }: KepSubject,
	byName: ReadonlyMap<string, GateSubject>,
	asked?: GateSubject,
): readonly GateSubject[] {
	const own = gates.flatMap((name) => byName.get(name) ?? []);
	return asked === undefined ? own : [asked, ...own.filter((gate) => gate !== asked)];
}

/** A few Han characters beside a version ask for something; a name is not among them. */
function isSmallTalk(topic: string): boolean {
	return /^\p{Script=Han}{0,2}$/u.test(topic);
}

class Answering implements Answerer {
	readonly #subjects: Subjects;
	readonly #variants: Variants | undefined;
	readonly #keps: ReadonlyMap<number, KepSubject>;
	readonly #gates: ReadonlyMap<string, GateSubject>;
	readonly #releases: readonly ReleaseSubject[];
	readonly #apis: Apis;
	readonly #recognise: ReturnType<typeof openRecogniser>;

	constructor(subjects: Subjects, variants?: Variants) {
		this.#subjects = subjects;
		this.#variants = variants;
		const all = subjects.subjects;
		this.#keps = new Map(all.filter((one) => one.kind === 'kep').map((kep) => [kep.number, kep]));
		this.#gates = new Map(
			all.filter((one) => one.kind === 'gate').map((gate) => [gate.names[0] ?? '', gate]),
		);
		this.#releases = all.filter((one) => one.kind === 'release');
		this.#apis = apisOf(all);
		this.#recognise = openRecogniser(all, this.#keps, variants);
	}

	to(typed: string): Answer | undefined {
		const query = plain(typed.trim(), this.#variants).replace(quotes, '').trim();
		const kep = this.#byNumber(query);
		if (kep !== undefined) return this.#about({ subject: kep }, []);
		const isName = this.#recognise.named(query) !== undefined;
		const cited = isName ? undefined : this.#byNumber(numberWithin.exec(query)?.[1] ?? '');
		if (cited !== undefined) return this.#about({ subject: cited }, this.#intentsIn(query));
		const api = isName ? undefined : this.#apis.versioned(query);
		if (api !== undefined) return this.#ofApi(api, this.#intentsIn(query));
		const asked = versionsIn(query);
		const part = componentIn(
			asked,
			{ all: this.#releases, newest: this.#subjects.planned.at(-1) },
			(words) => this.#isIdle(words),
		);
		if (part !== undefined) {
			const answer = this.#about({ subject: part.release }, []);
			return { ...answer, component: part.component };
		}
		if (asked.versions.length === 0) return this.#named(query) ?? this.#identified(typed, query);
		const { topic, intents } = this.#recognise.read(asked.rest);
		if (isSmallTalk(topic)) return this.#release(asked, intents);
		return this.#named(query) ?? this.#named(asked.rest) ?? this.#plan(asked, intents);
	}

	about(subject: Subject, typed: string): Answer {
		const intents = this.#intentsIn(plain(typed, this.#variants));
		return { ...this.#about({ subject }, intents), isDescribed: true };
	}

	#isIdle(words: string): boolean {
		return this.#recognise.read(words).topic === '';
	}

	#intentsIn(query: string): readonly Intent[] {
		return this.#recognise.read(query).intents;
	}

	/** What an identifier within a message or a piece of configuration names, if all of them name the same. */
	#identified(typed: string, query: string): Answer | undefined {
		const words = typed.match(/[A-Za-z][A-Za-z0-9]{6,}/g) ?? [];
		const identifiers = words.filter((word) => /[a-z][A-Z]/.test(word));
		const named = identifiers
			.flatMap((word) => this.#recognise.named(plain(word)) ?? [])
			.filter(({ subject }) => subject.kind === 'kep' || subject.kind === 'gate');
		const [first] = named;
		const isOne = named.every(({ subject }) => subject === first?.subject);
		return first && isOne ? this.#about(first, this.#intentsIn(query)) : undefined;
	}

	#byNumber(query: string): KepSubject | undefined {
		const number = numberForm.exec(query)?.[1];
		return number === undefined ? undefined : this.#keps.get(Number(number));
	}

	#named(query: string): Answer | undefined {
		const found = this.#recognise.find(query);
		const { topic, intents } = this.#recognise.read(query);
		const api =
			found === undefined || found.typo !== undefined ? this.#apis.ending(topic) : undefined;
		if (api !== undefined) return this.#ofApi(api, intents);
		if (found !== undefined) return this.#about(found.named, found.intents, found.typo);
		const kep = this.#byNumber(topic);
		if (kep !== undefined) return this.#about({ subject: kep }, intents);
		if (topic !== '') return undefined;
		const { lists } = this.#subjects;
		if (intents.includes('upgrade')) return this.#page(lists.comparisons, intents);
		if (intents.includes('support')) return this.#page(lists.releases, intents);
		const term = this.#recognise.asking(query);
		return term ? this.#about(term, intents) : this.#newest(query, intents);
	}

	/** The release that is out last, or the one that comes next. */
	#newest(query: string, intents: readonly Intent[]): Answer | undefined {
		const newest = this.#subjects.planned.at(-1);
		const isNext = /下一?个版本|下一版|next/u.test(query);
		const isLast = /最新|newest|latest/u.test(query);
		const subject = isNext
			? // Of several that are planned the oldest: they are newest first.
				this.#releases.findLast((one) => one.planned)
			: isLast
				? this.#releases.find(({ version }) => version === newest)
				: undefined;
		return subject && this.#about({ subject }, intents);
	}

	#ofApi({ subject, fate }: NamedApi, intents: readonly Intent[]): Answer {
		const url = fate === undefined ? subject.url : `${subject.url}/${fate.kind}`;
		return { ...this.#about({ subject }, intents), url, fate };
	}

	#plan(asked: TypedVersions, intents: readonly Intent[]): Answer | undefined {
		return asked.versions.length > 1 ? this.#release(asked, intents) : undefined;
	}

	/** A page of the site, by the term that it answers. */
	#page(address: string | undefined, intents: readonly Intent[]): Answer | undefined {
		const term = this.#subjects.subjects.find(
			(one) => one.kind === 'term' && one.page !== undefined && one.page === address,
		);
		return term && this.#about({ subject: term }, intents);
	}

	#release(asked: TypedVersions, intents: readonly Intent[]): Answer | undefined {
		const subject = aboutVersions(this.#subjects, asked, intents);
		if (subject === undefined) return undefined;
		if (subject.kind === 'plan') {
			const related = this.#releases.filter(({ version }) => version === subject.to);
			const newest = this.#subjects.planned.at(-1);
			return { subject, url: subject.url, intents, gates: [], related, newest };
		}
		const isOnPost = asked.isFirstPatch || intents.includes('changes');
		const url = (isOnPost ? subject.post : undefined) ?? subject.url;
		return { ...this.#about({ subject }, intents), url };
	}

	#about(
		{ subject, name, isOfficial = true, gate }: Partial<Named> & Pick<Named, 'subject'>,
		intents: readonly Intent[],
		typo?: string,
	): Answer {
		const through: Through | undefined =
			typo !== undefined
				? { kind: 'typo', name: typo }
				: !isOfficial && name !== undefined
					? { kind: 'alias', name }
					: undefined;
		const page = subject.kind === 'term' && !intents.includes('meaning') ? subject.page : undefined;
		const numbers = subject.kind === 'term' || subject.kind === 'gate' ? subject.keps : [];
		const owners = gate === undefined ? [] : ownersOf(gate, this.#keps);
		const related = [...owners, ...numbers.flatMap((number) => this.#keps.get(number) ?? [])];
		return {
			subject,
			url: page ?? subject.url,
			intents,
			...(through !== undefined && { through }),
			...(gate !== undefined && { gate }),
			gates: subject.kind === 'kep' ? gatesOf(subject, this.#gates, gate) : [],
			related: related.filter((one) => one !== subject),
			newest: this.#subjects.planned.at(-1),
		};
	}
}

export function openAnswerer(subjects: Subjects, variants?: Variants): Answerer {
	return new Answering(subjects, variants);
}
