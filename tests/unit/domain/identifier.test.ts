import { describe, expect, it } from 'vitest';
import { identifierPieces, unbrokenRuns, withCodeBreaks } from '../../../src/domain/identifier.ts';

describe('a name of code', () => {
	it.each([
		['storagemigration.k8s.io/v1alpha1', 'storagemigration.|k8s.io/|v1alpha1'],
		['InPlacePodVerticalScaling', 'InPlace|PodVertical|Scaling'],
		['CPUManagerPolicyBetaOptions', 'CPUManager|Policy|BetaOptions'],
		['policy.k8s.io/v1 Eviction', 'policy.|k8s.io/|v1 Eviction'],
		['CRDValidationRatcheting', 'CRDValidation|Ratcheting'],
		['apiserver_request_total', 'apiserver_|request_|total'],
		['--feature-gates=UserNamespaces=true', '--feature-gates=|UserNamespaces=true'],
		['cat /var/lib/kubelet/config.yaml', 'cat /var/|lib/kubelet/|config.yaml'],
		['WinDSR', 'WinDSR'],
		['v1.37', 'v1.37'],
		['Pod', 'Pod'],
		['', ''],
	])('%s breaks between its words, into nothing short', (name, pieces) => {
		expect(identifierPieces(name).join('|')).toBe(pieces);
	});
});

describe('a command', () => {
	it.each([
		['kubectl get crd -A -o yaml', 'kubectl get crd |-A| |-o| yaml'],
		['--min-compatibility-version', '|--min|-compatibility-version'],
		['--a=x,--b', '|--a|=x,|--b|'],
		['cat /var/lib', 'cat |/var|/lib'],
		['kube-proxy v1/Pod', 'kube-proxy v1/Pod'],
	])('%s keeps dashes and slashes with the word that they begin', (code, runs) => {
		expect(unbrokenRuns(code).join('|')).toBe(runs);
	});
});

describe('the code of a post', () => {
	it('may break where it is long, and stays the same text', () => {
		expect(withCodeBreaks('<p><code>SidecarContainers</code> 与 <code>kubeadm</code></p>')).toBe(
			'<p><code>Sidecar<wbr>Containers</code> 与 <code>kubeadm</code></p>',
		);
	});

	it('keeps references to characters whole', () => {
		const html = '<code>first&rArr;secondNumber&#xAB;thirdNumber</code>';
		expect(withCodeBreaks(html)).toBe(
			'<code>first&rArr;second<wbr>Number&#xAB;third<wbr>Number</code>',
		);
	});

	it('keeps the hyphens of a flag with its first word', () => {
		expect(withCodeBreaks('<code>--cloud-provider</code> 与 <code>kubectl get -A</code>')).toBe(
			'<code><span class="unbroken">--cloud</span>-provider</code> 与 <code>kubectl get <span class="unbroken">-A</span></code>',
		);
		expect(withCodeBreaks('<code>--featureGates=UserNamespaces</code>')).toBe(
			'<code><span class="unbroken">--feature</span><wbr>Gates=<wbr>UserNamespaces</code>',
		);
		expect(withCodeBreaks('<code>a--b</code>')).toBe('<code>a--b</code>');
	});

	it('lets long addresses that are the words of their links end a line behind slashes', () => {
		const href = 'https://github.com/kubernetes/kubernetes/blob/master/x.md';
		expect(withCodeBreaks(`<a href="${href}">${href}</a> <a href="/a/b">https://a.io/b</a>`)).toBe(
			`<a href="${href}">https://github.com/<wbr>kubernetes/<wbr>kubernetes/<wbr>blob/<wbr>master/<wbr>x.md</a> <a href="/a/b">https://a.io/b</a>`,
		);
	});

	it('is left alone in blocks', () => {
		const html = '<pre class="x"><code>spec.template.containers</code></pre>';
		expect(withCodeBreaks(html)).toBe(html);
	});
});
