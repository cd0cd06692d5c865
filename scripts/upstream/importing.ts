import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newestReleaseFirst } from '../../src/domain/releases.ts';
import type { ReadCatalogue } from '../../src/loaders/catalogue.ts';
import { textInside } from '../../src/loaders/files.ts';
import { type Gate, gateSchema } from '../../src/schemas/gate.ts';
import { type Kep, kepSchema } from '../../src/schemas/kep.ts';
import { type Release, releaseSchema } from '../../src/schemas/release.ts';
import type { ReleaseVersion } from '../../src/schemas/releaseVersion.ts';
import { problemStrings } from '../../src/strings/problems.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';
import { recordText } from './records.ts';
import { emptyReport } from './report.ts';
import type { Repository } from './repository.ts';
import { type Remark, Unreadable } from './yaml.ts';

/** What an import is asked for. */
export interface ImportRequest {
	/** The project's root, absolute. */
	readonly root: string;
	/** Folders or git addresses. */
	readonly from: readonly string[];
	readonly dryRun: boolean;
	/** A release whose targets a source has confirmed as shipped. */
	readonly shipped?: ReleaseVersion | undefined;
	/** The day to which folders belong that git does not know. */
	readonly day?: string | undefined;
	/** The release to which a checkout of kubernetes/kubernetes belongs. */
	readonly release?: ReleaseVersion | undefined;
}

/** A source whose day is known. */
export type Source = Repository & { readonly day: string };

const schemas = { keps: kepSchema, releases: releaseSchema, gates: gateSchema } as const;

/** One import while it runs: what it has to work with, and what it found. */
export class Importing {
	readonly report = emptyReport();
	/** New texts by file, from the project's root. */
	readonly files = new Map<string, string>();
	readonly request: ImportRequest;
	readonly catalogue: ReadCatalogue;
	/** The oldest release of the catalogue, which begins there. */
	readonly oldest: ReleaseVersion | undefined;
	/** Told how far it is. */
	readonly say: (line: string) => void;
	/** The KEPs as they will be. */
	readonly keps: Map<number, Kep>;
	/** The feature gates as they will be. */
	readonly gates: Map<string, Gate>;
	/** The releases as they will be. */
	readonly releases: Map<string, Release>;
	/** How many records were read later than a source that says otherwise. */
	readonly #newer = new Map<string, number>();

	constructor(request: ImportRequest, catalogue: ReadCatalogue, say: (line: string) => void) {
		this.request = request;
		this.say = say;
		this.catalogue = catalogue;
		this.oldest = newestReleaseFirst([...catalogue.releases.values()]).at(-1)?.version;
		this.keps = new Map(catalogue.keps);
		this.gates = new Map(catalogue.gates);
		this.releases = new Map(catalogue.releases);
	}

	/** The versions of all releases that will have a record. */
	get versions(): ReadonlySet<string> {
		return new Set(this.releases.keys());
	}

	refuse(file: string, { line, message }: Remark): void {
		this.report.unreadable.push(strings.place(file, line, message));
	}

	/** Reports what is worth saying of lines of a file. */
	remark(file: string, remarks: readonly Remark[]): void {
		const told = remarks.map(({ line, message }) => strings.place(file, line, message));
		this.report.notes.push(...told);
	}

	/** Reads a file of a source; goes on where it cannot be read, and reports why. */
	async reading(source: Source, file: string, read: (text: string) => void): Promise<void> {
		const { text, flaw } = textInside(source.root, file);
		this.attempt(file, () => {
			if (text === undefined) throw new Unreadable(1, problemStrings.fileFlaws[flaw].message);
			read(text);
		});
	}

	/** Does something with a file; goes on where its text makes no sense, and reports why. */
	attempt(file: string, act: () => void): void {
		try {
			act();
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			this.refuse(file, error);
		}
	}

	/** Whether a record stands because it was read later than the source, which is told at the end. */
	isOlder({ day }: Pick<Source, 'day'>, { read }: { readonly read: string }): boolean {
		if (day >= read) return false;
		this.#newer.set(day, (this.#newer.get(day) ?? 0) + 1);
		return true;
	}

	/** Keeps the new text of a record, `id` being the name of its file. */
	write(collection: keyof typeof schemas, id: string | number, record: object): void {
		const file = `src/content/${collection}/${id}.yaml`;
		this.files.set(file, recordText(record, schemas[collection], this.#textOf(file)));
	}

	#textOf(file: string): string {
		const kept = this.files.get(file);
		if (kept !== undefined) return kept;
		try {
			return readFileSync(path.join(this.request.root, file), 'utf8');
		} catch {
			return '';
		}
	}

	/** Tells of the records that stand because they were read later. */
	tellOlder(): void {
		for (const [day, count] of this.#newer) this.report.notes.push(strings.notes.older(day, count));
	}
}
