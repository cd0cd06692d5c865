/**
 * Posts for measurements: about the size of a real release post (4 KB of mostly Han text) with the
 * same constructs, the same for the same count on every machine.
 */

import { randomFrom } from './random.ts';

/** Draws from lists by one generator. */
class Dice {
	readonly #random: () => number;

	constructor(seed: number) {
		this.#random = randomFrom(seed);
	}

	below(limit: number): number {
		return Math.floor(this.#random() * limit);
	}

	pick<T>(list: readonly [T, ...T[]]): T {
		return list[this.below(list.length)] ?? list[0];
	}
}

const subjects = [
	...['调度器', '控制平面', '节点代理', '准入控制', '端点切片', '存储驱动', '网络策略', '证书轮换'],
	...[
		'镜像仓库',
		'审计日志',
		'服务账号',
		'资源配额',
		'驱逐逻辑',
		'滚动更新',
		'边车容器',
		'拓扑约束',
	],
] as unknown as readonly [string, ...string[]];
const actions = [
	...[
		'重新计算',
		'提前校验',
		'逐步替换',
		'批量回收',
		'显式声明',
		'缓存并复用',
		'延迟绑定',
		'限制并发',
	],
	...[
		'自动修复',
		'按需加载',
		'持续观察',
		'优雅终止',
		'并行处理',
		'记录并上报',
		'合并写入',
		'拆分迁移',
	],
] as unknown as readonly [string, ...string[]];
const objects = [
	...[
		'工作负载的状态',
		'过期的租约',
		'节点上的卷',
		'失败的容器',
		'集群级的默认值',
		'跨可用区的流量',
	],
	...[
		'自定义资源的字段',
		'历史版本的对象',
		'未就绪的端点',
		'被污染的节点',
		'长时间的连接',
		'挂起的作业',
	],
] as unknown as readonly [string, ...string[]];
const effects = [
	...[
		'升级时不必再手工干预',
		'大规模集群的延迟明显下降',
		'排查问题可以少走很多弯路',
		'默认配置更加安全',
	],
	...['旧的写法仍然兼容', '需要留意特性门控的默认值', '监控面板要同步调整', '回滚也变得简单'],
] as unknown as readonly [string, ...string[]];
const identifiers = [
	...['PodDisruptionBudget', 'kube-apiserver', 'maxUnavailable', 'StatefulSet', 'EndpointSlice'],
	...['imagePullPolicy', 'kubectl debug', 'CronJob', 'nodeSelector', 'ResourceClaim', 'etcd'],
] as unknown as readonly [string, ...string[]];
const tags = [
	...['changelog', 'network', 'storage', 'node', 'scheduling', 'security', '升级', '运维'],
] as unknown as readonly [string, ...string[]];
const authors = ['海鸥', '灯塔', '编辑部'] as const;

/** Characters that made-up words are drawn from, so that an index meets as many pairs as in real text. */
const characters = [
	...'人大小中上下年月日时分来去出入见行走看说开关心手水火山石田土木金天地云雨风雪花草树叶鸟鱼马牛羊',
	...'车船路桥门窗灯书笔纸字文句章图表色红黄蓝绿白黑明暗长短高低远近快慢多少新旧前后左右东西南北内外',
	...'真假好坏轻重冷热干湿强弱深浅宽窄早晚先次同异常变动静始终首尾因果理法规则律令权限责任务业工程序',
	...'数据类型值名号码位节点线面体形状态势力量度级层次序列组群集合并联通信息声音光电磁场源流向标准备份',
	...'存储读写查改增删复制粘贴打包装载运转换算计时钟表盘针孔径管道口岸港湾海洋洲岛屿峰谷原野林森泉井',
] as unknown as readonly [string, ...string[]];
const lexicon = Array.from({ length: 3000 }, (_, index) => {
	const dice = new Dice(1_000_000 + index);
	return Array.from({ length: 2 + dice.below(2) }, () => dice.pick(characters)).join('');
});

/** Few words are frequent and many are rare, as in any language. */
function word(dice: Dice): string {
	return lexicon[Math.floor(dice.below(1000) ** 2 / 334)] ?? '';
}

function clause(dice: Dice): string {
	return `${dice.pick(subjects)}的${word(dice)}现在会${dice.pick(actions)}${dice.pick(objects)}`;
}

function sentence(dice: Dice): string {
	return `${clause(dice)}；就 ${dice.pick(identifiers)} 与${word(dice)}而言，${dice.pick(effects)}。`;
}

function paragraph(dice: Dice, sentences: number): string {
	return Array.from({ length: sentences }, () => sentence(dice)).join('');
}

function item(dice: Dice, kep: number): string {
	return `- KEP-${kep} ${clause(dice)}，${dice.pick(effects)}：https://kep.k8s.io/${kep}\n${dice.pick(effects)}，${dice.pick(effects)}`;
}

function yaml(dice: Dice): string {
	const name = `demo-${dice.below(10_000)}`;
	return `\`\`\`yaml
apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: main
      image: registry.example.org/${name}:${dice.below(9)}.${dice.below(20)}
      resources:
        limits:
          memory: ${64 + dice.below(900)}Mi
      volumeMounts:
        - name: data
          mountPath: /data # ${dice.pick(objects)}
  volumes:
    - name: data
      emptyDir: {}
\`\`\``;
}

function section(dice: Dice, title: string, keps: readonly number[]): string {
	const items = keps.map((kep) => item(dice, kep)).join('\n');
	return `### ${title}\n${paragraph(dice, 1)}\n${items}\n`;
}

/** A day, one later for each post, from 2016 on. */
function dayOf(index: number): string {
	return new Date(Date.UTC(2016, 0, 1 + index)).toISOString().slice(0, 10);
}

/** Post number `index`, from 0; its name has no version, so it stands for no release. */
export function benchPost(index: number, keps: readonly number[]): { name: string; text: string } {
	const dice = new Dice(index + 1);
	const number = String(index + 1).padStart(4, '0');
	const three = () => [0, 1, 2].map(() => keps[dice.below(keps.length)] ?? 1);
	const text = `---
title: 航行札记 ${number}：${clause(dice)}
author: ${dice.pick(authors)}
date: ${dayOf(index)}
categories:
  - ${dice.pick(['changelog', '札记', '实践'])}
tags:
  - ${dice.pick(tags)}
  - 札记
---
## 这一期的主题
这是<font color=#0000FF>第 ${index + 1} 次</font>出航。${paragraph(dice, 2)}
::: tip
${paragraph(dice, 2)}
:::
![示意图](/img/bench.png)

## 值得一提的变更
${paragraph(dice, 1)}:smiley:
${section(dice, '已经稳定的功能', three())}${section(dice, '正在打磨的功能', three())}${section(dice, '刚刚起步的功能', three())}> ${sentence(dice)}
> ${sentence(dice)}

${yaml(dice)}
${paragraph(dice, 4)}

## 延伸阅读
- 公告(https://kubernetes.io/blog/${dayOf(index).replaceAll('-', '/')}/note-${number}/)

- 说明(https://kubernetes.io/docs/${number}/)
`;
	return { name: `note-${number}.md`, text };
}
