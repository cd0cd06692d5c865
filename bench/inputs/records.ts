import { type Input, someFiles } from './input.ts';

const keps = 'src/content/keps';
const releases = 'src/content/releases';
const gates = 'src/content/gates';
const apis = 'src/content/apis';

const read = 'source: https://kubernetes.io/\nread: 2026-11-28\n';

/** A record of a gate with these changes, as YAML has them in one line each. */
function gate(name: string, ...changes: readonly string[]): string {
	return `name: ${name}\nchanges: [${changes.join(', ')}]\n${read}`;
}

const isOn = '{ release: "1.30", stage: beta, default: true }';

/** A record of a KEP with other lines in the place of its own. */
function kep(number: number | string, changes: Readonly<Record<string, string>> = {}): string {
	const lines = {
		number: String(number),
		title: 'A title',
		sig: 'node',
		status: 'implemented',
		source: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/1-a',
		read: '2026-07-24',
		...changes,
	};
	return Object.entries(lines)
		.map(([key, yaml]) => `${key}: ${yaml}\n`)
		.join('');
}

const oddValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'a script as source': { source: '"javascript:alert(1)"' },
	'data as source': { source: '"data:text/html,x"' },
	'a status of the prototype': { status: 'constructor' },
	'a milestone of the prototype': { milestones: '{ __proto__: "1.31" }' },
	'a version of 400 digits': { milestones: `{ beta: "1.${'9'.repeat(400)}" }` },
	'a number as version': { milestones: '{ beta: 1.30 }' },
	'a SIG that leads out': { sig: '"../.."' },
	'a SIG with blanks': { sig: '"a b"' },
	'an empty title': { title: '""' },
	'markup in the title': { title: '"<img src=x onerror=alert(1)>"' },
	'an alias': { title: '*a' },
	'a key of nobody': { colour: 'red' },
};

/** Records of the catalogue. */
export const records: readonly Input[] = [
	...Object.entries(oddValues).map(([name, changes], at) =>
		someFiles(`KEP with ${name}`, 'answer', {
			[`${keps}/${9000 + at}.yaml`]: kep(9000 + at, changes),
		}),
	),
	someFiles('KEP under another number', 'error', { [`${keps}/9100.yaml`]: kep(9101) }),
	someFiles('KEP zero', 'error', { [`${keps}/0.yaml`]: kep(0) }),
	someFiles('KEP below zero', 'error', { [`${keps}/-1.yaml`]: kep(-1) }),
	someFiles('KEP beyond numbers', 'error', { [`${keps}/1e999.yaml`]: kep('1e999') }),
	someFiles('KEP twice', 'error', {
		[`${keps}/9102.yaml`]: kep(9102),
		[`${keps}/9102.yml`]: kep(9102),
	}),
	someFiles('KEP in a folder', 'answer', { [`${keps}/more/9103.yaml`]: kep(9103) }),
	someFiles('KEP that is a list', 'error', { [`${keps}/9104.yaml`]: '- a' }),
	someFiles('KEP that is empty', 'error', { [`${keps}/9105.yaml`]: '' }),
	someFiles('KEP that is not UTF-8', 'error', { [`${keps}/9106.yaml`]: Buffer.from([0xd6, 0xd0]) }),
	someFiles('KEP that is a pipe', 'error', { [`${keps}/9107.yaml`]: { is: 'pipe' } }),
	someFiles('KEP that is a broken link', 'error', {
		[`${keps}/9108.yaml`]: { is: 'link', to: 'x' },
	}),
	someFiles('KEP of the prototype', 'warning', { [`${keps}/__proto__.yaml`]: kep(9109) }),
	someFiles('gate under another name', 'error', { [`${gates}/ZzA.yaml`]: gate('ZzB', isOn) }),
	someFiles('gate with a name that leads out', 'error', {
		[`${gates}/x.yaml`]: gate('../x', isOn),
	}),
	someFiles('gate of the prototype', 'error', { [`${gates}/constructor.yaml`]: gate('toString') }),
	someFiles('gate called as the prototype', 'answer', {
		[`${gates}/constructor.yaml`]: gate('constructor', isOn),
	}),
	someFiles('gate with one release twice', 'error', {
		[`${gates}/ZzC.yaml`]: gate('ZzC', isOn, isOn),
	}),
	someFiles('gate whose changes are a word', 'error', {
		[`${gates}/ZzD.yaml`]: `name: ZzD\nchanges: beta\n${read}`,
	}),
	someFiles('gate of 10,000 changes', 'error', {
		[`${gates}/ZzE.yaml`]: gate('ZzE', ...Array<string>(10_000).fill(isOn)),
	}),
	someFiles('gate with markup in its note', 'answer', {
		[`${gates}/ZzF.yaml`]: `${gate('ZzF', isOn)}note: "<img src=x onerror=alert(1)>"\n`,
	}),
	someFiles('gates that differ in case alone', 'error', {
		[`${gates}/ZzG.yaml`]: gate('ZzG', isOn),
		[`${gates}/zzg.yaml`]: gate('zzg', isOn),
	}),
	someFiles('KEP that names a gate twice', 'error', {
		[`${keps}/9110.yaml`]: kep(9110, { gates: '[ZzH, ZzH]' }),
	}),
	someFiles('KEP with markup for the name of a gate', 'error', {
		[`${keps}/9111.yaml`]: kep(9111, { gates: '["<img src=x onerror=alert(1)>"]' }),
	}),
	someFiles('API whose group leads out', 'error', {
		[`${apis}/core_v1_Zz.yaml`]: `group: "../.."\nversion: v1\nkind: Zz\n${read}`,
	}),
	someFiles('API under another name', 'error', {
		[`${apis}/v1_Zz.yaml`]: `version: v1\nkind: Zz\n${read}`,
	}),
	someFiles('API that ends before it begins', 'error', {
		[`${apis}/core_v1_Zz.yaml`]: `version: v1\nkind: Zz\nintroduced: "1.30"\nremoved: "1.29"\n${read}`,
	}),
	someFiles('release that is none', 'error', { [`${releases}/2.0.yaml`]: 'version: "2.0"\n' }),
	someFiles('release with a script', 'error', {
		[`${releases}/1.99.yaml`]: 'version: "1.99"\nannouncement: "javascript:alert(1)"\n',
	}),
	someFiles('release whose component has a script', 'error', {
		[`${releases}/1.96.yaml`]:
			'version: "1.96"\ncomponents: [{ name: etcd, version: 3.6.8, source: "javascript:alert(1)" }]\n',
	}),
	someFiles('release as a number', 'error', { [`${releases}/1.98.yaml`]: 'version: 1.98\n' }),
	someFiles('release of 400 digits', 'error', {
		[`${releases}/1.97.yaml`]: `version: "1.${'9'.repeat(400)}"\n`,
	}),
];

const upstreamKep = (lines: string) =>
	`title: A title\nkep-number: 9200\nowning-sig: sig-node\nstatus: implemented\n${lines}`;

const place = 'upstream/keps/sig-node/9200-a/kep.yaml';
const schedule = 'upstream/data/releases/schedule.yaml';
const ends = 'upstream/data/releases/eol.yaml';
const list = 'upstream/1.36.yaml';
const page = 'upstream/content/en/docs/reference/command-line-tools-reference/feature-gates/A.md';

/** What lies in the repositories that the catalogue is imported from. */
export const upstream: readonly Input[] = [
	someFiles('upstream status of the prototype', 'answer', { [place]: 'status: constructor\n' }),
	someFiles('upstream version of 400 digits', 'answer', {
		[place]: upstreamKep(`milestone:\n  beta: "v1.${'9'.repeat(400)}"\n`),
	}),
	someFiles('upstream prototype', 'answer', { [place]: upstreamKep('__proto__: a\n') }),
	someFiles('upstream that is not YAML', 'answer', { [place]: 'a: [' }),
	someFiles('upstream that is not UTF-8', 'answer', { [place]: Buffer.from([0x61, 0x3a, 0xd6]) }),
	someFiles('upstream pipe', 'answer', { [place]: { is: 'pipe' } }),
	someFiles('upstream broken link', 'answer', { [place]: { is: 'link', to: 'gone' } }),
	someFiles('upstream alias', 'answer', { [place]: 'title: *a\n' }),
	someFiles('upstream broken schedule', 'answer', { [place]: upstreamKep(''), [schedule]: 'a: [' }),
	someFiles('upstream schedule of another shape', 'answer', {
		[place]: upstreamKep(''),
		[schedule]: 'schedules: {a: b}\n',
	}),
	someFiles('upstream ends that are not UTF-8', 'answer', {
		[place]: upstreamKep(''),
		[ends]: Buffer.from([0x61, 0x3a, 0xd6]),
	}),
	someFiles('upstream list that is a map', 'answer', { [list]: 'name: A\n' }),
	someFiles('upstream list that is too deep', 'answer', { [list]: '['.repeat(5000) }),
	someFiles('upstream list of 400 digits', 'answer', {
		[list]: `- name: A\n  versionedSpecs:\n  - version: "1.${'9'.repeat(400)}"\n`,
	}),
	someFiles('upstream gate of the prototype', 'answer', {
		[list]: '- name: __proto__\n  versionedSpecs: constructor\n- name: constructor\n',
	}),
	someFiles('upstream gate whose name leads out', 'answer', { [list]: '- name: ../../x\n' }),
	someFiles('upstream list that is a pipe', 'answer', { [list]: { is: 'pipe' } }),
	someFiles('upstream page without an end', 'answer', { [page]: '---\ntitle: A\n' }),
	someFiles('upstream page that is a broken link', 'answer', {
		[page]: { is: 'link', to: 'gone' },
	}),
];
