import { describe, expect, it } from 'vitest';
import { actionRules } from '../../../../src/domain/checkup/wording/actionRules.ts';
import { linesOf, rulesOf, told } from './toldRules.ts';

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

	it('say again what is said later in the post, if that is more urgent', () => {
		const rules = rulesOf(
			{ lead: 'kubelet 的 `--old` 弃用。' },
			{ lead: 'kubelet 的 `--old` 删除。' },
		);
		expect(linesOf(rules)).toEqual(['later flag --old [kubelet]', 'breaks flag --old [kubelet]']);
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
