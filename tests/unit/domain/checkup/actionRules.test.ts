import { describe, expect, it } from 'vitest';
import { actionRules } from '../../../../src/domain/checkup/actionRules.ts';
import type { ActionRule } from '../../../../src/domain/checkup/rules.ts';
import type { Action } from '../../../../src/schemas/action.ts';

/** The rules that actions make which v1.33 tells, where records know a gate and a kind. */
function rulesOf(...actions: readonly Partial<Action>[]): readonly ActionRule[] {
	const whole = actions.map((action, at) => ({
		...{ kind: 'required' as const, lead: '', text: '', sources: [], line: 1 },
		...{ anchor: `action-${at}`, ...action },
	}));
	const known = { gates: new Set(['SidecarContainers']), kinds: new Set(['Endpoints']) };
	return actionRules([{ id: 'v1.33.0', release: '1.33', actions: whole }], known);
}

/** Each name on a line: `breaks flag --x=v !external [kubelet]`. */
function linesOf(rules: readonly ActionRule[]): readonly string[] {
	return rules.flatMap(({ effect, names }) =>
		names.map(({ what, name, value, except, components }) =>
			[
				`${effect} ${what} ${name}${value === undefined ? '' : `=${value}`}`,
				...(except ?? []).map((one) => `!${one}`),
				...(components === undefined ? [] : [`[${components.join(' ')}]`]),
			].join(' '),
		),
	);
}

const told = (text: string, facts: Partial<Action> = {}) =>
	linesOf(rulesOf({ lead: text, ...facts }));

describe('a flag that goes', () => {
	it.each([
		['kubelet 的 `--old` 参数删除，写着它的节点起不来。'],
		['kubelet 的 `--old` 已移除，改用 `--new`。'],
		['`--old` 参数在 v1.33 中从 kubelet 移除。'],
		['移除 kubelet 的 `--old`，请改用 `--new`'],
		['移除了 `kubelet` 的参数 `--old`（改用 `--new`）'],
		['kubelet 不再支持 `--old` 参数，换成 `--new`。'],
		['kubelet 不认 `--old` 了，用 `--new` 代替。'],
		['kubelet 的这些参数没了：`--old`（2017 年弃用）。'],
		['kubelet 的 `--old` 改名为 `--new`，还写旧名字的起不来。'],
		['删除 kubelet 已废弃的 `--old` 参数'],
		['kubelet 的 `--old` 在 v1.30 已移除'],
		['Removed the `--old` flag from kubelet, use `--new` instead'],
		['kubelet: removed `--old`, use `--new`'],
		['kubelet: the `--old` flag has been removed'],
	])('is one that stops its program: %s', (text) => {
		expect(told(text)).toEqual(['breaks flag --old [kubelet]']);
	});

	it.each([
		['kube-apiserver', 'kube-apiserver 的 `--old` 删除'],
		['kube-apiserver', 'API 服务器的 `--old` 删除'],
		['kube-controller-manager', '控制器管理器的 `--old` 删除'],
		['kube-scheduler', '调度器的 `--old` 删除'],
		['kube-proxy', 'kube-proxy 的 `--old` 删除'],
		['kubectl', '`kubectl apply --old` 移除'],
		['kubeadm', 'kubeadm 的 `--old` 删除，kubelet 的 `--node-ip` 不变'],
		['etcd', 'etcd 3.7 不认任何 `--old` 参数'],
		['cloud-controller-manager', 'cloud-controller-manager 的 `--old` 删除'],
		['kubelet kube-proxy', 'kubelet 和 kube-proxy 的 `--old` 删除'],
	])('belongs to %s: %s', (program, text) => {
		expect(told(text)).toEqual([`breaks flag --old [${program}]`]);
	});

	it('belongs to the program that is named before it, of several in a row', () => {
		expect(told('参数删除，写着就起不来：kubelet 的 `--a`、`--b`，kube-proxy 的 `--c`。')).toEqual([
			'breaks flag --a [kubelet]',
			'breaks flag --b [kubelet]',
			'breaks flag --c [kube-proxy]',
		]);
		expect(told('kubelet 的 `--a` 和 kube-proxy 的 `--b` 一起删除')).toEqual([
			'breaks flag --a [kubelet]',
			'breaks flag --b [kube-proxy]',
		]);
	});

	it('may go with one value alone, or keep some', () => {
		expect(told('kubelet 还写着 `--cloud-provider=azure` 的起不来')).toEqual([
			'breaks flag --cloud-provider=azure [kubelet]',
		]);
		expect(told('kubelet 的 `--cloud-provider` 只认空值和 `external`')).toEqual([
			'breaks flag --cloud-provider ! !external [kubelet]',
		]);
		expect(told('kubelet 的 `--type` 只支持 `RangeAllocator`')).toEqual([
			'breaks flag --type !RangeAllocator [kubelet]',
		]);
	});

	it('may be a whole family', () => {
		expect(
			told('etcd 不认任何 `--experimental-*` 参数，比如 `--experimental-a` 换成 `--a`'),
		).toEqual(['breaks flag --experimental-* [etcd]']);
	});

	it.each([
		['kubelet 的 `--old` 弃用，换成 `--new`。'],
		['弃用：kubelet 的 `--old`，以后会移除。'],
		['kubelet 的 `--old` 已被标记为废弃：`--old` 弃用'],
		['kubelet 的 `--old` 计划在 v1.40 移除。'],
		['kubelet 的 `--old` 下一版就删'],
		['kubelet 的 `--old` 在 v1.40 移除'],
		['kubelet 的 `--old` 参数已废弃，将在 1.36 移除，请使用 `--new`'],
		['kubelet: `--old` is deprecated'],
	])('can wait while it is only deprecated, or goes with a later release: %s', (text) => {
		expect(told(text)).toEqual(['later flag --old [kubelet]']);
	});

	it('can wait where its heading speaks of deprecations', () => {
		const lead = 'kubelet 的 `--old` 以后删除';
		expect(told(lead, { kind: 'deprecation' })).toEqual(['later flag --old [kubelet]']);
	});
});

describe('a flag that stays', () => {
	it.each([
		['`--feature-gates` 里还写着的组件起不来：`SidecarContainers`。'],
		['`--enable-admission-plugins` 或 `--disable-admission-plugins` 里写着它的，先删掉。'],
		['`kubectl run` 有七个参数，发布说明记成删除，其实都还在：`--filename`、`--force`、`--wait`。'],
		['`kubectl run` 的 `--filename` 弃用'],
		['`kubeadm upgrade apply` 的 `--feature-gates` 删除'],
		['`kubeadm upgrade plan --config` 不再接受 kube-proxy 的组件配置'],
		[
			'`--client-ca-file` 里有同一张证书的，必须写 `--requestheader-allowed-names`，不写的启动就退出。',
		],
		['`--advertise-address` 会在启动时检查，写成 `127.0.0.1` 的不收。'],
		['`--encryption-provider-config` 改为严格解析，多余的字段会让它加载失败。'],
		['kubelet 上的 `--cloud-provider=external` 还要留着，别的删除'],
		['没写 `--audit-log-maxage` 的 API 服务器，以前旧文件永远留着。'],
		['升级会删掉节点上的 `x.io/cri-socket` 注解和 `a.env` 里的 `--container-runtime-endpoint`'],
		['`/logs` 默认关掉，要用得显式写 `--enable-logs-handler=true`。'],
		['kubeadm 只留下 `-v` 和 `--vmodule` 两个参数'],
		['`--label-columns` 配 `custom-columns` 直接报错'],
		['kubelet 的 `--old` 不会移除'],
		['弃用：`--config` 里的老写法'],
		['两个参数，发布说明记成删除，其实都还在：`--a`、`--b`。'],
		['kubelet 修复了删除 `--old` 后的问题'],
		['kubelet 删除 `--old` 后会重启'],
		['升级前请删除 `--old`'],
		['`--old` 不能为空，否则 kubelet 拒绝启动'],
		['新增 kubelet 的 `--new` 参数，`--old` 保留'],
		['kube-proxy 的 `--old` 与 `--new` 不能同时使用'],
		['用 `--runtime-config` 关掉过的，把 `--node-ip` 去掉'],
		['`--nodeport-addresses` 不写时，只在主 IP 上监听'],
	])('raises no alarm: %s', (text) => {
		expect(told(text)).toEqual([]);
	});
});

describe('another name', () => {
	it.each([
		['准入插件 `SomePlugin` 删除', 'breaks name SomePlugin [kube-apiserver]'],
		[
			'调度器的 `EBSLimits` 插件移除，用 `NodeVolumeLimits` 代替',
			'breaks name EBSLimits [kube-scheduler]',
		],
		['`SomePlugin` 准入控制器已移除', 'breaks name SomePlugin [kube-apiserver]'],
		['`cephfs` 和 `rbd` 两种卷类型不能用了', 'breaks name cephfs,breaks name rbd'],
		['Service 的 `externalIPs` 字段弃用', 'later name externalIPs'],
		['弃用：kubelet 配置里的 `runOnce` 字段', 'later name runOnce [kubelet]'],
		['写了 `runOnce: true`，kubelet 都会报错退出', 'breaks name runOnce=true'],
		['`.spec.schedule` 里不能再写 `TZ=` 或 `CRON_TZ=`。', 'breaks name CRON_TZ'],
		['kubeadm 的子阶段 `old-phase` 删除，改叫 `new-phase`', 'breaks name old-phase [kubeadm]'],
		[
			'弃用：注解 `volume.beta.kubernetes.io/mount-options`，改用 PV 的 `mountOptions` 字段',
			'later name volume.beta.kubernetes.io/mount-options',
		],
		['环境变量 `KUBECTL_OLD_THING` 删除', 'changes name KUBECTL_OLD_THING'],
		['不再发 `OldEvent` 事件', 'changes name OldEvent'],
		['kubeadm 的门控 `SomeGate` 删除', 'breaks gate SomeGate [kubeadm]'],
	])('is told by a noun or by its shape: %s', (text, expected) => {
		expect(told(text).join()).toBe(expected);
	});

	it.each([
		['kubeadm 的门控 `SidecarContainers` 移除'],
		['读写 `Endpoints` 弃用'],
		['kubeconfig 的 `preferences` 弃用'],
		['kubelet 配置的 `streamingConnectionIdleTimeout` 弃用'],
		['`cgroupDriver` 配置和对应的参数原定最早 v1.36 移除，后来延到 v1.38'],
		['StatefulSet 的 `maxUnavailable` 默认又关了'],
		['CRD 写了无效的 `caBundle`，这个 CRD 就不再对外提供'],
		['写了 `host` 的 Pod 不再合格'],
		['节点的 `status.nodeInfo.kubeProxyVersion` 弃用'],
		['`batch/v1beta1` 移除，换成 `batch/v1`'],
		['把 `x.io/legacy-token` 标签去掉就能救回来'],
		['init 容器不能再写 `RestartContainer` 的策略'],
	])('raises no alarm where records judge it, or words do not say what it is: %s', (text) => {
		expect(told(text)).toEqual([]);
	});
});

describe('a metric', () => {
	it.each([
		['指标 `a_b_total` 改名为 `a_c_total`，看板跟着改', 'changes name a_b_total'],
		['三个弃用的指标默认隐藏：`a_b_total` 改看 `a_c_total`', 'changes name a_b_total'],
		['指标 `a_b_total` 多了标签 `some_long_label`', 'changes name a_b_total'],
		[
			'`a_b_count` 和 `a_c_count` 多了两个标签，`storage_class` 和 `volume_attributes_class`',
			'changes name a_b_count,changes name a_c_count',
		],
		['`cloudprovider_gce_` 开头的指标消失', 'changes name cloudprovider_gce_*'],
		['两个直方图换了桶，要重选：`a_b_seconds`', 'changes name a_b_seconds'],
		['`a_b_seconds` 的 `is_some_error` 以前填反了，指标按它写的要改', 'changes name a_b_seconds'],
		['指标 `a_b_total` 弃用，换成 `a_c_total`', 'later name a_b_total'],
		['弃用：指标 `a_b_total`，和 `a_c_total` 是一回事', 'later name a_b_total'],
		['指标 `a_b_total` 删除', 'changes name a_b_total'],
		['metric `a_b_total` was renamed to `a_c_total`', 'changes name a_b_total'],
	])('changes what alerts see: %s', (text, expected) => {
		expect(told(text).join()).toBe(expected);
	});

	it.each([
		['containerd 1.x 弃用，盯着 `kubelet_cri_losing_support` 这个指标'],
		['换成带 `status` 标签的 `a_c_total`'],
		['补丁解不开也按策略处理，还会计进 `webhook_fail_open_count` 一类的指标'],
	])('raises no alarm where it is what to watch: %s', (text) => {
		expect(told(text)).toEqual([]);
	});
});

describe('the rules of a post', () => {
	it('keep the words and the place of their action', () => {
		const action = { lead: 'kubelet 的 `--old` 删除，', text: '直接删。', anchor: 'action-x' };
		const names = [{ name: '--old', what: 'flag', components: ['kubelet'] }];
		const { anchor, ...words } = action;
		expect(rulesOf(action)).toEqual([
			{ release: '1.33', effect: 'breaks', post: 'v1.33.0', anchor, ...words, names },
		]);
	});

	it('are one for each effect of an action', () => {
		const rules = rulesOf({
			lead: 'kubelet 的 `--old` 删除，',
			text: '`cloudprovider_a_` 开头的指标消失。',
		});
		expect(rules.map(({ effect }) => effect)).toEqual(['breaks', 'changes']);
	});

	it('say once what the post says twice, also in a list of full names', () => {
		const rules = rulesOf(
			{ lead: 'kubelet 的 `--a-*` 和 `--b` 删除。' },
			{ lead: '删除的 kubelet 参数，全名在此：', text: '`--a-1`、`--a-2`、`--b`、`--c`。' },
		);
		expect(linesOf(rules)).toEqual([
			'breaks flag --a-* [kubelet]',
			'breaks flag --b [kubelet]',
			'breaks flag --c [kubelet]',
		]);
	});

	it('read a table of names as well', () => {
		expect(linesOf(rulesOf({ lead: '`--old`', text: '已移除 kubelet 改用 `--new`' }))).toEqual([
			'breaks flag --old [kubelet]',
		]);
	});

	it('are none for a post without a release', () => {
		const known = { gates: new Set<string>(), kinds: new Set<string>() };
		const [rule] = rulesOf({ lead: 'kubelet 的 `--old` 删除' });
		expect(rule).toBeDefined();
		expect(actionRules([{ id: 'guide', release: undefined, actions: [] }], known)).toEqual([]);
	});
});
