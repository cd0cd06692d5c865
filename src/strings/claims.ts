import { kinds } from './said.ts';
import { beside, milestoneNames } from './stages.ts';

/** What authors read where a post and the catalogue disagree about a KEP. */
export const claimStrings = {
	milestone: milestoneNames,
	claim: (kep: number, stage: string, release: string) =>
		`这里说 KEP-${kep} 在 v${release} 进入${beside(stage)}`,
	howToMend: (kep: number) =>
		`请改正文章；如果是目录错了，请改 src/content/keps/${kep}.yaml；如果确有原因，请在 frontmatter 写 claims: { ${kep}: "原因" }，它会显示在页面上。`,
	leftOut: (files: string, release: string) =>
		`${files} 没有提到 v${release} 的这些 KEP（仅供参考）：`,
	leftOutStage: (stage: string, keps: readonly string[]) =>
		`  ${stage}（${keps.length}）：${keps.join('；')}`,
} as const;

/** What the catalogue has against a claim, and what is wrong with the reasons for one. */
export const { claims: contradictionStrings } = kinds({
	claims: {
		unknown: (kep: number) => `目录里没有 KEP-${kep}。请检查编号。`,
		planned: (claim: string) =>
			`${claim}，目录里这还只是上游的计划。确认已经发布后，请把记录里的 planned 移到 milestones。`,
		never: (claim: string) => `${claim}，目录里它没有到过这个阶段。`,
		release: (claim: string, release: string) => `${claim}，目录里是 v${release}。`,
		stage: (claim: string, milestone: string) =>
			`${claim}，目录里它在这个版本是${beside(milestone)}。`,
		needless: (kep: string) => `文章和目录对 KEP-${kep} 没有分歧，这条说明可以删掉。`,
		notNamed: (kep: string) => `文章没有提到 KEP-${kep}，这条说明不起作用。`,
	},
});

const versions = (all: readonly string[]) =>
	[...new Set(all)].map((release) => `v${release}`).join('、');
const howToSettle =
	'请照资料改 milestones；上游写错的在 corrections 里更正；里程碑没错的，在 gateDifferences 里写一项：milestone、reason（原因）和 source（依据）。';

/** Where the records of a KEP and of its feature gates differ. */
export const { gates: gateCheckStrings } = kinds({
	gates: {
		release: (stage: string, reached: string, gates: readonly string[]) =>
			`这里写 v${reached} 到了${beside(stage)}，它的特性门控是在 ${versions(gates)} 到的。${howToSettle}`,
		never: (stage: string, reached: string) =>
			`这里写 v${reached} 到了${beside(stage)}，它的特性门控没有到过这个阶段。v${reached} 刚发布的，先导入它的门控清单。${howToSettle}`,
		gap: (stage: string, gates: readonly string[]) =>
			`它的特性门控在 ${versions(gates)} 到了${beside(stage)}，这里没有记。${howToSettle}`,
		idle: (milestone: string) =>
			`${milestone} 和特性门控没有分歧，gateDifferences 里的这一条可以删掉。`,
	},
});
