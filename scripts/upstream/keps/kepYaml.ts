import { closest, distance } from 'fastest-levenshtein';
import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import { gateNameSchema } from '../../../src/schemas/gate.ts';
import { type Correctable, type Kep, type KepStatus, statuses } from '../../../src/schemas/kep.ts';
import type { Milestone } from '../../../src/schemas/milestone.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { unwritableIn } from '../../../src/schemas/text.ts';
import { problemStrings } from '../../../src/strings/problems.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import { type Remark, readMap, Unreadable, writtenIn } from '../yaml.ts';
import { isGroup, isSig, milestoneNamed, nothing, sigName, statusAliases } from './words.ts';

/** Reads the kep.yaml files of kubernetes/enhancements, tolerant of how people fill them in. */

/** A KEP as upstream tells it; a milestone has its release whether it was reached or not. */
export type UpstreamKep = Pick<Kep, 'number' | 'milestones' | Exclude<Correctable, Milestone>> & {
	/** The milestone that its authors work on, or have reached last. */
	readonly stage: Milestone | undefined;
};

/** The name of a template's folder has no number: `NNNN-kep-template`, `0000-provider-template`. */
const templateFolder = /^(?:N+|0+|Y+M+D+)-(?:.*-)?template$/i;

/** The number with which the folder of a kep.yaml begins; 0 if there is none. */
export function numberInPath(path: string): number {
	const folder = path.split('/').at(-2) ?? '';
	// Old folders begin with a day, 20190711, which is no number of a KEP.
	return Number(/^(\d{1,6})(?:-|$)/.exec(folder)?.[1] ?? 0);
}

/** One file while it is read. */
class KepFile {
	readonly remarks: Remark[] = [];
	readonly #yaml: ReturnType<typeof readMap>;
	readonly #path: string;

	constructor(path: string, text: string) {
		this.#path = path;
		this.#yaml = readMap(text);
		const [flaw] = this.#yaml.flaws;
		if (flaw !== undefined) throw new Unreadable(flaw.line, flaw.message);
	}

	#remark(node: unknown, message: string): void {
		this.remarks.push({ line: this.#yaml.lineOf(node), message });
	}

	#node(key: string): Node | undefined {
		const node = this.#yaml.root.get(key, true);
		return isNode(node) ? node : undefined;
	}

	/**
	 * A scalar in one line.
	 * @throws Unreadable for characters that no record may hold.
	 */
	#written(node: unknown): string {
		const written = writtenIn(node).replace(/\s+/g, ' ').trim();
		const character = unwritableIn(written);
		if (character === undefined) return written;
		throw new Unreadable(this.#yaml.lineOf(node), problemStrings.control(character).message);
	}

	#text(key: string): string {
		return this.#written(this.#node(key));
	}

	number(): number {
		const folder = this.#path.split('/').at(-2) ?? '';
		if (templateFolder.test(folder)) throw new Unreadable(1, strings.reasons.template);
		const written = this.#text('kep-number').replace(/^KEP-/i, '');
		const inFolder = numberInPath(this.#path);
		if (/^0*[1-9]\d*$/.test(written)) {
			if (inFolder === 0 || Number(written) === inFolder) return Number(written);
		} else if (inFolder === 0) throw new Unreadable(1, strings.reasons.noNumber(folder));
		this.#remark(this.#node('kep-number'), strings.notes.number(written, inFolder));
		return inFolder;
	}

	title(): string {
		const title = this.#text('title');
		if (title === '') throw new Unreadable(1, strings.reasons.noTitle);
		if (/^KEP Template$/i.test(title)) {
			this.#remark(this.#node('title'), strings.notes.templateTitle);
		}
		return title;
	}

	sig(): string {
		const node = this.#node('owning-sig');
		const written = this.#written(node);
		const names = [written, this.#path.split('/').at(-3) ?? ''].map(sigName);
		const named = names.find(isSig);
		if (named === undefined) {
			throw new Unreadable(this.#yaml.lineOf(node), strings.reasons.noSig(written));
		}
		if (written !== '' && named !== names[0]) {
			this.#remark(node, strings.notes.owningSig(written, named));
		}
		return named;
	}

	participating(owning: string): string[] {
		const node = this.#node('participating-sigs');
		const items = isSeq(node) ? node.items : [node];
		const named = items.flatMap((item) => {
			const written = this.#written(item);
			if (nothing.test(written)) return [];
			const name = sigName(written);
			if (isGroup(name)) return [name];
			this.#remark(item, strings.notes.unknownSig(written));
			return [];
		});
		return [...new Set(named)].filter((name) => name !== owning);
	}

	status(): KepStatus {
		const node = this.#node('status');
		const written = this.#written(node);
		const word = (written.toLowerCase().split('(')[0] ?? '').trim();
		const nearest = closest(word, statuses) as KepStatus;
		const isNear = distance(word, nearest) <= 3;
		const taken = statusAliases.get(word) ?? (isNear ? nearest : 'provisional');
		const { noStatus, status } = strings.notes;
		if (taken !== written) {
			this.#remark(node, written === '' ? noStatus(taken) : status(written, taken));
		}
		return taken;
	}

	stage(): Milestone | undefined {
		const node = this.#node('stage');
		const written = this.#written(node).toLowerCase();
		const stage = milestoneNamed(written);
		if (stage === undefined && written !== '') this.#remark(node, strings.notes.stage(written));
		return stage;
	}

	milestones(): UpstreamKep['milestones'] {
		const node = this.#node('milestone') ?? this.#node('milestones');
		if (node === undefined || (isScalar(node) && nothing.test(this.#written(node)))) return {};
		if (!isMap(node)) {
			this.#remark(node, strings.notes.milestones);
			return {};
		}
		const found: Partial<Record<Milestone, ReleaseVersion>> = {};
		for (const { key, value } of node.items) {
			const written = this.#written(key).toLowerCase();
			const milestone = milestoneNamed(written);
			const release = this.#release(value, written);
			if (release === undefined) continue;
			if (milestone === undefined) this.#remark(key, strings.notes.milestoneKey(written));
			else found[milestone] = release;
		}
		return found;
	}

	#release(node: unknown, milestone: string): ReleaseVersion | undefined {
		const written = this.#written(node);
		if (nothing.test(written)) return undefined;
		const minors = [...written.matchAll(/(?<![\d.])v?1\.(\d{1,3})(?:\.\d+)?(?![\d.]*\d)/gi)];
		const numbers = minors.map(([, minor]) => Number(minor));
		if (numbers.length === 0) {
			this.#remark(node, strings.notes.milestone(milestone, written));
			return undefined;
		}
		const release = releaseVersionSchema.parse(`1.${Math.min(...numbers)}`);
		if (numbers.length > 1) {
			this.#remark(node, strings.notes.several(milestone, written, release));
		}
		return release;
	}

	gates(): string[] {
		const node = this.#node('feature-gates');
		const items = isSeq(node) ? node.items : [];
		const names = items.flatMap((item) => {
			const name = this.#written(isMap(item) ? item.get('name', true) : item);
			if (name === '') this.#remark(item, strings.notes.gate);
			if (nothing.test(name)) return [];
			if (gateNameSchema.safeParse(name).success) return [name];
			this.#remark(item, strings.notes.gateName(name));
			return [];
		});
		return [...new Set(names)];
	}
}

/**
 * Reads a kep.yaml; `path` is where it stands in the repository, with forward slashes.
 * @throws Unreadable if it tells of no KEP.
 */
export function readKepYaml(
	path: string,
	text: string,
): { readonly kep: UpstreamKep; readonly remarks: readonly Remark[] } {
	const file = new KepFile(path, text);
	const number = file.number();
	const title = file.title();
	const sig = file.sig();
	const kep = {
		number,
		title,
		sig,
		participating: file.participating(sig),
		status: file.status(),
		stage: file.stage(),
		milestones: file.milestones(),
		gates: file.gates(),
	};
	return { kep, remarks: file.remarks };
}
