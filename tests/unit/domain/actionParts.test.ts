import { describe, expect, it } from 'vitest';
import { type ClusterPart, partOf } from '../../../src/domain/actionParts.ts';

/** Leads as posts of ours have them; what follows ` || ` is the action's text. */
const ours: Readonly<Record<Exclude<ClusterPart, 'other'>, readonly string[]>> = {
	controlPlane: [
		'树内云厂商默认关闭。',
		'KMS v1 默认禁用。',
		'调度器配置 `kubescheduler.config.k8s.io/v1beta3` 移除，',
		'13 个特性门控移除，',
		'13 个门控锁死，写成相反的值就起不来：',
		'`SecurityContextDeny` 准入插件移除。',
		'`--encryption-provider-config` 改为严格解析，',
		'自己写 PostFilter 插件的：',
		'`node-monitor-grace-period` 的默认值从 40 秒改成 50 秒。',
		'准入配置文件里 `apiserver.config.k8s.io/v1alpha1` 的 `WebhookAdmission` 移除，',
		'`SeparateCacheWatchRPC` 弃用并默认关闭，',
		'默认的 etcd 升到 3.7。',
		'直接升到 v1.34.2 或更新的补丁版。 || 控制面从 v1.33 升到 v1.34.0、v1.34.1，已有的 StatefulSet 会平白滚动一遍。',
	],
	node: [
		'别打开 `EventedPLEG`。',
		'节点 swap 的取值变了。',
		'kubelet 的 `--azure-container-registry-config` 参数一起删除，',
		'cgroup v1 进入维护模式',
		'引用了 API 对象的静态 Pod，kubelet 不再收。',
		'容器里默认看不到 `/sys/devices/virtual/powercap`，',
		'`imageMinimumGCAge` 不能是负数， || 写了的 kubelet 通不过校验。',
		'containerd 1.x 进入倒计时。',
		'带 SELinux 的集群先体检。',
		'有大页的节点，驱逐会来得更早。',
	],
	kubeadm: [
		'kubeadm 多了一个 `super-admin.conf`。',
		'弃用：`kubeadm upgrade apply` 和 `plan` 的 `--feature-gates`，',
		'kubeadm 给 etcd 换了新的探针端点，',
		'kubeadm 建的集群，别漏了 API 服务器访问 kubelet 的新授权。',
		'kubeadm 不再认 `kubeadm.k8s.io/v1beta3` 的配置文件。',
	],
	network: [
		'kube-proxy 的 ipvs 模式弃用。',
		'Service 的 `externalIPs` 弃用。',
		'Ingress NGINX 已在 3 月 24 日退役。',
		'kube-dns 弃用，',
		'kube-proxy 自动算的 `nf_conntrack_max` 封顶 1,048,576。',
		'谁能加 Service 网段，要由管理员定下来。',
		'kube-proxy 不再需要节点上的 `conntrack` 命令， || kubeadm 的预检也不再查它。',
	],
	manifests: [
		'`flowcontrol.apiserver.k8s.io/v1beta2` 不再提供。',
		'新建 CronJob 时，`.spec.schedule` 里不能再写 `TZ=` 或 `CRON_TZ=`。',
		'AppArmor 注解弃用，',
		'`cephfs` 和 `rbd` 两种卷类型不能用了，',
		'`resource.k8s.io/v1beta1` 弃用，v1.38 不再提供，',
		'StatefulSet 的 `maxUnavailable` 默认又关了。',
		'GCE 持久盘不再强制“多副本只能只读挂载”，',
		'模板里的镜像卷必须写 `image.reference`，',
	],
	clients: [
		'指标 `apiserver_request_body_sizes` 改名为 `apiserver_request_body_size_bytes`，',
		'弃用：kubelet 的指标 `scrape_error`，',
		'`kubectl exec` 不写 `--` 就报错。',
		'kube-proxy 的指标多了 IP 协议族的标签，',
		'`apiserver_storage_objects` 默认隐藏。',
		'StatefulSet 不再发 `RecreatingFailedPod`、`RecreatingTerminatedPod` 事件，',
		'`kuberc` 里凭据插件白名单的 `name` 改叫 `command`，',
		'`creationTimestamp: null` 不再出现在输出里。',
	],
};

/** Leads of others, about releases that the rules were not made on. */
const others: typeof ours = {
	controlPlane: [
		'kube-apiserver 去掉 `--insecure-port`',
		'The `--pod-eviction-timeout` flag of kube-controller-manager is gone.',
		'`PodSecurityPolicy` 准入插件下线',
		'Audit logs contain the new annotation',
		'KMS v2 的存储格式变了',
		'默认不再给 ServiceAccount 生成 Secret 令牌',
		'etcd 最低要求 3.5.6',
		'The in-tree AWS cloud provider is removed',
		'Leader election moves to Leases',
		'升级 API server 之前先备份',
		'Old klog flags are no longer available.',
		'The gates `ServiceLoadBalancerClass` and others are gone',
	],
	node: [
		'dockershim 从 kubelet 里移除',
		'container runtimes must speak CRI v1',
		'containerd 要升到 1.6 以上',
		'Kubelet no longer supports `--container-runtime=docker`',
		'镜像仓库从 k8s.gcr.io 换成 registry.k8s.io',
		'cgroup 驱动要和运行时一致',
		'Nodes with swap need a new setting',
		'内核版本低于 5.4 的机器先升内核',
		'Windows Server 2019 的支持到此为止',
		'The CFS quota is 100ms',
	],
	kubeadm: [
		'kubeadm 的 `v1beta2` 配置不再支持',
		'Kubeadm: certificates are read from files',
		'`kubeadm upgrade` ignores the label `node-role.kubernetes.io/master`',
		'用 kubeadm 搭的集群：control-plane 污点改名',
	],
	network: [
		'kube-proxy userspace mode has been removed.',
		'CoreDNS 要先升到 1.9',
		'Ingress 控制器要支持 `pathType`',
		'NetworkPolicy 的 `endPort` 转正',
		'`NodePort` 的分配范围变了',
		'iptables 规则的清理逻辑改了',
	],
	manifests: [
		'`policy/v1beta1` 的 PodSecurityPolicy 不再提供',
		'`batch/v1beta1` CronJob is no longer served.',
		'`autoscaling/v2beta2` 的 HorizontalPodAutoscaler 移除',
		'GlusterFS 卷插件移除',
		'CSIStorageCapacity 的 `storage.k8s.io/v1beta1` 移除',
		'seccomp 注解不再生效',
		'Deployments that set this field are rejected',
		'CRD 里的 `x-kubernetes-validations` 变严',
		'PersistentVolume 的清理顺序变了',
	],
	clients: [
		'`kubectl --record` 弃用',
		'kubectl run 的 `--generator` 参数去掉',
		'client-go 的凭据插件 `v1alpha1` 不再支持',
		'Grafana 看板要换查询语句',
		'Metrics endpoint renamed',
		'`scheduler_e2e_scheduling_duration_seconds` is removed',
		'kubeconfig 里的 gcp 认证插件移除',
	],
};

const cases = (all: typeof ours) =>
	Object.entries(all).flatMap(([part, leads]) => leads.map((lead) => [lead, part] as const));

function partOfWords(words: string): ClusterPart {
	const [lead = '', text = ''] = words.split(' || ');
	return partOf({ lead, text });
}

describe('the part of the cluster that an action is about', () => {
	it.each(cases(ours))('“%s” is %s', (words, part) => {
		expect(partOfWords(words)).toBe(part);
	});

	it.each(cases(others))('in others’ words, “%s” is %s', (words, part) => {
		expect(partOfWords(words)).toBe(part);
	});

	it('is other where nothing tells', () => {
		expect(partOfWords('请先读完全文 || 然后深呼吸。')).toBe('other');
	});

	it('is what the lead tells, whatever the text names', () => {
		expect(partOfWords('kubelet 换了默认值 || kubeadm 和 kube-proxy 照旧。')).toBe('node');
	});
});
