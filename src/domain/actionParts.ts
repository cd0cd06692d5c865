import type { Action } from '../schemas/action.ts';

/** The parts of a cluster that an upgrade touches, in the order in which plans list them. */
export const clusterParts = [
	'controlPlane',
	'node',
	'kubeadm',
	'network',
	'manifests',
	'clients',
	/** What cannot be sorted. */
	'other',
] as const;

export type ClusterPart = (typeof clusterParts)[number];

/** Signs of the parts; of several in the same words the one that stands first counts. */
type Signs = readonly (readonly [ClusterPart, RegExp])[];

/** Who watches something looks among what is watched, whichever program tells it. */
const watched =
	/指标|直方图|事件|\bmetrics?\b|\bevents?\b|`(?:apiserver|kubelet|scheduler|etcd|coredns|cloudprovider|workqueue|rest_client|kubeproxy)_[a-z_]*`|`[a-z]\w*_(?:total|seconds|bytes|count|errors)`/iu;

/** Names of programs, and of what belongs to one alone. An API group of configuration names its program. */
const programs: Signs = [
	['kubeadm', /\bkubeadm(?!:[a-z])/iu],
	['clients', /\b(?:kubectl|kuberc|kubeconfig|client-go)\b|`KUBECTL_/iu],
	['network', /\b(?:kube-?proxy|kube-?dns|core-?dns|ingress[ -]?nginx)\b|\bKUBE_PROXY_/iu],
	['node', /\b(?:kubelet|containerd|dockershim|cri-o)\b|容器运行时|container runtime/iu],
	[
		'controlPlane',
		/\b(?:kube-apiserver|(?:kube|cloud)-controller-manager|kube-scheduler|etcd)\b|(?<!\.)\b(?:api ?server|scheduler)\b(?!\.)|API ?服务器|\b(?:apiserver|kubescheduler)\.config\b|node-monitor-|调度器|(?:调度|Filter|Score|Bind) ?插件|控制面|control plane/iu,
	],
];

/** What each part has to do with. */
const topics: Signs = [
	[
		'manifests',
		/`[\w.-]+\/v\d+(?:(?:alpha|beta)\d+)?`|`(?:[\w.-]+\.)?(?:k8s|kubernetes)\.io\/[\w./-]+`|注解|\bannotations?\b|清单|模板|\bmanifests?\b|字段|\bfields?\b|\bAPIs?\b|\bPods?\b|(?:Stateful|Replica|Daemon)Set|Deployment|Job\b|\bPVC?\b|PersistentVolume|StorageClass|\bCRDs?\b|CustomResource|\bHPA\b|HorizontalPodAutoscaler|卷|持久盘|挂载|快照|\bCSI\b|\bvolumes?\b|\bsnapshots?\b|\bDRA\b(?! ?(?:驱动|driver))|ResourceClaim|Workload\b|PodGroup|ReplicationController|原地调整|in-place|`procMount|`hostUsers/iu,
	],
	[
		'network',
		/\bServices?\b|EndpointSlice|\bEndpoints\b|\bIngress\b|Gateway API|\bDNS\b|网段|网络策略|NetworkPolic|ClusterIP|NodePort|负载均衡|\bload ?balanc|nftables|iptables|ipvs|conntrack|\bCIDR\b|`Prefer(?:Close|Same)/iu,
	],
	[
		'node',
		/节点|\bnodes?\b|\bcgroup|\bswap\b|驱逐|\bevict|镜像|\bimages?\b|SELinux|静态 (?:Pod|CPU)|static pod|sysctl|大页|\bCFS\b|EventedPLEG|Windows|内核|\bkernel|\/proc\/|\/sys\/|`userNamespaces\.|DRA (?:驱动|driver)|设备插件|device plugin|软件源|安装包/iu,
	],
	[
		'controlPlane',
		/门控|\b(?:feature ?)?gates?\b|`--[a-z]|组件|配置文件|准入|admission|\bwebhooks?\b|审计|\baudit|加密|encrypt|\bKMS\b|认证|鉴权|授权|authenti|authoriz|\bJWT\b|\bRBAC\b|签发|证书|\bcertificates?\b|令牌|\btokens?\b|限流|席位|云厂商|cloud provider|\bwatch(?:list)?\b|选主|leader election|控制器|\bcontrollers?\b|调度|聚合|\bCEL\b|删命名空间|存储迁移/iu,
	],
	[
		'clients',
		/告警|\balert|监控|monitoring|看板|dashboard|客户端|\bclients?\b|脚本|\bscripts?\b|环境变量|输出|流水线|\bCI\b/iu,
	],
];

/** Flags, and names such as those of gates: both are set on components first of all. */
const switches: Signs = [
	['controlPlane', /参数|\bflags?\b|`(?:[A-Z][a-z\d]*[A-Z]|[A-Z]{2,}[a-z])\w*`/u],
];

function firstOf(signs: Signs, words: string): ClusterPart | undefined {
	let first: { readonly part: ClusterPart; readonly at: number } | undefined;
	for (const [part, sign] of signs) {
		const at = words.search(sign);
		if (at !== -1 && (first === undefined || at < first.at)) first = { part, at };
	}
	return first?.part;
}

/**
 * The part of the cluster that an action is about. Its lead says so, by something watched, the
 * first program that it names or the first topic; where the lead has none of them, its text.
 */
export function partOf({ lead, text }: Pick<Action, 'lead' | 'text'>): ClusterPart {
	if (watched.test(lead)) return 'clients';
	for (const words of [lead, text]) {
		const part = firstOf(programs, words) ?? firstOf(topics, words);
		if (part !== undefined) return part;
	}
	return firstOf(switches, `${lead} ${text}`) ?? 'other';
}
