import { describe, expect, it } from 'vitest';
import { isUpgradeHeading } from '../../../../src/markdown/plugins/upgradeHeadings.ts';
import { topic } from '../../../../src/strings/topic.ts';

describe('a heading announces what has to be known before an upgrade', () => {
	it.each([
		...[
			'升级前必看',
			'升级须知',
			'升级注意事项',
			'升级前',
			'不兼容变更',
			'破坏性变更',
			'移除与弃用',
		],
		...[
			'移除、弃用',
			'弃用和移除',
			'⚠️ 升级前必看',
			'三、升级注意事项',
			'4. 移除与弃用',
			'移除清单',
		],
		...[
			'弃用，早作打算',
			'升级到 v1.31 之前',
			`${topic.name} 1.31 升级须知`,
			'从 1.30 升级到 1.31 须知',
		],
		...[
			'升级前要做的事',
			'升级之前你需要知道的几件事',
			'重大变更 · Breaking Changes',
			'已弃用的 API',
		],
		...['升级须知（破坏性变更）', '被移除的功能', '【必看】升级注意', '升级前必检项目', '行为变更'],
		...['Breaking changes', 'Urgent Upgrade Notes', 'Deprecations and removals', 'Action required'],
		...[
			'Before you upgrade',
			'Removed features',
			'Upgrade notes for 1.30',
			'🚨 Breaking Changes 🚨',
		],
	])('in the words “%s”', (words) => {
		expect(isUpgradeHeading(words)).toBe(true);
	});

	it.each([
		...['我们升级到 1.31 的经过', '升级体验', '移除 Dockershim 之后', 'KEP-2221 移除', '升级步骤'],
		...[
			'升级指南',
			'为什么移除 Dockershim',
			'弃用之后还剩多少时间',
			'重要变更',
			'新功能',
			'升级之后',
		],
		...[
			'如何升级',
			'升级踩坑记',
			'GA 和稳定的功能',
			'我认为很 cool 的变更',
			'弃用策略',
			'Upgrade guide',
		],
		...['The removal of Dockershim explained', '升级前后对比', '删除命名空间卡住', '下线一个节点'],
		...['已知问题', 'Known issues', ''],
	])('but not in “%s”', (words) => {
		expect(isUpgradeHeading(words)).toBe(false);
	});

	it('in time of its length', () => {
		expect(isUpgradeHeading(`升级${'需要'.repeat(30)}对`)).toBe(false);
		expect(isUpgradeHeading('移除的'.repeat(100_000))).toBe(false);
	});
});
