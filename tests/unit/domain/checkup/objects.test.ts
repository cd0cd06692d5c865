import { describe, expect, it } from 'vitest';
import { seenIn } from '../../../support/seenIn.ts';

type Case = readonly [what: string, text: string, ...seen: string[]];

const cron = 'api batch/v1beta1 CronJob object';

const yaml: readonly Case[] = [
	['with the version first', 'apiVersion: batch/v1beta1\nkind: CronJob', `1 ${cron}`],
	[
		'with the kind first',
		'kind: CronJob\nmetadata:\n  name: a\napiVersion: batch/v1beta1',
		`4 ${cron}`,
	],
	['between quotes', '"apiVersion": "batch/v1beta1"\n\'kind\': \'CronJob\'', `1 ${cron}`],
	[
		'with comments behind values',
		'apiVersion: batch/v1beta1 # old\nkind: CronJob # too',
		`1 ${cron}`,
	],
	['indented as a whole', '    apiVersion: batch/v1beta1\n    kind: CronJob', `1 ${cron}`],
	['indented by tabs', '\tapiVersion: batch/v1beta1\n\tkind: CronJob', `1 ${cron}`],
	['with a byte order mark', '\uFEFFapiVersion: batch/v1beta1\nkind: CronJob', `1 ${cron}`],
	['with line ends of Windows', 'apiVersion: batch/v1beta1\r\nkind: CronJob\r\n', `1 ${cron}`],
	[
		'with much between the two',
		`apiVersion: batch/v1beta1\nspec:\n  a:\n  - b: c\n    d:\n      e: f\nkind: CronJob`,
		`1 ${cron}`,
	],
	['without a kind', 'apiVersion: batch/v1beta1', '1 api batch/v1beta1 undefined object'],
	['of the core group', 'apiVersion: v1\nkind: Endpoints', '1 api v1 Endpoints object'],
	['in a list with its kind', 'apiVersion: batch/v1beta1\nkind: CronJobList', `1 ${cron}`],
	['below an anchor', 'apiVersion: &v batch/v1beta1\nkind: CronJob', `1 ${cron}`],
];

const several: readonly Case[] = [
	[
		'between ---',
		'apiVersion: v1\nkind: Pod\n---\nkind: CronJob\napiVersion: batch/v1beta1',
		'1 api v1 Pod object',
		`5 ${cron}`,
	],
	[
		'after --- with a comment',
		'--- # Source: a.yaml\napiVersion: batch/v1beta1\nkind: CronJob',
		`2 ${cron}`,
	],
	[
		'one below the other without ---',
		'apiVersion: v1\nkind: Pod\nspec: {}\napiVersion: batch/v1beta1\nkind: CronJob',
		'1 api v1 Pod object',
		`4 ${cron}`,
	],
	[
		'kinds first without ---',
		'kind: Pod\napiVersion: v1\nkind: CronJob\napiVersion: batch/v1beta1',
		'2 api v1 Pod object',
		`4 ${cron}`,
	],
	[
		'as items of a list',
		'apiVersion: v1\nitems:\n- apiVersion: batch/v1beta1\n  kind: CronJob\n- apiVersion: apps/v1\n  kind: Deployment\nkind: List',
		'1 api v1 List object',
		`3 ${cron}`,
		'5 api apps/v1 Deployment object',
	],
	[
		'as items that are indented',
		'items:\n  - kind: CronJob\n    apiVersion: batch/v1beta1\n  - kind: Pod\n    apiVersion: v1',
		`3 ${cron}`,
		'5 api v1 Pod object',
	],
	['as a list without a name', '- apiVersion: batch/v1beta1\n  kind: CronJob', `1 ${cron}`],
	[
		'in here-documents',
		"cat <<EOF | kubectl apply -f -\napiVersion: batch/v1beta1\nkind: CronJob\nEOF\ncat <<'EOF' > b\napiVersion: v1\nkind: Pod\nEOF",
		'1 flag -f',
		`2 ${cron}`,
		'6 api v1 Pod object',
	],
	[
		'in Markdown',
		'1. Look:\n\n```yaml\napiVersion: batch/v1beta1\nkind: CronJob\n```\n\n```yaml\napiVersion: v1\nkind: Pod\n```',
		`4 ${cron}`,
		'9 api v1 Pod object',
	],
	[
		'inside a ConfigMap',
		'apiVersion: v1\nkind: ConfigMap\ndata:\n  a.yaml: |\n    apiVersion: batch/v1beta1\n    kind: CronJob\n  b: c',
		'1 api v1 ConfigMap object',
		`5 ${cron}`,
	],
	[
		'with references',
		'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1beta2\n    kind: Deployment',
		'1 api autoscaling/v2 HorizontalPodAutoscaler object',
		'5 api apps/v1beta2 Deployment object',
	],
	[
		'with owners',
		'metadata:\n  ownerReferences:\n  - apiVersion: batch/v1beta1\n    controller: true\n    kind: CronJob',
		`3 ${cron}`,
	],
	[
		'with credentials of a program',
		'apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    exec:\n      apiVersion: client.authentication.k8s.io/v1beta1\n      command: aws',
		'1 api v1 Config object',
		'7 api client.authentication.k8s.io/v1beta1 undefined object',
	],
];

const json: readonly Case[] = [
	['on one line', '{"apiVersion":"batch/v1beta1","kind":"CronJob"}', `1 ${cron}`],
	[
		'over lines',
		'{\n  "kind": "CronJob",\n  "spec": {"a": [1, {"b": 2}]},\n  "apiVersion": "batch/v1beta1"\n}',
		`4 ${cron}`,
	],
	[
		'as a list',
		'{\n "apiVersion": "v1",\n "kind": "List",\n "items": [\n  {\n   "apiVersion": "batch/v1beta1",\n   "kind": "CronJob"\n  },\n  {\n   "apiVersion": "v1",\n   "kind": "Pod"\n  }\n ]\n}',
		'2 api v1 List object',
		`6 ${cron}`,
		'10 api v1 Pod object',
	],
	[
		'one after another',
		'{"apiVersion":"batch/v1beta1","kind":"CronJob"}\n{"apiVersion":"v1","kind":"Pod"}',
		`1 ${cron}`,
		'2 api v1 Pod object',
	],
	[
		'with strings that look like the end',
		'{"a":"}]{\\"","apiVersion":"batch/v1beta1","kind":"CronJob"}',
		`1 ${cron}`,
	],
	['without its braces', '  "apiVersion": "batch/v1beta1",\n  "kind": "CronJob",', `1 ${cron}`],
	['of YAML', 'a: {apiVersion: batch/v1beta1, kind: CronJob}', `1 ${cron}`],
	[
		'that is cut off, with YAML after it',
		'{"items": [\n  {"apiVersion": "v1",\n   "kind": "Pod"\napiVersion: batch/v1beta1\nkind: CronJob',
		'2 api v1 Pod object',
		`4 ${cron}`,
	],
	[
		'that is cut off before ---',
		'{"a": [\n---\napiVersion: batch/v1beta1\nkind: CronJob',
		`3 ${cron}`,
	],
	['in a string', `a: '{"apiVersion":"batch/v1beta1","kind":"CronJob"}'`, `1 ${cron}`],
	[
		'in an audit log',
		'{"kind":"Event","apiVersion":"audit.k8s.io/v1","objectRef":{"resource":"cronjobs","apiGroup":"batch","apiVersion":"v1beta1"}}',
		'1 api batch/v1beta1 cronjobs object',
		'1 api audit.k8s.io/v1 Event object',
	],
];

const applied: readonly Case[] = [
	[
		'in a block',
		'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"apiVersion":"batch/v1beta1","kind":"CronJob","spec":{}}\n  name: a',
		'1 api batch/v1 CronJob object',
		'6 api batch/v1beta1 CronJob applied',
	],
	[
		'in a string of JSON',
		'{"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\\"apiVersion\\":\\"batch/v1beta1\\",\\"kind\\":\\"CronJob\\"}\\n"}},"apiVersion":"batch/v1","kind":"CronJob"}',
		'1 api batch/v1beta1 CronJob applied',
		'1 api batch/v1 CronJob object',
	],
	[
		'in a string of YAML',
		`    kubectl.kubernetes.io/last-applied-configuration: '{"apiVersion":"batch/v1beta1","kind":"CronJob"}'`,
		'1 api batch/v1beta1 CronJob applied',
	],
	[
		'without the settings in it',
		'    kubectl.kubernetes.io/last-applied-configuration: |\n      {"apiVersion":"v1","kind":"Pod","args":["--feature-gates=NodeSwap=true"]}',
		'2 api v1 Pod applied',
	],
];

const unseen: readonly Case[] = [
	['in comments', '# apiVersion: batch/v1beta1\n  # kind: CronJob'],
	[
		'of fields that somebody manages',
		'metadata:\n  managedFields:\n  - apiVersion: batch/v1beta1\n    fieldsType: FieldsV1\n    fieldsV1:\n      f:spec: {}\n  name: a',
	],
	[
		'of fields that somebody manages, in JSON',
		'{"metadata":{"managedFields":[{"apiVersion":"batch/v1beta1","kind":"x"}]}}',
	],
	[
		'in the schema of a CRD',
		'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  versions:\n  - name: v1beta1\n    schema:\n      openAPIV3Schema:\n        properties:\n          apiVersion:\n            description: |\n              apiVersion: batch/v1beta1\n              kind: CronJob\n            type: string\n        example:\n          apiVersion: batch/v1beta1',
		'1 api apiextensions.k8s.io/v1 CustomResourceDefinition object',
	],
	['in descriptions', 'description: |\n  apiVersion: batch/v1beta1\n  kind: CronJob'],
	[
		'that a diff takes away',
		'@@ -1,2 +1,2 @@\n-apiVersion: batch/v1beta1\n+apiVersion: batch/v1\n kind: CronJob',
		'3 api batch/v1 CronJob object',
	],
	['in a list of what is served', 'batch/v1\nbatch/v1beta1\nv1'],
	['in words', 'Use batch/v1beta1 instead of apiVersion: batch/v1.'],
	['of a chart', 'apiVersion: 2\nname: a'],
];

describe('the API versions of objects', () => {
	it.each([
		...yaml.map(([what, ...rest]) => [`of an object ${what}`, ...rest] as const),
		...several.map(([what, ...rest]) => [`of objects ${what}`, ...rest] as const),
		...json.map(([what, ...rest]) => [`of JSON ${what}`, ...rest] as const),
		...applied.map(([what, ...rest]) => [`of what kubectl applied ${what}`, ...rest] as const),
		...unseen.map(([what, ...rest]) => [`are none ${what}`, ...rest] as const),
	])('%s', (_, text, ...seen) => {
		expect(seenIn(text).filter((line) => line.includes(' api '))).toEqual(
			seen.filter((line) => line.includes(' api ')),
		);
	});
});
