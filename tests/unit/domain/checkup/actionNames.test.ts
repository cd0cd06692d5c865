import { describe, expect, it } from 'vitest';
import { told } from './toldRules.ts';

/** What actions say of names that are no flags. */

describe('another name', () => {
	it.each([
		['准入插件 `SomePlugin` 删除', 'breaks name SomePlugin [kube-apiserver]'],
		[
			'调度器的 `EBSLimits` 插件移除，用 `NodeVolumeLimits` 代替',
			'breaks name EBSLimits [kube-scheduler]',
		],
		['`SomePlugin` 准入控制器已移除', 'breaks name SomePlugin [kube-apiserver]'],
		[
			'`cephfs` 和 `rbd` 两种卷类型不能用了',
			'breaks name volumes.cephfs map,breaks name spec.cephfs map,breaks name volumes.rbd map,breaks name spec.rbd map',
		],
		['Service 的 `externalIPs` 字段弃用', 'later name externalIPs key'],
		['弃用：kubelet 配置里的 `runOnce` 字段', 'later name runOnce key [kubelet]'],
		['流量策略 `SomePolicy` 弃用，换成 `OtherPolicy`', 'later name SomePolicy word'],
		['kubelet 的 `someQPS: 0` 现在真的是不限速', 'changes name someQPS=0 [kubelet]'],
		['kube-proxy 启动时会警告 `mode: old` 已弃用', 'later name mode=old [kube-proxy]'],
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
		['`SidecarContainers` 没了，放宽就成了定例：写了 `hostUsers: false` 的 Pod 不再查'],
		['`someField` 现在默认打开'],
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
