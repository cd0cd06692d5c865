import { isMap } from 'yaml';
import { type GateChange, gateSchema } from '../../../src/schemas/gate.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import { type Remark, readList, writtenIn } from '../yaml.ts';
import { SpecFile } from './specs.ts';

/** Reads test/compatibility_lifecycle/reference/versioned_feature_list.yaml of kubernetes/kubernetes. */

/** What a list says. */
export interface FeatureList {
	/** The changes of each gate as they are written, by name. */
	readonly gates: ReadonlyMap<string, readonly GateChange[]>;
	/** What keeps it from being read. */
	readonly flaws: readonly Remark[];
	readonly remarks: readonly Remark[];
}

const keys = {
	...{ release: 'version', stage: 'preRelease', default: 'default', locked: 'lockToDefault' },
};

/**
 * Gates that lists of v1.33 to v1.36 call as the constants in the source, not as components take them:
 * the names in `--feature-gates` are the values of these constants.
 */
const misnamed: ReadonlyMap<string, string> = new Map([
	['CPUCFSQuotaPeriod', 'CustomCPUCFSQuotaPeriod'],
	['RuntimeClassInImageCriAPI', 'RuntimeClassInImageCriApi'],
]);

/** The gates in the text of a list. */
export function readFeatureList(text: string): FeatureList {
	const { root, flaws, lineOf } = readList(text);
	const file = new SpecFile(lineOf, keys);
	const gates = new Map<string, readonly GateChange[]>();
	for (const item of root.items) {
		const written = isMap(item) ? writtenIn(item.get('name', true)) : '';
		if (!isMap(item) || !gateSchema.shape.name.safeParse(written).success) {
			file.remark(item, strings.notes.gateName(written));
			continue;
		}
		const name = misnamed.get(written) ?? written;
		if (name !== written) file.remark(item, strings.notes.misnamed(written, name));
		if (gates.has(name)) file.remark(item, strings.notes.gateTwice(name));
		const changes = file.changes(item.get('versionedSpecs', true));
		if (changes.length === 0) file.remark(item, strings.notes.noSpecs(name));
		gates.set(name, changes);
	}
	return { gates, flaws, remarks: file.remarks };
}
