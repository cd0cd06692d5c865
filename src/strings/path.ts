import type { ReleaseVersion } from '../schemas/releaseVersion.ts';

const arrow = ' → ';

function versions(releases: readonly ReleaseVersion[]): string {
	return releases.map((release) => `v${release}`).join(arrow);
}

/** Words of how an upgrade goes, step by step, and of what can be taken back. */
export const pathStrings = {
	title: '怎么走',
	summary: (steps: number, rounds: number) =>
		`控制面走 ${steps} 步，一步一个小版本；节点换 ${rounds} 轮。`,
	controlPlane: (stops: readonly ReleaseVersion[]) =>
		stops.length === 1
			? `控制面升到 ${versions(stops)}。`
			: `控制面一版一版地升：${versions(stops)}。`,
	nodes: (from: ReleaseVersion, to: ReleaseVersion) => `节点从 v${from} 升到 v${to}。`,
	/** Why the nodes cannot wait any longer. */
	limit: (kubelet: ReleaseVersion, to: ReleaseVersion) =>
		`v${kubelet} 的 kubelet 最多陪到 v${to} 的控制面，节点不跟上，控制面就不能再升。`,
	order:
		'每一步先升完所有 kube-apiserver，再升 kube-controller-manager、kube-scheduler 和云控制器：它们不能比 API 服务器新，最多旧一版。kubectl 和 API 服务器最多差一版，新旧都行。',
	/** The older rule is told where kubelets older than v1.25 are on the way. */
	kubelet: (hasOldest: boolean) =>
		`kubelet 换小版本不支持原地升级，要先排空节点。它和 kube-proxy 都不能比 API 服务器新，最多旧三版${hasOldest ? '（v1.24 的只能旧两版）' : ''}。`,
	kubeadm:
		'用 kubeadm 的：v1.28 和更早的 kubeadm 只接受旧一版的 kubelet。在它手里的每一步之后，节点都要跟上；从 v1.29 的 kubeadm 起才是三版。',
	policy: '版本偏差策略',
	guide: '手把手的走法',
	kubeadmChange: 'kubeadm 放宽的改动',
	picture: {
		label: (words: string) => `版本偏差图：${words}`,
		note: '横向是控制面所在的版本，纵向是版本高低。台阶是控制面；浅色的格子是那时允许的 kubelet；圆点连成的线是节点，横着是等，竖着是换版本。',
	},
	back: {
		title: '能退到哪',
		nodes: (kubelet: ReleaseVersion, apiServer: ReleaseVersion) =>
			`节点好退：控制面在 v${apiServer} 时，v${kubelet} 的 kubelet 仍然合法，排空之后换回旧机器就行。`,
		controlPlane: (steps: number) =>
			`控制面不好退：官方文档没有降小版本的步骤，真要退，得用升级前的 etcd 快照恢复，其间的写入都会丢。${steps > 1 ? '每一步之前都留一份新快照。' : '动手之前留一份快照，并且真的恢复一次。'}`,
		data: (from: ReleaseVersion, to: ReleaseVersion, steps: number) =>
			steps > 1
				? `数据只保证退一版：弃用政策要求从新版退回上一版时旧数据还能读，而且不算用过新功能的。从 v${to} 一路退回 v${from} 不在保证之内。`
				: `数据多半读得回：弃用政策要求退回上一版时不出错，但用过 v${to} 才有的 API 和字段，就不在保证之内。`,
		etcd: (moves: readonly { release: ReleaseVersion; from: string; to: string }[]) =>
			`etcd 跟着换：${moves.map(({ release, from, to }) => `v${release} 的 kubeadm 默认从 ${from} 换到 ${to}`).join('，')}。一次只能升一个小版本，先到手头小版本的最新补丁。etcd 自己能按文档滚动降一版，但那只换程序，数据不会倒回去。`,
		emulated: (since: ReleaseVersion | undefined) =>
			`${since === undefined ? '每一步都能' : `从 v${since} 那一步起，可以`}先换程序、后换行为：控制面的组件加上 --emulated-version，还按上一版的样子工作，看稳了再去掉。`,
		sources: {
			nodes: '版本偏差策略',
			controlPlane: '备份和恢复 etcd',
			data: '弃用政策',
			etcd: (version: string) => `升到 ${version}`,
			etcdBack: (version: string) => `从 ${version} 降级`,
			emulated: '兼容版本',
			emulatedKep: 'KEP-4330',
		},
	},
} as const;
