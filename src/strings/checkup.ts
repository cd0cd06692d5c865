/** Words of the page that checks the reader's own files. */
export const checkupStrings = {
	title: '升级体检',
	description:
		'贴上集群的配置和清单，逐行看升级后什么起不来、什么行为会变、什么以后要移除，以及该改成什么。',
	promise:
		'全部在你的浏览器里完成：内容不上传、不保存，页面自己的安全策略也不许它连接任何地方。资料加载好之后，断网照样能用。',
	withoutScript: '体检由浏览器里的 JavaScript 完成，没有它看不了文件。版本之间要做的事在',
	paste: '贴在这里，或者把文件拖进来',
	placeholder: '清单、配置、静态 Pod、systemd 单元……\nkubectl 和 /metrics 的输出也行。',
	choose: '选择文件',
	example: '放一个例子',
	clear: '清空',
	result: '结果',
	markdown: '复制为 Markdown',
	download: '下载 Markdown',
	collect: '贴什么',
	collectNote:
		'混在一起贴也行，多份文档、注释、Windows 换行和模板都认得。Secret 的内容用不到，不要贴。',
	/** What to gather, and the commands that print it. */
	commands: [
		['版本', 'kubectl version; kubectl get nodes'],
		['控制面的参数', 'sudo cat /etc/kubernetes/manifests/*.yaml'],
		[
			'kubelet 的参数和配置',
			'systemctl cat kubelet; sudo cat /var/lib/kubelet/config.yaml /var/lib/kubelet/kubeadm-flags.env',
		],
		[
			'kube-proxy 和 kubeadm 的配置',
			'kubectl -n kube-system get configmap kube-proxy kubeadm-config kubelet-config -o yaml',
		],
		['仓库里的清单', 'cat manifests/*.yaml; helm template ./chart'],
		['集群里的对象', 'kubectl get deploy,ds,sts,cronjob,ingress,pdb,hpa,crd -A -o yaml'],
		[
			'谁还在用旧 API，门控是开是关',
			"kubectl get --raw /metrics | grep -E '^(apiserver_requested_deprecated_apis|kubernetes_feature_enabled)'",
		],
	],
	copy: '复制命令',
} as const;
