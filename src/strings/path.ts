import type { ReleaseVersion } from '../schemas/releaseVersion.ts';

const docs = 'https://kubernetes.io';

/** Words of how an upgrade goes, round by round, and of what can be taken back. */
export const pathStrings = {
	title: '怎么走',
	summary: (steps: number, rounds: number) =>
		steps === 1
			? '只隔一个小版本：控制面走一步，节点跟一轮。'
			: `控制面走 ${steps} 步，一步一个小版本；节点最少跟 ${rounds} 轮，每步都跟也行。`,
	round: (stops: readonly ReleaseVersion[], from: ReleaseVersion, to: ReleaseVersion) =>
		`控制面升到 ${stops.map((stop) => `v${stop}`).join(' → ')}，节点再从 v${from} 跟到 v${to}。`,
	/** Why the nodes of the first round cannot wait any longer. */
	limit: (kubelet: ReleaseVersion, to: ReleaseVersion) =>
		`v${kubelet} 的 kubelet 最多陪到 v${to} 的控制面，节点不跟上，控制面就不能再升。`,
	picture: {
		label: (words: string) => `版本偏差图：${words}`,
		note: '横向是控制面所在的版本，纵向是版本高低。台阶是控制面；浅色的格子是那时允许的 kubelet；圆点连成的线是节点，横着是等，竖着是换版本。',
	},
	rules: {
		title: '每一步的规矩：先控制面，后节点',
		order:
			'先升完所有 kube-apiserver，再升 kube-controller-manager、kube-scheduler 和云控制器：它们不能比 API 服务器新，最多旧一版。kubectl 和 API 服务器最多差一版，新旧都行。',
		/** The older rule is told where kubelets older than v1.25 are on the way. */
		kubelet: (hasOldest: boolean) =>
			`kubelet 换小版本不支持原地升级，要先排空节点。它和 kube-proxy 都不能比 API 服务器新，最多旧三版${hasOldest ? '（v1.25 以前的只能旧两版）' : ''}。`,
		kubeadm:
			'用 kubeadm 的，v1.29 之前每一步节点都要跟：那时的 kubeadm 只接受旧一版的 kubelet，从 v1.29 的 kubeadm 起才放宽到三版。',
	},
	back: {
		title: '退路：节点好退，控制面难',
		nodes: (kubelet: ReleaseVersion, apiServer: ReleaseVersion) =>
			`节点好退：控制面在 v${apiServer} 时，v${kubelet} 的 kubelet 仍然合法，排空之后换回旧机器就行。`,
		controlPlane: (steps: number) =>
			`控制面不好退：官方文档没有降小版本的步骤，真要退，得用升级前的 etcd 快照恢复，其间的写入都会丢。${steps > 1 ? '每一步之前都留一份新快照。' : '动手之前留一份新快照。'}`,
		/** Of a single step, or of several back to where they began. */
		data: (from: ReleaseVersion, to: ReleaseVersion, steps: number) =>
			steps > 1
				? `数据只保证退得回一版，用过新功能的还不算：一路退回 v${from}，旧的 API 服务器可能读不出新写下的对象。`
				: `数据退得回一版，用过 v${to} 才有的 API 和字段的不算：旧的 API 服务器可能读不出那些对象。`,
		etcd: (moves: readonly { readonly release: ReleaseVersion; readonly to: string }[]) =>
			`etcd 跟着换：kubeadm 默认的版本${moves.map(({ release, to }) => `在 v${release} 换到 ${to}`).join('，')}。一次只能升一个小版本，先到手头小版本的最新补丁。降一版有官方步骤，但只换程序，数据不会倒回去。`,
		/** `since` where not every step can. */
		emulated: (since?: ReleaseVersion) =>
			`${since === undefined ? '' : `v${since} 起，`}每一步都能先换程序、后换行为：控制面的组件加一个参数，仍按上一版的样子工作，看稳了再去掉。先在测试集群里走一遍。`,
	},
	/** Where all this is said. */
	pages: {
		policy: { href: `${docs}/releases/version-skew-policy/`, text: '版本偏差策略' },
		kubeadm: {
			href: 'https://github.com/kubernetes/kubernetes/pull/120825',
			text: 'kubeadm 的改动',
		},
		snapshot: {
			href: `${docs}/docs/tasks/administer-cluster/configure-upgrade-etcd/`,
			text: '备份和恢复 etcd',
		},
		deprecation: {
			href: `${docs}/docs/reference/using-api/deprecation-policy/`,
			text: '弃用政策',
		},
		emulated: {
			href: `${docs}/docs/concepts/cluster-administration/compatibility-version/`,
			text: '--emulated-version',
		},
	},
	sources: {
		guide: '手把手的走法',
		etcdUp: (version: string) => `升到 ${version}`,
		etcdDown: (version: string) => `退回 ${version}`,
		emulatedKep: 'KEP-4330',
	},
} as const;
