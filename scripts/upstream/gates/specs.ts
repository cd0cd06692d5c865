import { isMap, isSeq, type YAMLMap } from 'yaml';
import { type GateChange, type GateStage, gateStages } from '../../../src/schemas/gate.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import { type Remark, writtenIn } from '../yaml.ts';

/** Reads what the lists of Kubernetes' source and the pages of its website both say of a gate. */

/** The names of the fields of a change, as a source writes them. */
interface Keys {
	readonly release: string;
	readonly stage: string;
	readonly default: string;
	readonly locked: string;
}

/** The release after one: `1.33` for `1.32`. */
export function nextRelease(release: ReleaseVersion): ReleaseVersion {
	return releaseVersionSchema.parse(`1.${Number(release.slice(2)) + 1}`);
}

/** The release before one: `1.32` for `1.33`. */
export function releaseBefore(release: ReleaseVersion): ReleaseVersion {
	return releaseVersionSchema.parse(`1.${Math.max(0, Number(release.slice(2)) - 1)}`);
}

/** The release with which sources say what held before there was a gate. */
export const beforeGates: ReleaseVersion = releaseVersionSchema.parse('1.0');

/** A file while its gates are read. */
export class SpecFile {
	readonly remarks: Remark[] = [];
	readonly #lineOf: (node: unknown) => number;
	readonly #keys: Keys;

	constructor(lineOf: (node: unknown) => number, keys: Keys) {
		this.#lineOf = lineOf;
		this.#keys = keys;
	}

	remark(node: unknown, message: string): void {
		this.remarks.push({ line: this.#lineOf(node), message });
	}

	#release(spec: YAMLMap): ReleaseVersion | undefined {
		const node = spec.get(this.#keys.release, true);
		const written = writtenIn(node).trim().replace(/^v/, '');
		const release = releaseVersionSchema.safeParse(written);
		if (release.success) return release.data;
		this.remark(node ?? spec, strings.notes.specRelease(written));
		return undefined;
	}

	#stage(spec: YAMLMap): GateStage | undefined {
		const node = spec.get(this.#keys.stage, true);
		const written = writtenIn(node).trim().toLowerCase();
		// In the source of Kubernetes the stage of what is generally available has no name.
		if (written === '' || written === 'ga') return 'stable';
		const stage = gateStages.find((name) => name === written);
		if (stage === undefined) this.remark(node, strings.notes.specStage(written));
		return stage;
	}

	/** Whether a field says true; undefined if it says neither, which is told where it is written. */
	#switch(spec: YAMLMap, key: string): boolean | undefined {
		const node = spec.get(key, true);
		const written = writtenIn(node).trim().toLowerCase();
		if (written === 'true' || written === 'false') return written === 'true';
		if (node !== undefined) this.remark(node, strings.notes.specSwitch(key, written));
		return undefined;
	}

	#change(spec: YAMLMap, before: GateChange | undefined): GateChange | undefined {
		const release = this.#release(spec);
		const stage = this.#stage(spec);
		const told = this.#switch(spec, this.#keys.default);
		if (told === undefined) this.remark(spec, strings.notes.specDefault(before !== undefined));
		const isOn = told ?? before?.default;
		if (release === undefined || stage === undefined || isOn === undefined) return undefined;
		const isLocked = this.#switch(spec, this.#keys.locked) === true;
		return { release, stage, default: isOn, ...(isLocked && { locked: true }) };
	}

	/** The changes in a list of specs, the oldest first; of two for one release the later one counts. */
	changes(list: unknown): GateChange[] {
		const found = new Map<ReleaseVersion, GateChange>();
		let before: GateChange | undefined;
		for (const spec of isSeq(list) ? list.items : []) {
			const change = isMap(spec) ? this.#change(spec, before) : undefined;
			if (!isMap(spec)) this.remark(spec, strings.notes.noEntry);
			if (change === undefined) continue;
			if (found.has(change.release)) this.remark(spec, strings.notes.specTwice(change.release));
			found.set(change.release, change);
			before = change;
		}
		return [...found.values()].sort((a, b) => compareVersions(a.release, b.release));
	}
}
