import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../src/domain/actions.ts';

function kindOf(lead: string, ...headings: readonly string[]) {
	return actionOf({ headings, lead, text: '', sources: [], line: 1, anchor: 'a' }).kind;
}

describe('an action can wait', () => {
	it.each([
		['甲换成乙。', '弃用，早作打算'],
		['`resource.k8s.io/v1beta1` 弃用，v1.38 不再提供，', '弃用，早作打算'],
		['`foo` 字段弃用，计划在 v1.40 移除。', '移除与弃用'],
		['`foo` is deprecated and will be removed in v1.40.', 'Deprecations and removals'],
		['Service 的 `externalIPs` 弃用。', '升级前必看'],
		['kube-proxy 的 ipvs 模式有了日程，', '升级前必看'],
		['cgroup v1 进入维护模式', '升级前必看'],
	])('“%s” below “%s”', (lead, heading) => {
		expect(kindOf(lead, heading)).toBe('deprecation');
	});
});

describe('an action has to be done', () => {
	it.each([
		['甲没了。', '升级前必看'],
		['三个弃用的指标删除。', '移除与弃用'],
		['它弃用了多年，这一版移除。', '弃用和移除'],
		['`SeparateCacheWatchRPC` 弃用并默认关闭，', '默认行为变了的'],
		['Pod 的 `status.resize` 字段弃用、不再填写。', '升级前必看'],
		['The deprecated flag `--foo` was removed.', 'Deprecations and removals'],
	])('“%s” below “%s”', (lead, heading) => {
		expect(kindOf(lead, heading)).toBe('required');
	});

	it('by the nearest heading that says so', () => {
		expect(kindOf('甲换成乙。', '移除与弃用', '弃用')).toBe('deprecation');
		expect(kindOf('甲换成乙。', '移除与弃用', '移除')).toBe('required');
		expect(kindOf('甲换成乙。', '弃用', 'kubelet')).toBe('deprecation');
	});
});
