import { readKepYaml } from '../../../../scripts/upstream/keps/kepYaml.ts';
import { Unreadable } from '../../../../scripts/upstream/yaml.ts';

const lines = {
	title: 'title: Retriable Pod failures',
	'kep-number': 'kep-number: 3329',
	'owning-sig': 'owning-sig: sig-apps',
	status: 'status: implemented',
	milestone: 'milestone:\n  alpha: "v1.25"\n  beta: "v1.26"\n  stable: "v1.31"',
};
export const path = 'keps/sig-apps/3329-retriable/kep.yaml';
/** A sound file with some of its lines written otherwise. */
export const file = (changes: Partial<Record<keyof typeof lines, string>> = {}, more = '') =>
	`${Object.values({ ...lines, ...changes }).join('\n')}\n${more}`;
export const read = (text: string, at = path) => {
	try {
		return readKepYaml(at, text);
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return { kep: undefined, remarks: [], reason: error };
	}
};
export const kepOf = (text: string, at = path) => read(text, at).kep;
export const remarksOf = (text: string) => read(text).remarks;
export const reasonOf = (text: string, at = path) => {
	const reading = read(text, at);
	return 'reason' in reading ? reading.reason : undefined;
};
