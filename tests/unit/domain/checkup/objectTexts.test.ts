import { describe, expect, it } from 'vitest';
import { seenIn } from '../../../support/seenIn.ts';

type Case = readonly [what: string, text: string, ...seen: string[]];

const cron = 'api batch/v1beta1 CronJob object';

const templates: readonly Case[] = [
	[
		'that choose between versions below the kind',
		'kind: A\n{{ if .a }}\napiVersion: policy/v1\n{{ else }}\napiVersion: policy/v1beta1\n{{ end }}',
		'3 api policy/v1 A object',
		'5 api policy/v1beta1 A object',
	],
	['that write the version', 'apiVersion: {{ include "a.cronjob.apiVersion" . }}\nkind: CronJob'],
	['that write it between quotes', 'apiVersion: "{{ .Values.api }}"\nkind: CronJob'],
	[
		'between the two keys',
		'apiVersion: batch/v1beta1\n{{- if .Values.x }}\nkind: CronJob\n{{- end }}',
		`1 ${cron}`,
	],
	[
		'that choose between versions',
		'{{- if .Capabilities.APIVersions.Has "policy/v1" }}\napiVersion: policy/v1\n{{- else }}\napiVersion: policy/v1beta1\n{{- end }}\nkind: PodDisruptionBudget',
		'2 api policy/v1 PodDisruptionBudget object',
		'4 api policy/v1beta1 PodDisruptionBudget object',
	],
	[
		'with comments',
		'{{- /*\napiVersion: batch/v1beta1\nkind: CronJob\n*/}}\napiVersion: v1\nkind: Pod',
		'5 api v1 Pod object',
	],
	[
		'with metadata of their own',
		'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata:\n  name: {{ .Release.Name }}\n  labels:\n    {{- include "labels" . | nindent 4 }}',
		`1 ${cron}`,
	],
	['of Jinja', 'apiVersion: batch/v1beta1\n{% if a %}\nkind: CronJob\n{% endif %}', `1 ${cron}`],
];

const marked: readonly Case[] = [
	['by grep -n', '12:apiVersion: batch/v1beta1\n13:kind: CronJob', `1 ${cron}`],
	['by grep -rn', 'a/b.yaml:1:apiVersion: batch/v1beta1\na/b.yaml-2-kind: CronJob', `1 ${cron}`],
	[
		'by grep -r',
		'charts/x/b.yaml:apiVersion: batch/v1beta1',
		'1 api batch/v1beta1 undefined object',
	],
	['by cat -n', '     1\tapiVersion: batch/v1beta1\n     2\tkind: CronJob', `1 ${cron}`],
	['by bat', '   1 │ apiVersion: batch/v1beta1\n   2 │ kind: CronJob', `1 ${cron}`],
	[
		'by colours',
		'\u001b[36mapiVersion\u001b[0m: \u001b[32mbatch/v1beta1\u001b[0m\n\u001b[36mkind\u001b[0m: CronJob',
		`1 ${cron}`,
	],
	[
		'by kubectl diff',
		'diff -u -N /tmp/a /tmp/b\n--- /tmp/a\n+++ /tmp/b\n@@ -0,0 +1,2 @@\n+apiVersion: batch/v1beta1\n+kind: CronJob',
		`5 ${cron}`,
	],
	['by a quotation', '> apiVersion: batch/v1beta1\n> kind: CronJob', `1 ${cron}`],
];

const settings: readonly Case[] = [
	[
		'as a flag',
		'kube-apiserver --runtime-config=batch/v1beta1=true,api/all=false',
		'1 api batch/v1beta1 undefined setting',
	],
	[
		'as an item',
		'- --runtime-config=resource.k8s.io/v1beta1,v1=true',
		'1 api resource.k8s.io/v1beta1 undefined setting',
		'1 api v1 undefined setting',
	],
	[
		'as one resource',
		'--runtime-config=networking.k8s.io/v1alpha1/servicecidrs=true',
		'1 api networking.k8s.io/v1alpha1 servicecidrs setting',
	],
	[
		'as an argument of kubeadm',
		'apiServer:\n  extraArgs:\n    runtime-config: "batch/v2alpha1=true"',
		'3 api batch/v2alpha1 undefined setting',
	],
	[
		'as a named argument',
		'apiServer:\n  extraArgs:\n  - name: runtime-config\n    value: batch/v2alpha1=true',
		'4 api batch/v2alpha1 undefined setting',
	],
];

const metrics: readonly Case[] = [
	[
		'of a resource',
		'apiserver_requested_deprecated_apis{group="batch",removed_release="1.25",resource="cronjobs",subresource="",version="v1beta1"} 1',
		'1 api batch/v1beta1 cronjobs metric',
	],
	[
		'of the core group',
		'apiserver_requested_deprecated_apis{group="",removed_release="",resource="componentstatuses",subresource="",version="v1"} 1',
		'1 api v1 componentstatuses metric',
	],
	[
		'with a time',
		'apiserver_requested_deprecated_apis{group="batch",resource="cronjobs",version="v1beta1"} 1 1700000000000',
		'1 api batch/v1beta1 cronjobs metric',
	],
	[
		'that says no',
		'apiserver_requested_deprecated_apis{group="batch",resource="cronjobs",version="v1beta1"} 0',
	],
	[
		'that is described',
		'# HELP apiserver_requested_deprecated_apis [STABLE] Gauge of deprecated APIs\n# TYPE apiserver_requested_deprecated_apis gauge',
	],
];

describe('the API versions that a text names', () => {
	it.each([
		...templates.map(([what, ...rest]) => [`of templates ${what}`, ...rest] as const),
		...marked.map(([what, ...rest]) => [`on lines marked ${what}`, ...rest] as const),
		...settings.map(([what, ...rest]) => [`of settings ${what}`, ...rest] as const),
		...metrics.map(([what, ...rest]) => [`of metrics ${what}`, ...rest] as const),
	])('%s', (_, text, ...seen) => {
		expect(seenIn(text).filter((line) => line.includes(' api '))).toEqual(
			seen.filter((line) => line.includes(' api ')),
		);
	});
});
