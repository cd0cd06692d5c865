import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { beside } from './stages.ts';

/** Words of the strips that show a gate or a kind of the API over the releases. */
export const stripStrings = {
	/** Behind the sign of a stage where the default cannot be changed. */
	lock: '锁',
	on: '默认开',
	off: '默认关',
	locked: '锁定',
	since: (release: ReleaseVersion, orEarlier: boolean) =>
		`v${release} ${orEarlier ? '或更早' : '起'}`,
	/** “v1.28 起 Alpha，默认关”. */
	change: (since: string, stage: string, facts: readonly string[]) =>
		`${since}${beside(stage)}，${facts.join('，')}`,
	removed: (release: ReleaseVersion) => `v${release} 移除`,
	served: (since: string) => `${since}提供`,
	deprecated: (release: ReleaseVersion) => `v${release} 弃用`,
	ended: (release: ReleaseVersion) => `v${release} 停止提供`,
	endPlanned: (release: ReleaseVersion) => `计划 v${release} 停止提供`,
	/** Where nothing else is known. */
	noEnd: '没有弃用',
	/** How the parts of a sentence follow one another. */
	separator: '；',
} as const;
