/** What the script of the check says and shows beside its findings; browsers download it. */
export const checkupPageStrings = {
	failed: '资料没有加载成功，请刷新页面再试。',
	chosen: (release: string) => `按贴上的版本信息，从 v${release} 算起。`,
	plans: '升级计划',
	plan: (from: string, to: string) => `v${from} → v${to} 的升级计划`,
	unreadable: (file: string) => `${file} 读不出来。`,
	remove: (file: string) => `拿掉 ${file}`,
	lines: (count: number) => `${count} 行`,
	file: (from: string, to: string) => `upgrade-check-${from}-${to}.md`,
	/** Short, and something of each kind. */
	example: `$ kubectl version
Server Version: v1.31.4

# /etc/kubernetes/manifests/kube-apiserver.yaml
spec:
  containers:
  - command:
    - kube-apiserver
    - --feature-gates=JobPodFailurePolicy=true,MemoryQOS=true
    - --audit-log-maxsize=0

# /var/lib/kubelet/kubeadm-flags.env
KUBELET_KUBEADM_ARGS="--pod-infra-container-image=registry.k8s.io/pause:3.9"

# /var/lib/kubelet/config.yaml
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
featureGates:
  KubeletTracing: true
---
apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
kind: FlowSchema
metadata:
  name: health-checks

$ kubectl get --raw /metrics | grep kubernetes_feature_enabled
kubernetes_feature_enabled{name="WatchListClient",stage="BETA"} 0
`,
} as const;
